// Whether somebody's hand may change a conversation as it is now: decided on the rows that are locked anyway.
import { v1 } from '#proto';
import { notFound, Refusal } from '../base/errors.ts';
import { mutedUntil } from '../conversations/rights.ts';
import type { Actor, Operation, Shared } from './operation.ts';
import type { Run } from './packet.ts';
import { nameOf } from './rows.ts';

/** Where two are not friends any more, everything stays as it was said. @throws Refusal NOT_FRIENDS, NOT_FOUND */
export function mustBeOpen({ closed, kind }: Shared): void {
  if (!closed) return;
  if (kind !== v1.ConversationKind.DIRECT) throw notFound('conversation');
  throw new Refusal('NOT_FRIENDS', 'the two are not friends any more');
}

/** Whether this member may say something new: they may have said it before. */
export const isSilenced = (shared: Shared, by: Actor, now: number) => shared.closed || mutedUntil(shared, by, now) > 0;

/** @throws Refusal NOT_FRIENDS, NOT_FOUND, MUTED */
export function mustBeHeard(shared: Shared, by: Actor, now: number): void {
  mustBeOpen(shared);
  if (mutedUntil(shared, by, now)) throw new Refusal('MUTED', 'this member may not write here now');
}

/** Who of those that are whispered to or named blocked whom: "blocker:blocked". Not asked where nobody is. */
export async function blocksAmong(run: Run, operations: readonly Operation[]): Promise<Set<string>> {
  const pairs = operations.flatMap((one) => {
    if (one.kind !== 'send') return [];
    const { userId, message } = one;
    const whispered = message.whisperTo ? [message.whisperTo] : [];
    const hearers = [...(message.mentions ?? []), ...whispered];
    return [...hearers.map((id) => [id, userId]), ...whispered.map((id) => [userId, id])];
  });
  if (!pairs.length) return new Set();
  const text = 'SELECT user_id, blocked_id FROM blocks WHERE (user_id, blocked_id) IN (?)';
  const rows = await run(text, [pairs]);
  return new Set(rows.map((row) => nameOf(row['user_id'], row['blocked_id'])));
}

/** Nothing is whispered between two of whom one blocked the other, who is not told why. @throws Refusal BLOCKED, FORBIDDEN */
export function mustReach(blocks: ReadonlySet<string>, from: number, to: number): void {
  if (blocks.has(nameOf(from, to))) throw new Refusal('BLOCKED', 'you blocked this person');
  if (blocks.has(nameOf(to, from))) throw new Refusal('FORBIDDEN', 'this person takes no whispers of yours');
}
