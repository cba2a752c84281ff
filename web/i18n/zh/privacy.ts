import type { Words } from '../en.ts';

export const privacy: Words['privacy'] = {
  title: '隐私',
};
