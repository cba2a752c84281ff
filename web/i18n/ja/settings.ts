import type { More } from '../en/more.ts';

export const settings: More['settings'] = {
  title: '設定',
  profile: 'プロフィール',
  account: 'アカウント',
  security: 'セキュリティ',
  privacy: 'プライバシー',
};
