// Ten thousand frames that make no sense leave the server, and two people who chat meanwhile, unharmed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { v1 } from '#proto';
import { Client } from './support/client.ts';
import { Device, refusalOf, saying } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';

const FRAMES = 10_000;
const timeout = 120_000;

let program: Program;
let [alice, bob, mallory]: Person[] = [];
let conversation: number;
before(async () => {
  program = new Program(await freePort());
  await program.start();
  [alice, bob, mallory] = await people(program.url, 'alice', 'bob', 'mallory');
  conversation = await alice!.befriend(bob!);
});
after(() => program.remove());

/** A varint of any size, also one that is longer than 64 bits. */
const varint = fc.oneof(
  fc.bigInt(0n, 2n ** 64n - 1n).map((value) => {
    const bytes: number[] = [];
    for (let rest = value; ; rest >>= 7n) {
      if (rest < 128n) return Uint8Array.from([...bytes, Number(rest)]);
      bytes.push(Number(rest & 127n) | 128);
    }
  }),
  fc.integer({ min: 1, max: 40 }).map((length) => new Uint8Array(length).fill(0xff)),
);
/** Fields with numbers and wire types of all sorts, their lengths a lie. */
const field = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 7 }), varint, fc.uint8Array({ maxLength: 30 }))
  .map(([number, wireType, value, bytes]) => Buffer.concat([Uint8Array.of((number << 3) | wireType), value, bytes]));

const proper = fc.constantFrom(
  () => saying(conversation, 'a text of some length, so that there is something to cut'),
  () => ({ sync: { cursors: [{ conversationId: conversation, rev: 1, limit: 10 }] } }),
  () => ({ call: { callId: 7, offer: { participant: 3, sdp: 'v=0'.repeat(100) } } }),
);
const encoded = proper.map((command) => Buffer.from(v1.Command.encode({ id: 9, ...command() }).finish()));

/** Album in content in album …: deeper than anything on the page. */
function nested(depth: number): Uint8Array {
  let inner = Buffer.from([0x0a, 3, 0x0a, 1, 0x78]); // Content{text{"x"}}
  for (let level = 0; level < depth; level++)
    for (const tag of [0x0a, 0x42]) inner = Buffer.concat([Buffer.from([tag]), lengthOf(inner), inner]); // items, album
  const content = Buffer.concat([Buffer.from([0x1a]), lengthOf(inner), inner]);
  return Buffer.concat([Buffer.from([0x12]), lengthOf(content), content]);
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let rest = bytes.length; ; rest >>= 7) {
    if (rest < 128) return Uint8Array.from([...out, rest]);
    out.push((rest & 127) | 128);
  }
}

const frame: fc.Arbitrary<Uint8Array | string> = fc.oneof(
  { weight: 4, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1000, maxLength: 5000 }) },
  { weight: 4, arbitrary: fc.array(field, { minLength: 1, maxLength: 5 }).map((fields) => Buffer.concat(fields)) },
  // cut short
  {
    weight: 4,
    arbitrary: fc.tuple(encoded, fc.nat()).map(([bytes, at]) => bytes.subarray(0, 1 + (at % (bytes.length - 1)))),
  },
  // one bit wrong
  {
    weight: 4,
    arbitrary: fc.tuple(encoded, fc.nat(), fc.nat(7)).map(([bytes, at, bit]) => {
      bytes[at % bytes.length]! ^= 1 << bit;
      return bytes;
    }),
  },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 2000 }).map(nested) },
  { weight: 1, arbitrary: fc.string() },
);

/** Sends the frames over as many connections as it takes. Gives how many it took, and how each of them ended. */
async function attack(frames: readonly (Uint8Array | string)[]): Promise<number[]> {
  const ends: number[] = [];
  let rest = frames;
  while (rest.length) {
    const device = await mallory!.connect();
    // The server closes after twenty frames without sense; the others are commands it answers one by one.
    const some = rest.slice(0, 200);
    for (const bytes of some) device.raw(bytes);
    await Promise.race([device.caughtUp().catch(() => {}), device.ended]);
    const nonsense = device.events.filter((event) => !event.replyTo && refusalOf(event) === 'INVALID').length;
    // What came after the twentieth was never looked at: it goes over the next connection.
    if (device.isOpen) rest = rest.slice(some.length);
    else rest = rest.slice(Math.max(1, Math.min(nonsense + 1, some.length)));
    device.close();
    ends.push(await device.ended);
  }
  return ends;
}

/** Bytes the server has in memory. */
const memory = () => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))![1]) * 1024;

test(`${FRAMES} malformed frames: two people go on chatting, the server is as well as before`, {
  timeout,
}, async () => {
  const [hers, his] = [alice!, bob!].map((person) => new Client(person, conversation)) as [Client, Client];
  hers.say('hers 0');
  await hers.acknowledged(1);
  const frames = fc.sample(frame, { numRuns: FRAMES, seed: 20_260_101 });
  const before = memory();
  let said = 1;
  let over = false;
  const chat = (async () => {
    for (; !over; said++) {
      hers.say(`hers ${said}`);
      his.say(`his ${said}`);
      await Promise.all([hers.acknowledged(said + 1), his.acknowledged(said)]);
    }
  })();
  const parts = [0, 1, 2, 3].map((part) => frames.filter((_, index) => index % 4 === part));
  const ends = (await Promise.all(parts.map(attack))).flat();
  over = true;
  await chat;
  await Promise.all([hers.knows(2 * said), his.knows(2 * said)]);
  assert.ok(said > 20, `they said ${said} things each meanwhile`);
  assert.equal(hers.connects + his.connects, 2, 'neither lost the connection');
  assert.deepEqual(hers.list, his.list);
  assert.ok(ends.filter((code) => code === 4101).length > 50, `shown out for nonsense: ${ends.join(' ')}`);
  assert.ok(memory() - before < 150e6, 'memory is bounded');
  assert.deepEqual(
    program.log.filter(({ level }) => level >= 50).map(({ msg, err }) => [msg, err?.stack]),
    [],
    'and no fault of the server',
  );
  await Promise.all([hers.finish(), his.finish()]);
});

test('frames beyond 64 KiB end their connection and nobody else’s', { timeout }, async () => {
  const [hers, his] = await Promise.all([alice!.connect(), bob!.connect()]);
  const oversized = await Promise.all(
    [65_537, 100_000, 1_000_000, 20_000_000].map(async (size) => {
      const device = await mallory!.connect();
      device.raw(new Uint8Array(size));
      return device.ended;
    }),
  );
  for (const code of oversized) assert.ok(code >= 1006, `${code}`);
  await hers.say(conversation, 'still here');
  await his.hear('still here');
  const small = await mallory!.connect();
  small.raw(new Uint8Array(65_536));
  await small.find((event) => refusalOf(event) === 'INVALID');
  await small.caughtUp();
});

test('twenty frames without sense are refused, the next ends the connection with the reason', { timeout }, async () => {
  const device = await mallory!.connect();
  for (let n = 0; n < 20; n++) device.raw(n % 2 ? Uint8Array.of(0xff) : 'text');
  await device.caughtUp();
  assert.equal(device.events.filter((event) => refusalOf(event) === 'INVALID').length, 20);
  device.raw(Uint8Array.of(0xff));
  assert.equal(await device.ended, v1.CloseCode.PROTOCOL_ERROR);
  assert.equal(device.goodbye!.code, v1.CloseCode.PROTOCOL_ERROR);
  assert.ok(device.goodbye!.reconnectAfter! > 0);
});

test('knocking at the door with something that is no person opens a socket for nobody', { timeout }, async () => {
  const device = new Device(program.url, { headers: { authorization: 'Bearer x' } });
  assert.equal(await device.ended, 1006);
  assert.equal(device.events.length, 0);
});
