// The list of members as rows: heads that fold, members, and one place for all who are not here yet. Pure.
import type { Member } from './groups.ts';

export type Row =
  | { kind: 'head'; section: 'online' | 'offline' | 'all'; count: number }
  | { kind: 'member'; member: Member }
  | { kind: 'bones'; count: number };

interface Known {
  /** Members in all, and how many of them are here. */
  total: number;
  online: number;
  hasMore: boolean;
  closed: ReadonlySet<string>;
}

/** Where those who are here do not all come first, because they are many, there is one section. */
export function rowsOf(members: readonly Member[], { total, online, hasMore, closed }: Known): Row[] {
  const here = members.filter((member) => member.online);
  const isParted = members.every((member, index) => member.online === index < here.length);
  const bones = hasMore ? Math.max(0, total - members.length) : 0;
  if (!isParted) return section('all', total, members, bones, closed);
  const others = members.slice(here.length);
  // More are here than have come yet: all that follow are, too.
  const isCut = hasMore && here.length === members.length && here.length < online;
  const isNobodyElse = !isCut && others.length + bones === 0;
  return [
    ...(here.length ? section('online', Math.max(online, here.length), here, isCut ? bones : 0, closed) : []),
    ...(isCut || isNobodyElse ? [] : section('offline', total - here.length, others, bones, closed)),
  ];
}

function section(
  name: 'online' | 'offline' | 'all',
  count: number,
  members: readonly Member[],
  bones: number,
  closed: ReadonlySet<string>,
): Row[] {
  const head: Row = { kind: 'head', section: name, count };
  if (closed.has(name)) return [head];
  return [
    head,
    ...members.map((member): Row => ({ kind: 'member', member })),
    ...(bones ? [{ kind: 'bones', count: bones } as const] : []),
  ];
}
