// The hub: who is here, what they hear, and what they may have missed. Connections are played by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { v1 } from '#proto';
import type { Connection } from '../src/base/connection.ts';
import { Hub } from '../src/base/hub.ts';

const [ALICE, BOB] = [1, 2] as const;
const ROOM = 77;

/** A hub, and connections whose topics are kept as uWebSockets would. */
function stage() {
  const lines: Line[] = [];
  const hub = new Hub((topic, frame) => {
    for (const line of lines) if (line.topics.has(topic)) line.send(frame);
  });
  const line = (userId: number, sessionId = userId) => {
    const made: Line = new Line(lines.length, userId, sessionId, () => hub.leave(made));
    lines.push(made);
    return made;
  };
  const connect = (userId: number, sessionId = userId) => {
    const entered = line(userId, sessionId);
    hub.enter(entered);
    return entered;
  };
  return { hub, connect, line };
}

class Line implements Connection {
  readonly id: number;
  readonly userId: number;
  readonly sessionId: number;
  toldAt = 0;
  readonly topics = new Set<string>();
  readonly got: v1.Event[] = [];
  closed: { code: v1.CloseCode; reconnectAfter: number } | undefined;
  readonly #gone: () => void;

  constructor(id: number, userId: number, sessionId: number, gone: () => void) {
    this.id = id;
    this.userId = userId;
    this.sessionId = sessionId;
    this.#gone = gone;
  }

  send(frame: Uint8Array): void {
    this.got.push(v1.Event.decode(frame));
  }

  subscribe(topic: string): void {
    this.topics.add(topic);
  }

  unsubscribe(topic: string): void {
    this.topics.delete(topic);
  }

  async drained(): Promise<void> {}

  close(code: v1.CloseCode, reconnectAfter = 0): void {
    this.closed = { code, reconnectAfter };
    this.topics.clear();
    this.#gone();
  }
}

const typing = (userId: number): v1.IEvent => ({ typing: { conversationId: ROOM, userId } });
const head = (lastRev: number) => ({ conversationId: ROOM, lastSeq: lastRev, lastRev });
const told = (line: Line) => line.got.map(({ body }) => body);

test('who takes part hears what is said, on every connection; who does not, does not', () => {
  const { hub, connect } = stage();
  const [laptop, bobs] = [connect(ALICE), connect(BOB)];
  hub.join(ROOM, [ALICE]);
  const phone = connect(ALICE);
  hub.toConversation(ROOM, typing(ALICE));
  assert.deepEqual([told(laptop), told(phone), told(bobs)], [['typing'], ['typing'], []]);
  hub.join(ROOM, [BOB]);
  hub.toConversation(ROOM, typing(ALICE));
  assert.deepEqual(told(bobs), ['typing'], 'from now on');
});

test('however many of a conversation are here, each connection hears everything once and in order', () => {
  const { hub, connect } = stage();
  const count = (n: number): v1.IEvent => ({ readChanged: { conversationId: ROOM, userId: n } });
  const heard = (line: Line) => line.got.map(({ readChanged }) => readChanged!.userId);
  const [laptop, phone, second] = [connect(1), connect(1), connect(2)];
  const others = [3, 4].map((userId) => connect(userId));
  for (const userId of [1, 2, 3, 4]) {
    hub.join(ROOM, [userId, userId]);
    hub.toConversation(ROOM, count(userId));
  }
  assert.deepEqual([laptop, phone, second, ...others].map(heard), [[1, 2, 3, 4], [1, 2, 3, 4], [2, 3, 4], [3, 4], [4]]);
  const tablet = connect(4);
  for (const userId of [1, 3]) hub.part(ROOM, userId);
  second.close(v1.CloseCode.RESTARTING);
  hub.toConversation(ROOM, count(5));
  hub.join(ROOM, [1]);
  hub.toConversation(ROOM, count(6));
  assert.deepEqual(
    [phone, second, ...others, tablet].map((line) => heard(line).slice(-2)),
    [
      [4, 6],
      [3, 4],
      [3, 4],
      [5, 6],
      [5, 6],
    ],
  );
  assert.deepEqual(hub.hereIn(ROOM).sort(), [1, 4]);
});

test('what is for one person reaches all their connections and nobody else', () => {
  const { hub, connect } = stage();
  const [laptop, phone, bobs] = [connect(ALICE), connect(ALICE), connect(BOB)];
  hub.toUser(ALICE, { userChanged: { user: { id: BOB } } });
  assert.deepEqual([told(laptop).length, told(phone).length, told(bobs).length], [1, 1, 0]);
  hub.toUser(3, { userChanged: {} }); // nobody is here: nothing happens
});

test('who has left hears nothing published afterwards', () => {
  const { hub, connect } = stage();
  const [laptop, phone, bobs] = [connect(ALICE), connect(ALICE), connect(BOB)];
  hub.join(ROOM, [ALICE, BOB]);
  hub.part(ROOM, ALICE);
  hub.toConversation(ROOM, typing(BOB));
  assert.deepEqual([told(laptop), told(phone), told(bobs)], [[], [], ['typing']]);
  hub.part(ROOM, ALICE); // once more changes nothing
  hub.join(ROOM, [ALICE]);
  hub.toConversation(ROOM, typing(BOB));
  assert.deepEqual(told(laptop), ['typing']);
});

test('a person is here as long as one of their connections is', () => {
  const { hub, connect } = stage();
  const [laptop, phone] = [connect(ALICE), connect(ALICE)];
  hub.join(ROOM, [ALICE]);
  assert.equal(hub.connectionsOf(ALICE), 2);
  hub.leave(laptop);
  hub.leave(laptop); // once more changes nothing
  assert.equal(hub.connectionsOf(ALICE), 1);
  hub.moved(head(5));
  assert.equal(hub.movedSince(phone).length, 1);
  hub.leave(phone);
  assert.equal(hub.connectionsOf(ALICE), 0);
  assert.deepEqual(hub.newest([head(1)]), [head(1)], 'a conversation that nobody watches is forgotten');
});

test('a pong tells each connection once what moved since it was last told', () => {
  const { hub, connect } = stage();
  const laptop = connect(ALICE);
  hub.join(ROOM, [ALICE, BOB]);
  hub.moved(head(1));
  const phone = connect(ALICE);
  const revs = (line: Line) => hub.movedSince(line).map(({ lastRev }) => lastRev);
  assert.deepEqual([revs(laptop), revs(phone)], [[1], []], 'what was before the phone came is in its welcome');
  assert.deepEqual(revs(laptop), []);
  hub.moved(head(2));
  hub.moved(head(3));
  assert.deepEqual([revs(laptop), revs(phone)], [[3], [3]]);
  hub.moved(head(2));
  assert.deepEqual(revs(laptop), [], 'a head that comes late moves nothing back');
  const bobs = connect(BOB);
  hub.moved(head(4));
  assert.deepEqual(revs(bobs), [], 'and nobody is told of what is not theirs');
});

test('heads that were read are raised to what was pushed since', () => {
  const { hub, connect } = stage();
  connect(ALICE);
  hub.join(ROOM, [ALICE]);
  hub.moved(head(9));
  const elsewhere = { conversationId: 5, lastSeq: 1, lastRev: 1 };
  const newest = hub.newest([head(7), elsewhere]).map(({ conversationId, lastRev }) => [conversationId, lastRev]);
  assert.deepEqual(newest, [
    [ROOM, 9],
    [5, 1],
  ]);
  assert.equal(hub.newest([head(11)])[0]!.lastRev, 11);
});

/** Somebody who arrives: what was read of their conversations is there when `read` is called. */
function arrival(hub: Hub, line: Line) {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof head>[]>();
  const told = hub.arrive(line, () => promise).then((heads) => hub.newest(heads).map(({ lastRev }) => lastRev));
  return { told, read: (...revs: number[]) => resolve(revs.map(head)) };
}

test('what is committed between the reading and the subscribing is in the heads, whoever watches', async () => {
  const { hub, connect, line } = stage();
  const nobody = arrival(hub, line(ALICE));
  hub.moved(head(8)); // read as 7 before; nobody is here to hear it
  nobody.read(7);
  assert.deepEqual(await nobody.told, [8]);
  const bobs = connect(BOB);
  hub.join(ROOM, [BOB]);
  const carols = arrival(hub, line(3));
  hub.moved(head(9));
  hub.leave(bobs); // and with him, for all others, the memory of it
  carols.read(8);
  assert.deepEqual(await carols.told, [9]);
});

test('what is committed after the subscribing is heard', async () => {
  const { hub, line } = stage();
  const alices = line(ALICE);
  const { told: heads, read } = arrival(hub, alices);
  hub.toConversation(ROOM, typing(BOB));
  read(7);
  assert.deepEqual(await heads, [7]);
  hub.toConversation(ROOM, typing(BOB));
  assert.deepEqual(told(alices), ['typing']);
});

test('who parts while they arrive is not put in again by what was read before; who comes back meanwhile is in', async () => {
  const { hub, connect, line } = stage();
  connect(BOB);
  hub.join(ROOM, [BOB]);
  for (const isBack of [false, true]) {
    const alices = line(ALICE);
    const { told: heads, read } = arrival(hub, alices);
    hub.part(ROOM, ALICE);
    if (isBack) hub.join(ROOM, [ALICE]);
    read(7);
    assert.deepEqual(await heads, isBack ? [7] : []);
    hub.toConversation(ROOM, typing(BOB));
    assert.deepEqual(told(alices), isBack ? ['typing'] : []);
    alices.close(v1.CloseCode.RESTARTING);
  }
  const later = line(ALICE);
  const { told: heads, read } = arrival(hub, later);
  read(7);
  assert.deepEqual(await heads, [7], 'what was parted from then does not count for who arrives later');
});

test('a reading that fails leaves nothing behind', async () => {
  const { hub, line } = stage();
  const alices = line(ALICE);
  const arriving = hub.arrive(alices, () => Promise.reject(new Error('no database')));
  hub.moved(head(8));
  await assert.rejects(arriving);
  alices.close(v1.CloseCode.RESTARTING);
  assert.equal(hub.isHere(ALICE), false);
  assert.deepEqual(hub.newest([head(7)]), [head(7)]);
});

test('ending a session closes its connections and no others', () => {
  const { hub, connect } = stage();
  const [one, two, other, bobs] = [connect(ALICE, 10), connect(ALICE, 10), connect(ALICE, 11), connect(BOB, 20)];
  hub.endSession(ALICE, 10);
  assert.deepEqual(
    [one, two, other, bobs].map(({ closed }) => closed?.code),
    [v1.CloseCode.SESSION_ENDED, v1.CloseCode.SESSION_ENDED, undefined, undefined],
  );
  assert.equal(hub.connectionsOf(ALICE), 1);
});

test('everybody is sent away with a time to come back, not the same for all', () => {
  const { hub, connect } = stage();
  const all = Array.from({ length: 50 }, (_, n) => connect(n));
  hub.sendAllAway(3000);
  const times = all.map(({ closed }) => closed!.reconnectAfter);
  assert.ok(all.every(({ closed }) => closed!.code === v1.CloseCode.RESTARTING));
  assert.ok(times.every((ms) => ms >= 200 && ms <= 3200));
  assert.ok(new Set(times).size > 10);
});
