// Who goes from a group while muted there is muted when they come back: kept apart from their row, which goes.
import type { Operation } from './operation.ts';
import type { Run } from './packet.ts';
import { nameOf } from './rows.ts';
import type { Writes } from './writes.ts';

export interface Silences {
  /** Until when, by conversation and person. */
  until: Map<string, number>;
  /** Those that are others now than in the table. */
  changed: Map<string, [conversationId: number, userId: number]>;
}

/** Of those who may come, or come back. */
export async function silencesOf(run: Run, operations: readonly Operation[]): Promise<Silences> {
  const pairs = operations.flatMap((one) =>
    one.kind === 'arrange' && typeof one.concerns === 'object'
      ? one.concerns.map((userId) => [one.conversationId, userId])
      : [],
  );
  const text = 'SELECT conversation_id, user_id, until FROM silences WHERE (conversation_id, user_id) IN (?)';
  const rows = pairs.length ? await run(text, [pairs]) : [];
  const known = rows.map((row): [string, number] => [nameOf(row['conversation_id'], row['user_id']), row['until']]);
  return { until: new Map(known), changed: new Map() };
}

/** @param until 0: nothing is kept of them */
export function remember({ until: all, changed }: Silences, id: number, userId: number, until: number): void {
  const name = nameOf(id, userId);
  if ((all.get(name) ?? 0) === until) return;
  if (until) all.set(name, until);
  else all.delete(name);
  changed.set(name, [id, userId]);
}

export function writeSilences({ until, changed }: Silences, writes: Writes): void {
  for (const [name, pair] of changed)
    if (until.has(name)) writes.silences.push([...pair, until.get(name)]);
    else writes.heard.push(pair);
}
