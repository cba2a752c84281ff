// What I alone call my friends, by id. This browser keeps it, so that a reload calls them so at once.
import { remember, remembered } from '../base/storage.ts';

let remarks: ReadonlyMap<number, string> = new Map();

export const remarkOf = (userId: number): string => remarks.get(userId) ?? '';

/** As this browser knew them of `me`. */
export function restore(me: number) {
  const kept: unknown = JSON.parse(remembered('remarks') ?? 'null');
  // Written by `set`.
  const { owner, entries } = (kept ?? {}) as { owner?: number; entries?: [number, string][] };
  remarks = new Map(owner === me ? entries : []);
}

/** @returns who is called otherwise now */
export function set(me: number, entries: readonly (readonly [number, string])[]): number[] {
  const before = remarks;
  const now = new Map(entries.filter(([, remark]) => remark));
  remarks = now;
  remember('remarks', now.size ? JSON.stringify({ owner: me, entries: [...now] }) : null);
  return [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
}

export function forget() {
  remarks = new Map();
  remember('remarks', null);
}
