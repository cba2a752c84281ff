import type { Words } from '../en.ts';

export const profile: Words['profile'] = {
  title: '我的资料',
};
