export const email = {
  title: 'E-mail',
  invalid: 'This is not an e-mail address.',
  different: 'The two are not the same.',
};
