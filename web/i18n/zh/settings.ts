import type { Words } from '../en.ts';

export const settings: Words['settings'] = {
  title: '设置',
  profile: '我的资料',
  account: '账号',
  security: '安全',
  privacy: '隐私',
};
