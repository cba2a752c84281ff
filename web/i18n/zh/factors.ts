import type { Words } from '../en.ts';

export const factors: Words['factors'] = {
  title: '安全',
};
