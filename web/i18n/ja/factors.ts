import type { Words } from '../en.ts';

export const factors: Words['factors'] = {
  title: 'セキュリティ',
};
