export const settings = {
  title: 'Settings',
  profile: 'My profile',
  account: 'Account',
  security: 'Security',
  privacy: 'Privacy',
};
