export const profile = {
  title: 'My profile',
};
