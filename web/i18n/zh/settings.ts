import type { More } from '../en/more.ts';

export const settings: More['settings'] = {
  title: '设置',
  profile: '我的资料',
  account: '账号',
  security: '安全',
  privacy: '隐私',
};
