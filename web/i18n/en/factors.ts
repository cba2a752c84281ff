export const factors = {
  title: 'Security',
};
