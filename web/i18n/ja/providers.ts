import type { Words } from '../en.ts';

export const providers: Words['providers'] = {
  title: '連携アカウント',
};
