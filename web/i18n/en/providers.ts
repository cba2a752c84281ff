export const providers = {
  title: 'Linked accounts',
};
