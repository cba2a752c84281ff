export const joining = {
  title: 'Joining',
};
