// One transaction for a batch of operations: lock, check, number, write, commit. Either all of it or nothing.
import type { Pool } from 'mysql2/promise';
import { driverError, isDuplicate, isLost } from '../base/db/open.ts';
import { Refusal } from '../base/errors.ts';
import { type Batch, decideAll } from './decide.ts';
import type { Known, Remembered } from './known.ts';
import type { Operation, Send } from './operation.ts';
import { type Run, together } from './packet.ts';
import { descriptions, earlierSends, lockConversations, lockFiles, membersNamed, rosters, targets } from './rows.ts';
import { silencesOf } from './silences.ts';
import { blocksAmong, isSilenced } from './speech.ts';
import type { State } from './state.ts';
import { isOutdated, nothingYet, Outdated, writeRows } from './writes.ts';

/**
 * Commits the operations in their order. When this returns, COMMIT has: every Committed is on disk.
 * @throws whatever made the transaction fail; then nothing of it was kept.
 */
export async function commit(pool: Pool, known: Known, operations: readonly Operation[]): Promise<Batch> {
  let again: Send[] | undefined;
  for (;;) {
    const remembered = known.of(operations);
    try {
      return await transaction(pool, known, { operations, remembered, again: again ?? [] });
    } catch (error) {
      for (const { conversationId } of operations) known.forget(conversationId);
      if (remembered.size && isOutdated(error)) continue;
      // Somebody sent again what had been committed. Rare, so only now are earlier sends looked up.
      if (again || !isDuplicate(error)) throw error;
      again = operations.filter((operation) => operation.kind === 'send');
    }
  }
}

interface Work {
  operations: readonly Operation[];
  /** Conversations of which nothing is asked. */
  remembered: ReadonlyMap<number, Remembered>;
  /** Sends that may have been committed before. */
  again: readonly Send[];
}

/**
 * Two packets: START TRANSACTION with all that is asked, and all that is written with COMMIT; one, where everything is remembered.
 * When COMMIT gets no answer, what became of it is looked up.
 */
async function transaction(pool: Pool, known: Known, work: Work): Promise<Batch> {
  const { operations, remembered } = work;
  const connection = await pool.getConnection();
  const run = together(connection);
  let batch: Batch | undefined;
  try {
    const asked = operations.filter(({ conversationId }) => !remembered.has(conversationId));
    const state = await read(run, asked, work);
    batch = decideAll(state, operations);
    mustBeAccepted(batch, work);
    const opened = asked.length ? undefined : run('START TRANSACTION');
    await Promise.all([opened, writeRows(run, state.writes)]);
    connection.release();
    for (const [id, shared] of state.conversations)
      known.keep(shared, remembered.has(id) ? [] : (state.members.get(id)?.values() ?? []));
    return batch;
  } catch (error) {
    // The server said no: nothing was kept, and the connection is good. Anything else leaves both in doubt.
    const serverSaidNo = isOutdated(error) || (driverError(error).errno !== undefined && !isLost(error));
    if (serverSaidNo)
      await run('ROLLBACK').then(
        () => connection.release(),
        () => connection.destroy(),
      );
    else connection.destroy();
    if (batch && !serverSaidNo && (await wasCommitted(pool, operations, batch))) return batch;
    throw error;
  }
}

/** What would be refused is not decided from memory. @throws Outdated */
function mustBeAccepted({ outcomes }: Batch, { operations, remembered }: Work): void {
  for (const [index, outcome] of outcomes.entries())
    if (outcome instanceof Refusal && remembered.has(operations[index]!.conversationId)) throw new Outdated();
}

/** Whether a batch whose COMMIT got no answer is there. The lock waits for a transaction that is still ending. */
async function wasCommitted(pool: Pool, operations: readonly Operation[], { news }: Batch): Promise<boolean> {
  const changed = news.flatMap(({ conversationId, messages }) => messages.map((one) => ({ conversationId, ...one })));
  // What was said now tells more surely than what was only changed.
  const [newest] = changed.sort((a, b) => b.time - a.time);
  // What left no message behind cannot be looked for: it is done again.
  if (!newest) return !news.some(({ shared, members }) => shared || members?.length);
  const { conversationId, seq, rev, clientId, time, body } = newest;
  const connection = await pool.getConnection();
  const run = together(connection);
  try {
    const [, , [row]] = await Promise.all([
      run('START TRANSACTION'),
      lockConversations(run, operations),
      run(`SELECT rev, client_id, time, body FROM messages WHERE conversation_id = ? AND seq = ?`, [
        conversationId,
        seq,
      ]),
      run('ROLLBACK'),
    ]);
    connection.release();
    // Another process may have taken the same numbers for something else.
    const isSame = row?.['rev'] === rev && row['time'] === time;
    return isSame && clientId.equals(row['client_id']) && body.equals(row['body']);
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

let latest = 0;

/** The time of a commit, ms: never before an earlier one's, also when the clock is set back. Search relies on it. */
function now(): number {
  latest = Math.max(latest, Date.now());
  return latest;
}

/** @param asked operations in conversations that are not remembered */
async function read(run: Run, asked: readonly Operation[], { remembered, again }: Work): Promise<State> {
  const arranges = asked.filter((operation) => operation.kind === 'arrange');
  const opened = asked.length ? run('START TRANSACTION') : undefined;
  const named = membersNamed(run, asked);
  const [, conversations, members, described, everybody, stored, files, blocks, silences, repeated] = await Promise.all(
    [
      opened,
      lockConversations(run, asked),
      named,
      descriptions(run, arranges),
      rosters(run, arranges, named),
      targets(run, asked),
      lockFiles(run, asked),
      blocksAmong(run, asked),
      silencesOf(run, asked),
      earlierSends(run, again),
    ],
  );
  for (const [id, description] of described) Object.assign(conversations.get(id) ?? {}, description);
  const time = now();
  // Who may not write any more may have written before: a repetition gets the answer of then.
  const silenced = asked.filter((one): one is Send => {
    const by = members.get(one.conversationId)?.get(one.userId);
    const shared = conversations.get(one.conversationId);
    return one.kind === 'send' && shared !== undefined && by !== undefined && isSilenced(shared, by, time);
  });
  const earlier = again.length ? repeated : await earlierSends(run, silenced);
  for (const [id, { shared, members: of }] of remembered) {
    conversations.set(id, { ...shared });
    members.set(id, of);
  }
  return {
    remembered,
    conversations,
    members,
    rosters: everybody,
    stored,
    earlier,
    files,
    blocks,
    silences,
    messages: new Map(),
    arranged: new Set(),
    came: new Map(),
    went: new Map(),
    changed: new Map(),
    writes: nothingYet(),
    time,
  };
}
