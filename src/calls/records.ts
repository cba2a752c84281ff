// What a call leaves in its conversation: one message from who called, posted by the server, once.
import { hash } from 'node:crypto';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { Refusal } from '../base/errors.ts';
import type { Hub } from '../base/hub.ts';
import type { Log } from '../base/log.ts';
import { find, markRead } from '../conversations/conversations.ts';
import type { Turns } from '../conversations/turns.ts';
import type { Outcome } from '../messages/decide.ts';
import { encoded } from '../messages/encode.ts';
import type { Send } from '../messages/operation.ts';
import type { Spoken } from '../messages/spoken.ts';
import type { Writer } from '../messages/writer.ts';
import { type Row, recorded, type Stored, unfinished } from './rows.ts';

export interface Desk {
  db: Db;
  hub: Hub;
  writer: Writer;
  turns: Turns;
  spoken: Spoken;
  log: Log;
}

export class Records {
  readonly #desk: Desk;
  /** Calls that are over, and not recorded yet. */
  readonly #waiting = new Set<number>();
  #running = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  add(callId: number): void {
    this.#waiting.add(callId);
    this.retry();
  }

  /** Goes on with what could not be recorded, because the database was away. */
  retry(): void {
    if (!this.#running && this.#waiting.size) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (const callId of this.#waiting) {
      try {
        await record(this.#desk, callId);
        this.#waiting.delete(callId);
      } catch (error) {
        this.#desk.log.warn({ err: error, call: callId }, 'call not recorded yet');
        break;
      }
    }
    this.#running = false;
  }
}

/** Doing it again does nothing. @throws what made it fail for now */
async function record(desk: Desk, callId: number): Promise<void> {
  const [call] = await unfinished(desk.db, callId);
  if (!call || call.live) return;
  const outcome = await new Promise<Outcome>((answer) => desk.writer.take(toSend(call), answer));
  if (outcome instanceof Refusal) {
    if (outcome.retryAfter) throw outcome;
    desk.log.warn({ call: callId, code: outcome.code }, 'call cannot be recorded');
    return;
  }
  desk.spoken.note(call.conversationId, call.callerId, outcome.seq);
  await recorded(desk.db, callId, outcome.seq);
  for (const userId of whoKnow(call))
    await seen(desk, userId, call.conversationId, outcome.seq).catch((error) => {
      if (!(error instanceof Refusal)) throw error; // who has left the group meanwhile has nothing to read
    });
}

export function toRecord(call: Row & { places: { userId: number }[] }): v1.ICallRecord {
  return {
    callId: call.id,
    media: call.media,
    outcome: call.outcome,
    duration: durationOf(call),
    caller: call.callerId,
    participants: call.places.map(({ userId }) => userId),
  };
}

export const durationOf = ({ started, ended }: { started: number; ended: number }) =>
  started ? Math.max(0, ended - started) : 0;

function toSend(call: Stored): Send {
  const message = { content: { callRecord: toRecord(call) } };
  const body = encoded(v1.Message.encode(message));
  return {
    kind: 'send',
    conversationId: call.conversationId,
    userId: call.callerId,
    clientId: Buffer.from(call.clientId),
    message,
    body,
    attachments: [],
    fingerprint: hash('sha256', call.clientId, 'buffer'),
    bytes: body.length,
    isRecord: true,
  };
}

/** To them the record is no news: who was in the call, and who turned it down. The caller has said it. */
function whoKnow({ callerId, places, outcome, peers }: Stored): number[] {
  const there = places.map(({ userId }) => userId);
  return [...there, ...(outcome === v1.CallOutcome.DECLINED ? peers : [])].filter((userId) => userId !== callerId);
}

/** Counts the record as read for who had read all before it. What they had not read stays unread, and it too. */
async function seen(
  { db, hub, turns, spoken }: Desk,
  userId: number,
  conversationId: number,
  seq: number,
): Promise<void> {
  await turns.take(userId, conversationId, async () => {
    await spoken.settle(userId);
    const { mine } = await find(db, userId, conversationId);
    if (mine.readSeq !== seq - 1) return;
    const { readSeq, deliveredSeq, hiddenUnread } = await markRead(db, userId, conversationId, {
      readSeq: seq,
      deliveredSeq: seq,
    });
    hub.toUser(userId, { readChanged: { conversationId, userId, readSeq, deliveredSeq, hiddenUnread } });
  });
}
