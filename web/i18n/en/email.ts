export const email = {
  title: 'E-mail',
};
