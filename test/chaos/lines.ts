// Faults of lines and clocks: cut before the answer, half-open, events that are lost, clients that live in another decade.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Publish } from '../../src/base/hub.ts';
import { Relay } from '../support/relay.ts';
import { testServer } from '../support/server.ts';
import { type Figures, Party, type Size, within } from './party.ts';

/** The line is cut when the server begins to answer: the sender cannot know whether the send was stored. */
export async function cut(size: Size): Promise<Figures> {
  const times = size === 'full' ? 500 : 60;
  const server = await testServer();
  const relay = await Relay.to({ host: '127.0.0.1', port: server.port });
  try {
    const party = await Party.of(server.url, ['alice', 'bob'], (index) => (index === 0 ? { lineUrl: relay.url } : {}));
    const [alice] = party.clients;
    for (let n = 1; n <= times; n++) {
      const done = relay.cutBeforeAnswer();
      alice!.say(`cut ${n}`);
      await done;
      await alice!.acknowledged(n);
    }
    await party.settled();
    const acknowledged = await party.check();
    assert.equal(acknowledged, times);
    const { entries } = party.history;
    const again = entries.filter(({ tries }) => tries > 1).length;
    assert.ok(again >= times * 0.9, `${again} sends were really without an answer`);
    assert.equal(await party.lastRev(), times + 1, 'one row each, and the notice');
    await party.leave();
    return { cuts: times, 'sent again': again, rows: times, doubled: 0 };
  } finally {
    await relay.close();
    await server.stop();
  }
}

/** Packets vanish and nobody is told. */
export async function halfOpen(size: Size): Promise<Figures> {
  const server = await testServer();
  const relay = await Relay.to({ host: '127.0.0.1', port: server.port });
  try {
    const party = await Party.of(server.url, ['alice', 'bob'], (index) =>
      index === 0 ? { lineUrl: relay.url, pings: true } : {},
    );
    const [alice, bob] = party.clients;
    alice!.say('heard');
    await party.settled();
    const before = alice!.device!;
    relay.swallow();
    const began = performance.now();
    const since = () => Math.round(performance.now() - began);
    const freed = relay.serverHungUp().then(since);
    bob!.say('into the void');
    alice!.say('from the void');
    const [known, free] = await Promise.all([before.ended.then(since), freed]);
    within(33_000, known, size, 'until the client knows');
    within(60_500, free, size, 'until the server frees it');
    await party.settled();
    assert.equal(alice!.connects, 2);
    assert.equal(server.connectionsOf(alice!.person.id), 1);
    for (let n = 0; n < 10; n++) party.act(alice!);
    await party.settled();
    await party.check();
    await party.leave();
    return { 'client knows after ms': known, 'server frees after ms': free };
  } finally {
    await relay.close();
    await server.stop();
  }
}

/** The server loses one push in a hundred, and at last the last one. */
export async function dropped(size: Size): Promise<Figures> {
  let [pushed, lost] = [0, 0];
  let losesAll = false;
  const around = (publish: Publish): Publish => {
    return (topic, frame) => {
      if (!topic.startsWith('c')) return publish(topic, frame);
      pushed += 1;
      if (!losesAll && pushed % 100 !== 50) return publish(topic, frame);
      lost += 1;
    };
  };
  const server = await testServer({}, around);
  try {
    const party = await Party.of(server.url, ['alice', 'bob', 'carol', 'dave', 'erin'], { pings: true });
    const stop = party.talk(100);
    for (const wanted = size === 'full' ? 2000 : 300; pushed < wanted; ) await delay(20);
    stop();
    await Promise.all(party.clients.map((client) => client.idle()));
    losesAll = true;
    party.clients[0]!.say('the last one');
    const repaired = await party.settled();
    assert.ok(lost > 3, `${lost} of ${pushed} pushes were lost`);
    within(26_000, repaired, size, 'until all is repaired');
    const acknowledged = await party.check();
    for (const { connects } of party.clients) assert.equal(connects, 1, 'on the same line');
    await party.leave();
    return { acknowledged, pushed, lost, 'repaired after ms': repaired };
  } finally {
    await server.stop();
  }
}

const TEN_YEARS = 10 * 365.25 * 24 * 3600 * 1000;

/** A UUIDv7 (RFC 9562) of a clock that is wrong by so many ms. */
function uuid7(wrong: number): Uint8Array {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.round(Date.now() + wrong), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes;
}

/** Clients whose clocks are ten years ahead, ten behind, or jump between: neither order nor times are theirs. */
export async function clocks(size: Size): Promise<Figures> {
  const wrong = [() => TEN_YEARS, () => -TEN_YEARS, () => (Math.random() * 2 - 1) * TEN_YEARS, () => 0];
  const server = await testServer();
  try {
    const began = Date.now();
    const party = await Party.of(server.url, ['ahead', 'behind', 'jumping', 'right'], (index) => ({
      nextId: () => uuid7(wrong[index]!()),
    }));
    const stop = party.talk(200);
    await delay(size === 'full' ? 15_000 : 2000);
    stop();
    await party.settled();
    const acknowledged = await party.check();
    const ended = Date.now();
    const { list, held } = party.clients[3]!;
    const times = list.map(({ seq }) => held.get(seq)!.time!);
    for (const [index, time] of times.entries()) {
      assert.ok(time >= began && time <= ended, `${time} is no time of the server's`);
      assert.ok(index === 0 || time >= times[index - 1]!, 'times ascend with seqs');
    }
    await party.leave();
    return { acknowledged, 'times off': 0 };
  } finally {
    await server.stop();
  }
}
