// All that a person has here, as an archive that is written while it is read: who they are, whom they know, what they said and
// what they uploaded. What others said is theirs.
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import {
  blobs,
  blocks,
  conversations,
  files,
  friendRequests,
  friends,
  identities,
  members,
  messages,
  sessions,
  users,
} from '../base/db/schema.ts';
import { STATE } from '../files/files.ts';
import { keyOf, type Storage } from '../files/storage.ts';
import { card, me as mine } from './users.ts';

/** Rows of one look. */
const PAGE = 5000;
const MESSAGES = 200;

export interface Entry {
  name: string;
  lastModified: Date;
  input: AsyncIterable<Uint8Array> | AsyncIterable<string> | string;
}

/** What the archive holds, one after the other, each read when its turn comes. */
export async function* entries(db: Db, storage: Storage, me: number): AsyncGenerator<Entry> {
  const lastModified = new Date();
  const json = (name: string, what: unknown) => ({ name, lastModified, input: `${JSON.stringify(what, null, 2)}\n` });
  yield json('profile.json', await profile(db, me));
  yield json('friends.json', await people(db, me));
  const places = await placesOf(db, me);
  yield json('conversations.json', [...places.values()]);
  for (const [id, seqs] of await saidBy(db, me)) {
    const place = places.get(id) ?? { id };
    yield { name: `messages/${id}.json`, lastModified, input: said(db, me, place, seqs) };
  }
  yield* uploads(db, storage, me);
}

async function profile(db: Db, me: number) {
  const [profile, devices, accounts, [row]] = await Promise.all([
    mine(db, me),
    db
      .select({ device: sessions.device, address: sessions.address, created: sessions.created, used: sessions.used })
      .from(sessions)
      .where(eq(sessions.userId, me)),
    db
      .select({ provider: identities.provider, label: identities.label, created: identities.created })
      .from(identities)
      .where(eq(identities.userId, me)),
    db.select({ created: users.created, lastSeen: users.lastSeen }).from(users).where(eq(users.id, me)),
  ]);
  return { ...profile, ...row, devices, accounts };
}

async function people(db: Db, me: number) {
  const [friendsOfMine, asked, asking, blocked] = await Promise.all([
    db
      .select({ user: card, remark: friends.remark, since: friends.since })
      .from(friends)
      .innerJoin(users, eq(users.id, friends.friendId))
      .where(eq(friends.userId, me)),
    db
      .select({ user: card, note: friendRequests.note, time: friendRequests.created })
      .from(friendRequests)
      .innerJoin(users, eq(users.id, friendRequests.toId))
      .where(eq(friendRequests.fromId, me)),
    db
      .select({ user: card, note: friendRequests.note, time: friendRequests.created })
      .from(friendRequests)
      .innerJoin(users, eq(users.id, friendRequests.fromId))
      .where(eq(friendRequests.toId, me)),
    db
      .select({ user: card, since: blocks.since })
      .from(blocks)
      .innerJoin(users, eq(users.id, blocks.blockedId))
      .where(eq(blocks.userId, me)),
  ]);
  return { friends: friendsOfMine, asked, asking, blocked };
}

/** Conversations that I am in, by id: groups by their title, others by the one I talk to. */
async function placesOf(db: Db, me: number) {
  const rows = await db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      title: conversations.title,
      role: members.role,
      nickname: members.nickname,
      joined: members.joined,
      lowId: conversations.lowId,
      highId: conversations.highId,
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(eq(members.userId, me));
  const others = rows.flatMap(({ lowId, highId }) => (lowId && highId ? [lowId === me ? highId : lowId] : []));
  const cards = others.length ? await db.select(card).from(users).where(inArray(users.id, others)) : [];
  const cardOf = new Map(cards.map((user) => [user.id, user]));
  return new Map(
    rows.map(({ id, kind, title, role, nickname, joined, lowId, highId }) => {
      const other = cardOf.get((lowId === me ? highId : lowId) ?? 0);
      const own = other ? { with: other } : { title, role: v1.Role[role], nickname };
      return [id, { id, kind: v1.ConversationKind[kind], joined, ...own }] as const;
    }),
  );
}

/** Where I said something, and what: its numbers. The key of repetitions is in the order of time, and needs no other row. */
async function saidBy(db: Db, me: number): Promise<Map<number, number[]>> {
  const said = new Map<number, number[]>();
  for (let after: Uint8Array = Buffer.alloc(0), more = true; more; ) {
    const rows = await db
      .select({ id: messages.conversationId, seq: messages.seq, clientId: messages.clientId })
      .from(messages)
      .where(and(eq(messages.senderId, me), gt(messages.clientId, after)))
      .orderBy(asc(messages.clientId))
      .limit(PAGE);
    for (const { id, seq } of rows) {
      const seqs = said.get(id) ?? [];
      said.set(id, seqs);
      seqs.push(seq);
    }
    after = rows.at(-1)?.clientId ?? after;
    more = rows.length === PAGE;
  }
  return said;
}

/** One conversation's part of it, as JSON. */
async function* said(db: Db, me: number, place: object, seqs: number[]): AsyncGenerator<string> {
  const { id } = place as { id: number };
  seqs.sort((a, b) => a - b);
  yield `{"conversation":${JSON.stringify(place)},"messages":[`;
  for (let from = 0; from < seqs.length; from += MESSAGES) {
    const rows = await db
      .select({ seq: messages.seq, time: messages.time, whisperTo: messages.whisperTo, body: messages.body })
      .from(messages)
      .where(
        and(
          eq(messages.conversationId, id),
          inArray(messages.seq, seqs.slice(from, from + MESSAGES)),
          eq(messages.senderId, me),
        ),
      )
      .orderBy(asc(messages.seq));
    const lines = rows.map(({ seq, time, whisperTo, body }) => {
      const message = v1.Message.toObject(v1.Message.decode(body), { enums: String, bytes: String, longs: Number });
      return JSON.stringify({ ...message, seq, time, ...(whisperTo && { whisperTo }) });
    });
    if (lines.length) yield `${from ? ',' : ''}\n${lines.join(',\n')}`;
  }
  yield '\n]}\n';
}

async function* uploads(db: Db, storage: Storage, me: number): AsyncGenerator<Entry> {
  for (let after = 0, more = true; more; ) {
    const rows = await db
      .select({ id: files.id, name: files.name, created: files.created, hash: files.hash, size: blobs.size })
      .from(files)
      .innerJoin(blobs, eq(blobs.hash, files.hash))
      .where(and(eq(files.ownerId, me), eq(files.state, STATE.ready), eq(blobs.stored, true), gt(files.id, after)))
      .orderBy(asc(files.id))
      .limit(MESSAGES);
    for (const { id, name, created, hash, size } of rows)
      yield {
        name: `files/${id}/${name || 'file'}`,
        lastModified: new Date(created),
        input: bytes(storage, hash!, size),
      };
    after = rows.at(-1)?.id ?? after;
    more = rows.length === MESSAGES;
  }
}

async function* bytes(storage: Storage, hash: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  if (size) yield* await storage.read(keyOf(hash), { start: 0, end: size - 1 });
}
