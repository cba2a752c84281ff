// Calls in the database. Each transition is one update that only the first of two can do.
import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, gte, inArray, lt } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db, Tx } from '../base/db/open.ts';
import { callParticipants, calls, conversations, members } from '../base/db/schema.ts';
import { type Call, type Participant, participant } from './call.ts';

/** A live call and whoever began it. A second one of the same conversation is refused by the unique key. */
export async function begin(db: Db, call: Call, caller: Participant): Promise<void> {
  const { id, conversationId, callerId, media, phase, created } = call;
  await db.transaction(async (tx) => {
    await tx.insert(calls).values({ id, conversationId, callerId, media, phase, created, clientId: randomBytes(16) });
    await place(tx, id, caller, created);
  });
}

/** Somebody comes in. `started`: they are the second. @returns false when somebody else was, or the call is over */
export async function enter(db: Db, callId: number, who: Participant, started: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (started) {
      const [begun] = await tx
        .update(calls)
        .set({ phase: v1.CallPhase.ACTIVE, started })
        .where(and(eq(calls.id, callId), eq(calls.live, 1), eq(calls.started, 0)));
      if (begun.affectedRows === 0 && !(await isInside(tx, callId, who.userId))) return false;
    }
    await place(tx, callId, who, Date.now());
    return true;
  });
}

/** Let in before, with a COMMIT that nobody could find out about: who tries again is let in again. */
async function isInside(tx: Tx, callId: number, userId: number): Promise<boolean> {
  const [found] = await tx
    .select({ id: callParticipants.id })
    .from(callParticipants)
    .innerJoin(calls, and(eq(calls.id, callId), eq(calls.live, 1)))
    .where(and(eq(callParticipants.callId, callId), eq(callParticipants.userId, userId), eq(callParticipants.gone, 0)));
  return found !== undefined;
}

/** Whether they have this place. Waits for a transaction that is still ending. */
export async function isIn(db: Db, callId: number, { id, userId }: Participant): Promise<boolean> {
  const [found] = await db
    .select({ id: callParticipants.id })
    .from(callParticipants)
    .where(and(eq(callParticipants.callId, callId), eq(callParticipants.userId, userId)))
    .for('update');
  return found?.id === id;
}

/** These still go on: should the server go away, this is how far it is known. */
export async function goesOn(db: Db, callIds: number[], now: number): Promise<void> {
  await db
    .update(calls)
    .set({ ended: now })
    .where(and(inArray(calls.id, callIds), eq(calls.live, 1)));
}

async function place(tx: Tx, callId: number, { id, userId, sessionId, host }: Participant, joined: number) {
  await tx
    .insert(callParticipants)
    .values({ callId, userId, id, sessionId, host, joined })
    .onDuplicateKeyUpdate({ set: { id, sessionId, host, gone: 0 } });
}

export async function leave(db: Db, callId: number, userId: number, removed: boolean, gone: number): Promise<void> {
  await db
    .update(callParticipants)
    .set({ gone, removed })
    .where(and(eq(callParticipants.callId, callId), eq(callParticipants.userId, userId)));
}

/** Over, for all who were in it. One that has ended before stays as it was. */
export async function end(db: Db, callId: number, outcome: v1.CallOutcome, ended: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(calls)
      .set({ phase: v1.CallPhase.ENDED, live: null, outcome, ended })
      .where(and(eq(calls.id, callId), eq(calls.live, 1)));
    await tx
      .update(callParticipants)
      .set({ gone: ended })
      .where(and(eq(callParticipants.callId, callId), eq(callParticipants.gone, 0)));
  });
}

export type Row = typeof calls.$inferSelect;
type Place = typeof callParticipants.$inferSelect;
/** As it is stored, with everybody who was ever in it. */
export interface Stored extends Row {
  kind: v1.ConversationKind;
  peers: number[];
  places: Place[];
}

/** Calls that are live, or over and not recorded yet. */
export async function unfinished(db: Db, onlyId = 0): Promise<Stored[]> {
  const rows = await db
    .select({ call: calls, kind: conversations.kind, low: conversations.lowId, high: conversations.highId })
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .where(and(eq(calls.seq, 0), onlyId ? eq(calls.id, onlyId) : undefined));
  const places = await placesOf(
    db,
    rows.map(({ call }) => call.id),
  );
  return rows.map(({ call, kind, low, high }) => ({
    ...call,
    kind,
    peers: low && high ? [low, high] : [],
    places: places.get(call.id) ?? [],
  }));
}

/** As it was when the server last ran. Their media states are told again by who comes back. @param until they may, ms */
export function revived(stored: Stored, until: number): Call {
  const { id, conversationId, callerId, media, created, phase, started, ended, kind, peers, places } = stored;
  const inside = places.filter(({ gone }) => gone === 0);
  return {
    id,
    conversationId,
    isDirect: kind === v1.ConversationKind.DIRECT,
    callerId,
    calleeId: peers.find((userId) => userId !== callerId) ?? 0,
    media,
    created,
    phase,
    started,
    participants: new Map(
      inside.map((place) => [
        place.userId,
        {
          ...participant({ ...place, relayOnly: false }, media),
          lost: { since: Math.max(ended, place.joined), until },
        },
      ]),
    ),
    removed: new Set(places.filter(({ removed }) => removed).map(({ userId }) => userId)),
  };
}

export async function recorded(db: Db, callId: number, seq: number): Promise<void> {
  await db.update(calls).set({ seq }).where(eq(calls.id, callId));
}

/** Calls of my conversations that I may see, the newest first. @param before a call's id; 0: from the newest */
export async function history(db: Db, me: number, before: number, limit: number) {
  const rows = await db
    .select({ call: calls })
    .from(calls)
    .innerJoin(members, and(eq(members.conversationId, calls.conversationId), eq(members.userId, me)))
    .where(and(gt(calls.seq, 0), gte(calls.seq, members.visibleFrom), before ? lt(calls.id, before) : undefined))
    .orderBy(desc(calls.id))
    .limit(limit);
  const places = await placesOf(
    db,
    rows.map(({ call }) => call.id),
  );
  return rows.map(({ call }) => ({ call, places: places.get(call.id) ?? [] }));
}

async function placesOf(db: Db, callIds: number[]): Promise<Map<number, Place[]>> {
  if (!callIds.length) return new Map();
  const rows = await db
    .select()
    .from(callParticipants)
    .where(inArray(callParticipants.callId, callIds))
    .orderBy(callParticipants.joined);
  return Map.groupBy(rows, ({ callId }) => callId);
}
