import type { Words } from '../en.ts';

export const joining: Words['joining'] = {
  title: '加入方式',
};
