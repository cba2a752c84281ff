import type { Words } from '../en.ts';

export const admin: Words['admin'] = {
  title: '管理',
};
