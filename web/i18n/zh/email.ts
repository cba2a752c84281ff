import type { Words } from '../en.ts';

export const email: Words['email'] = {
  title: '电子邮件',
  invalid: '这不是有效的邮箱地址。',
  different: '两次输入的不一样。',
};
