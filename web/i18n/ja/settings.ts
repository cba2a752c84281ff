import type { Words } from '../en.ts';

export const settings: Words['settings'] = {
  title: '設定',
  profile: 'プロフィール',
  account: 'アカウント',
  security: 'セキュリティ',
  privacy: 'プライバシー',
};
