import type { Words } from '../en.ts';

export const providers: Words['providers'] = {
  title: '关联账号',
};
