import type { Words } from '../en.ts';

export const email: Words['email'] = {
  title: 'メール',
};
