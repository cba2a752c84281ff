// What a setting may be, each with the sentence that says so.
import { isIP } from 'node:net';
import { trust } from './address.ts';

export const whole = (low: number, high: number) => ({
  format: (value: unknown) => {
    if (!Number.isInteger(value) || (value as number) < low || (value as number) > high)
      throw new Error(`must be a whole number from ${low} to ${high}`);
  },
});
export const text = { format: String };
export const address = {
  format: (value: unknown) => {
    if (typeof value !== 'string' || (isIP(value) === 0 && value !== 'localhost'))
      throw new Error('must be an IP address or localhost');
  },
};
// Named, because convict would parse a string given for a list or a boolean before it is checked.
export const FORMATS = {
  proxies: {
    validate: (value: unknown) => {
      if (!Array.isArray(value)) throw new Error('must be a list of addresses or networks');
      trust(value as string[]);
    },
  },
  iceUrls: {
    validate: (value: unknown) => {
      if (!Array.isArray(value) || value.some((url) => !/^(stuns?|turns?):[^\s]+$/.test(url)))
        throw new Error('must be a list like ["stun:turn.example.org:3478"]');
    },
  },
  flag: {
    validate: (value: unknown) => {
      if (typeof value !== 'boolean') throw new Error('must be true or false');
    },
  },
};
export const webOrigin = {
  format: (value: unknown) => {
    if (value === '') return;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username)
      throw new Error('must look like https://chat.example.org, without a path');
  },
};
export const databaseUrl = {
  format: (value: unknown) => {
    if (value === '') return;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^(mysql|mariadb):$/.test(url.protocol) || url.pathname.length < 2)
      throw new Error('must look like mysql://user:password@host:3306/name');
  },
};
export const redisUrl = {
  format: (value: unknown) => {
    if (value === '') return;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^rediss?:$/.test(url.protocol) || !url.hostname)
      throw new Error('must look like redis://:password@host:6379');
  },
};
export const bucketUrl = {
  format: (value: unknown) => {
    if (value === '') return;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname.length < 2 || url.search || url.username)
      throw new Error('must look like https://s3.example.org/bucket');
  },
};
export const webUrl = {
  format: (value: unknown) => {
    if (value === '') return;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
      throw new Error('must look like https://login.example.org');
  },
};
export const mailUrl = {
  format: (value: unknown) => {
    if (value === '') return;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname)
      throw new Error('must look like smtps://user:password@mail.example.org:465');
  },
};
export const mailFrom = {
  format: (value: unknown) => {
    if (value === '') return;
    if (typeof value !== 'string' || !/^(?:[^<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(value))
      throw new Error('must look like Parley <parley@example.org>');
  },
};
export const secret = {
  format: (value: unknown) => {
    if (value === '') return;
    if (typeof value !== 'string' || !isStrongSecret(value))
      throw new Error('must be 32 or more characters that nobody can guess; leave it empty to have one made');
  },
};
export const level = { format: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] };

/** Not short, not an example, not one key pressed for long. */
export function isStrongSecret(value: string): boolean {
  return value.length >= 32 && new Set(value).size >= 12 && !/change|example|secret|password|12345678/i.test(value);
}
