// Another user name. Ids name people everywhere, so that nothing else changes.
import { eq } from 'drizzle-orm';
import { users } from '../base/db/schema.ts';
import type { Parts } from '../parts.ts';
import { mustFollowRules, unique } from './accounts.ts';
import { announce } from './announce.ts';

/** The old name is free from now on. @throws Refusal INVALID, NAME_TAKEN, RATE_LIMITED */
export async function rename(parts: Parts, me: number, name: string): Promise<void> {
  mustFollowRules({ name });
  await parts.limiters.rename(me);
  await unique(
    parts.db
      .update(users)
      .set({ name: name.normalize('NFC') })
      .where(eq(users.id, me)),
  );
  parts.logs.app.info({ user: me }, 'renamed');
  await announce(parts, me);
}
