import type { Words } from '../en.ts';

export const rights: Words['rights'] = {
  title: '成员与权限',
};
