// What was done with accounts and groups, and by whom. Rows are only ever added: nothing here changes or removes one.
import type { Db } from '../base/db/open.ts';
import { audit } from '../base/db/schema.ts';
import type { NextId } from '../base/ids.ts';

export const ACTIONS = [
  'ADMIN_MADE',
  'ADMIN_DISMISSED',
  'BANNED',
  'UNBANNED',
  'SESSIONS_ENDED',
  'RESET_LINK_MADE',
  'USER_MADE',
  'GROUP_DISSOLVED',
  'REPORT_CLOSED',
  'INVITE_MADE',
  'INVITE_REMOVED',
  'MAIL_TESTED',
  'ADMIN_SIGNED_IN',
  'ADMIN_SIGN_IN_FAILED',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Deed {
  /** 0: the program itself, or its command line. */
  actorId?: number;
  action: Action;
  targetId?: number;
  details?: string;
  address?: string;
}

export async function add({ db, nextId }: { db: Db; nextId: NextId }, deed: Deed): Promise<void> {
  await db.insert(audit).values({ ...deed, details: deed.details?.slice(0, 500), id: nextId(), time: Date.now() });
}
