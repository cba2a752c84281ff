export const rights = {
  title: 'Members and rights',
};
