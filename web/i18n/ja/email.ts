import type { Words } from '../en.ts';

export const email: Words['email'] = {
  title: 'メール',
  invalid: 'メールアドレスの形ではありません。',
  different: '二つの入力が同じではありません。',
};
