import type { Words } from '../en.ts';

export const email: Words['email'] = {
  title: '电子邮件',
};
