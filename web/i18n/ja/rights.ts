import type { Words } from '../en.ts';

export const rights: Words['rights'] = {
  title: 'メンバーと権限',
};
