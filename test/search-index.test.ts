// The index behind search: whole after crashes, in pages, no dearer for other people's messages, and true for any text.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/mysql2';
import fc from 'fast-check';
import type { RowDataPacket } from 'mysql2/promise';
import type { v1 } from '#proto';
import { contains, gramsOf, normalise, termsOf } from '../src/messages/grams.ts';
import { BLOCK } from '../src/messages/indexer.ts';
import { search } from '../src/messages/search.ts';
import { fill, plant } from './support/fill.ts';
import { type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';
import { said, texts, untilFound } from './support/search.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_MESSAGES_QUEUE_LENGTH: '100000' });
});
after(() => server.stop());

test('pages follow each other without a gap or a double, over many conversations and blocks', async () => {
  const [quinn, rosa, sam] = await people(server.url, 'quinn', 'rosa', 'sam');
  const conversations = [await quinn.befriend(rosa), await quinn.befriend(sam)];
  for (let n = 0; n < 6; n++) conversations.push(await quinn.makeGroup(`group ${n}`, rosa));
  const device = await quinn.connect();
  const count = BLOCK * 2 + 300;
  const all: { text: string; posted: v1.IPosted }[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      // Most in one conversation, so that it has several blocks; now and then one elsewhere.
      const text = `common ${n % 100 ? 'usual' : '稀有'} ${n}`;
      const { posted } = await device.say(conversations[n % 8 ? 0 : (n / 8) % 8]!, text);
      all.push({ text, posted: posted! });
    }),
  );
  await said(device, quinn, conversations[0]!);
  all.sort(
    ({ posted: a }, { posted: b }) => b.time! - a.time! || b.conversationId! - a.conversationId! || b.seq! - a.seq!,
  );
  const expected = (part: string) => all.filter(({ text }) => text.includes(part)).map(({ text }) => text);
  for (const [query, part, more] of [
    ['common', 'common', { limit: 100 }],
    ['com 稀有', '稀有', { limit: 3 }],
    ['有', '稀有', {}],
    ['common 稀', '稀有', { from: quinn.id, limit: 7 }],
    ['usu', 'usual', { limit: 99 }],
  ] as const)
    assert.deepEqual(await texts(quinn, query, more), expected(part), query);
  const inGroup = all.filter(({ posted }) => posted.conversationId === conversations[3]);
  assert.deepEqual(
    await texts(quinn, 'common', { conversation: conversations[3]!, limit: 5 }),
    inGroup.map(({ text }) => text),
  );
});

test('of a long conversation everything is found, a page at a time, and beside what was said elsewhere meanwhile', async () => {
  const [tess, uma] = await people(server.url, 'tess', 'uma');
  const long = await tess.befriend(uma);
  const short = await tess.makeGroup('short', uma);
  const lengths: [number, number][] = [
    [long, 20 * BLOCK + 100],
    [short, 300],
  ];
  for (const [id, length] of lengths) await fill(server.dir, id, uma.id, length);
  const needles = [20 * BLOCK + 99, 9000, 5000, 10];
  for (const seq of needles) await plant(server.dir, long, uma.id, seq, `haystack ${seq}`);
  assert.deepEqual(
    await texts(tess, 'haystack'),
    needles.map((seq) => `haystack ${seq}`),
  );
  const places: [number, number][] = [];
  for (let cursor = ''; ; ) {
    const more: string = cursor && `&cursor=${cursor}`;
    const { body } = await tess.ask('GET', `/api/search?text=quick&limit=100${more}`);
    for (const { conversationId, message } of body.hits) places.push([conversationId, message.seq]);
    if (!body.cursor) break;
    cursor = body.cursor;
  }
  for (const [id, length] of lengths) {
    const seqs = places.flatMap(([conversationId, seq]) => (conversationId === id ? [seq] : []));
    const all = Array.from({ length }, (_, n) => length - n).filter((seq) => id !== long || !needles.includes(seq));
    assert.deepEqual(seqs, all);
  }
  // What was said in the group is from the last hour: all of it comes before what is older elsewhere.
  const lastInGroup = places.findLastIndex(([id]) => id === short);
  assert.ok(lastInGroup < 2 * 300 + 10, `${lastInGroup}`);
});

test('what was committed before a crash is found after it, though it was not indexed yet', {
  timeout: 120_000,
}, async () => {
  const program = new Program(await freePort(), { PARLEY_MESSAGES_QUEUE_LENGTH: '10000' });
  try {
    await program.start();
    const [tina, ulf] = await people(program.url, 'tina', 'ulf');
    const conversation = await tina.befriend(ulf);
    const device = await tina.connect();
    await said(device, ulf, conversation, 'zuerst');
    const count = 1500;
    await Promise.all(Array.from({ length: count }, (_, n) => device.say(conversation, `abgestürzt 崩溃 ${n}`)));
    await program.kill();
    await program.start();
    const found = async () => (await texts(ulf, '崩溃', { limit: 100 })).length;
    let behind = await found();
    assert.ok(behind < count, 'the kill came first');
    for (const end = Date.now() + 30_000; behind < count && Date.now() < end; behind = await found()) await delay(50);
    assert.equal(behind, count);
    assert.equal((await texts(ulf, 'zuerst')).length, 1);
    assert.equal(await program.stop(), 0);
  } finally {
    await program.remove();
  }
});

test('the index heals when it was lost, and when the database goes away', { timeout: 120_000 }, async () => {
  const program = new Program(await freePort());
  try {
    await program.start();
    const [vera, will] = await people(program.url, 'vera', 'will');
    const conversation = await vera.befriend(will);
    const device = await vera.connect();
    await said(device, will, conversation, 'before');
    await device.say(conversation, 'just before');
    const back = program.logs(({ msg }) => msg === 'database is back');
    process.kill(program.databasePid, 'SIGKILL');
    await back;
    await untilFound(will, 'just');
  } finally {
    await program.remove();
  }
});

test("other people's messages cost my search nothing", async () => {
  const [xara, yves, zoe, adam] = await people(server.url, 'xara', 'yves', 'zoe', 'adam');
  const mine = await xara.befriend(yves);
  const theirs = await zoe.befriend(adam);
  await said(await xara.connect(), xara, mine, 'lighthouse 灯塔 here', 'lighthouse 灯塔 there');
  /** Rows that the database touched for a search. */
  const cost = async (who: Person, text: string) => {
    const connection = await server.parts.db.$client.getConnection();
    const db = drizzle(connection) as unknown as typeof server.parts.db;
    const touched = async () => {
      const [rows] = await connection.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read%'");
      return rows.reduce((sum, row) => sum + Number(row['Value']), 0);
    };
    const [first, second] = [await touched(), await touched()];
    const { hits } = await search(db, who.id, { text, limit: 20 });
    const third = await touched();
    connection.release();
    return { hits: hits.length, rows: third - second - (second - first) };
  };
  const queries = ['lighthouse', '灯塔', 'light 塔', 'here'];
  const before = await Promise.all(queries.map((query) => cost(xara, query)));
  const hers = await zoe.connect();
  await Promise.all(Array.from({ length: 3000 }, (_, n) => hers.say(theirs, `lighthouse 灯塔 here ${n}`)));
  await said(hers, zoe, theirs);
  const after = await Promise.all(queries.map((query) => cost(xara, query)));
  assert.deepEqual(after, before);
  assert.deepEqual(
    before.map(({ hits }) => hits),
    [2, 2, 2, 1],
  );
  assert.ok((await cost(zoe, 'lighthouse')).rows > 3000, 'it is really measured');
});

const HAN = fc.integer({ min: 0x4e00, max: 0x9fff });
const KANA = fc.integer({ min: 0x3041, max: 0x3096 });
const KATAKANA = fc.integer({ min: 0x30a1, max: 0x30fa });
const RARE = fc.integer({ min: 0x20000, max: 0x2a6df });
const dense = fc.oneof(HAN, HAN, KANA, KATAKANA, RARE).map((point) => String.fromCodePoint(point));
const runOf = fc.array(dense, { minLength: 2, maxLength: 40 });
const other = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(' '), fc.constant('，'), fc.constant('abc'));

test('whatever is there has the grams of all that it contains', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          runOf.map((r) => r.join('')),
          other,
        ),
      ),
      fc.nat(),
      fc.nat(),
      (parts, a, b) => {
        const text = normalise(parts.join(''));
        const characters = [...text];
        const ends = [a, b].map((n) => n % (characters.length + 1)).sort((x, y) => x - y);
        const grams = [...gramsOf(text)];
        for (const term of termsOf(characters.slice(...ends).join('')))
          if (contains(text, term.text))
            for (const { gram, open } of term.grams)
              assert.ok(
                open ? grams.some((one) => one.startsWith(gram)) : grams.includes(gram),
                JSON.stringify([text, term]),
              );
      },
    ),
    { numRuns: 2000 },
  );
});

test('any two or more characters of what was sent in Chinese or Japanese are found', { timeout: 120_000 }, async () => {
  const [bea, carl] = await people(server.url, 'bea', 'carl');
  const conversation = await bea.befriend(carl);
  const device = await bea.connect();
  const samples = fc.sample(fc.tuple(other, runOf, other), 60);
  const sent = samples.map(([left, run, right]) => ({ text: left + run.join('') + right, run }));
  await said(device, carl, conversation, ...sent.map(({ text }) => text));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sent), fc.nat(), fc.nat(), async ({ text, run }, a, b) => {
      const from = a % (run.length - 1);
      const part = run.slice(from, from + 2 + (b % (run.length - from - 1))).join('');
      assert.ok((await texts(carl, part)).includes(text), `${part} in ${text}`);
    }),
    { numRuns: 300 },
  );
});
