// Catching up: after a cut line a client asks by rev, and gets exactly what it missed.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { database, groups, speak } from './support/absence.ts';
import { Client } from './support/client.ts';
import { refusalOf } from './support/device.ts';
import { people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_MESSAGES_QUEUE_LENGTH: '10000' });
});
after(() => server.stop());

const seqs = (page: v1.ISyncPage) => page.messages!.map(({ seq }) => seq);
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

test('cut off again and again while the other one talks, a client misses nothing and gets nothing twice', async () => {
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const conversation = await alice.befriend(bob);
  const hers = new Client(alice, conversation, { window: 4 });
  const his = new Client(bob, conversation, { window: 4 });
  let said = 0;
  for (let cut = 0; cut < 60; cut++) {
    for (const last = said + randomInt(1, 12); said < last; said++) {
      hers.say(`hers ${said}`);
      his.say(`his ${said}`);
    }
    await hers.acknowledged(randomInt(Math.max(1, said - 6), said + 1));
    his.device?.cut();
  }
  await Promise.all([hers.acknowledged(said), his.acknowledged(said)]);
  await Promise.all([hers.knows(1 + 2 * said), his.knows(1 + 2 * said)]);
  const history = (await alice.history(conversation)).map(({ seq, rev, from, content }) => {
    return { seq, rev, from, text: content.text?.text ?? '' };
  });
  assert.equal(history.length, 1 + 2 * said);
  assert.deepEqual(hers.list, history);
  assert.deepEqual(his.list, history);
  assert.ok(his.connects > 20, `connected ${his.connects} times`);
  await Promise.all([hers.finish(), his.finish()]);
});

test('from every rev there is exactly the rest, and the welcome tells how far it goes', async () => {
  const [carol, dave] = await people(server.url, 'carol', 'dave');
  const conversation = await carol.befriend(dave);
  const hers = await carol.connect();
  for (let n = 2; n <= 12; n++) await hers.say(conversation, `message ${n}`);
  const his = await dave.connect();
  assert.deepEqual(
    his.welcome.heads!.map((head) => ({ ...head })),
    [{ conversationId: conversation, lastSeq: 12, lastRev: 12 }],
  );
  for (let rev = 1; rev <= 12; rev++) {
    const page = await his.sync(conversation, rev);
    assert.deepEqual(seqs(page), from(rev + 1, 12));
    assert.equal(page.coveredToRev, 12);
    assert.ok(!page.more && !page.restart && !page.gone);
  }
});

test('what was missed comes in pages of the wanted length', async () => {
  const [erin, frank] = await people(server.url, 'erin', 'frank');
  const conversation = await erin.befriend(frank);
  const hers = await erin.connect();
  await Promise.all(from(2, 251).map((n) => hers.say(conversation, `message ${n}`)));
  const his = await frank.connect();
  for (const [limit, most] of [
    [7, 7],
    [0, 50],
    [200, 200],
    [1_000_000, 200],
  ] as const) {
    const pages: v1.ISyncPage[] = [];
    for (let rev = 1; !pages.length || pages.at(-1)!.more; rev = pages.at(-1)!.coveredToRev!)
      pages.push(await his.sync(conversation, rev, limit));
    assert.deepEqual(pages.flatMap(seqs), from(2, 251));
    assert.equal(Math.max(...pages.map((page) => page.messages!.length)), most);
  }
});

test('long texts make shorter pages, and still arrive whole', async () => {
  const [grace, heidi] = await people(server.url, 'grace', 'heidi');
  const conversation = await grace.befriend(heidi);
  const hers = await grace.connect();
  const long = '好'.repeat(10_000);
  await Promise.all(from(2, 21).map(() => hers.say(conversation, long)));
  const his = await heidi.connect();
  const first = await his.sync(conversation, 1, 200);
  assert.ok(first.more);
  assert.ok(first.messages!.length < 10, `${first.messages!.length} texts of 30 KB in a page`);
  const second = await his.sync(conversation, first.coveredToRev!, 200);
  assert.deepEqual([...seqs(first), ...seqs(second)], from(2, seqs(second).at(-1)!));
  for (const { content } of [...first.messages!, ...second.messages!]) assert.equal(content!.text!.text, long);
});

test('who missed too much, knows nothing, or knows what never was, starts over with the newest', async () => {
  const [ivan, judy] = await people(server.url, 'ivan', 'judy');
  const conversation = await ivan.befriend(judy);
  const [his, hers] = await Promise.all([ivan.connect(), judy.connect()]);
  await Promise.all(from(2, 2002).map((n) => his.say(conversation, `message ${n}`)));
  const missed = await hers.sync(conversation, 2);
  assert.ok(!missed.restart, '2000 changes are told one by one');
  assert.deepEqual(seqs(missed), from(3, 52));
  for (const rev of [1, 0, 2003, Number.MAX_SAFE_INTEGER]) {
    const page = await hers.sync(conversation, rev);
    assert.ok(page.restart, `rev ${rev}`);
    assert.ok(!page.more);
    assert.deepEqual(seqs(page), from(1953, 2002));
    assert.equal(page.coveredToRev, 2002);
  }
});

test('several conversations are synced by one command; those of others are gone', async () => {
  const [kate, liam, mike] = await people(server.url, 'kate', 'liam', 'mike');
  const [withLiam, withMike] = [await kate.befriend(liam), await kate.befriend(mike)];
  const [hers, outside] = await Promise.all([kate.connect(), liam.connect()]);
  await hers.say(withMike, 'not for liam');
  const cursors = [withLiam, withMike].map((conversationId) => ({ conversationId, rev: 1 }));
  const id = 4711;
  const pagesOf = async (device: typeof hers) => {
    const pages = () => device.events.filter(({ replyTo }) => replyTo === id).map(({ syncPage }) => syncPage!);
    device.raw(v1.Command.encode({ id, sync: { cursors } }).finish());
    await device.find(() => pages().length === 2);
    return pages();
  };
  const [one, two] = await pagesOf(hers);
  assert.deepEqual([one!.conversationId, one!.messages], [withLiam, []]);
  assert.deepEqual([two!.conversationId, seqs(two!)], [withMike, [2]]);
  const [mine, foreign] = await pagesOf(outside);
  assert.deepEqual([mine!.conversationId, mine!.gone], [withLiam, false]);
  assert.deepEqual(
    { ...foreign },
    { conversationId: withMike, gone: true, messages: [] },
    'nothing but that it is not there: no rev, no message',
  );
  const never = await outside.sync(withMike + 1, 1);
  assert.deepEqual(
    { ...never },
    { conversationId: withMike + 1, gone: true, messages: [] },
    'as for one that never was',
  );
});

test('one command may bring five hundred cursors and no more', async () => {
  const [olivia, peggy] = await people(server.url, 'olivia', 'peggy');
  const conversation = await olivia.befriend(peggy);
  const device = await olivia.connect();
  const cursors = (count: number) => Array.from({ length: count }, () => ({ conversationId: conversation, rev: 1 }));
  assert.equal(refusalOf(await device.command({ sync: { cursors: cursors(501) } })), 'INVALID');
  assert.ok((await device.command({ sync: { cursors: cursors(500) } })).syncPage);
});

test('a pong names the conversations that moved since the last one', async () => {
  const [quinn, rupert, sybil] = await people(server.url, 'quinn', 'rupert', 'sybil');
  const [withRupert, withSybil] = [await quinn.befriend(rupert), await quinn.befriend(sybil)];
  const [hers, his] = await Promise.all([quinn.connect(), rupert.connect()]);
  const moved = async () => {
    const { pong } = await hers.command({ ping: {} });
    assert.ok(Math.abs(pong!.time! - Date.now()) < 60_000);
    return pong!.moved!.map((head) => ({ ...head }));
  };
  assert.deepEqual(await moved(), []);
  await his.say(withRupert, 'one');
  await his.say(withRupert, 'two');
  assert.deepEqual(await moved(), [{ conversationId: withRupert, lastSeq: 3, lastRev: 3 }]);
  assert.deepEqual(await moved(), [], 'told once');
  await hers.say(withSybil, 'mine');
  assert.deepEqual(await moved(), [{ conversationId: withSybil, lastSeq: 2, lastRev: 2 }]);
});

test('a reader on a slow line gets a long catch-up at its own pace', async () => {
  const [trent, victor] = await people(server.url, 'trent', 'victor');
  const conversation = await trent.befriend(victor);
  const device = await trent.connect();
  await Promise.all(from(2, 7).map(() => device.say(conversation, '好'.repeat(10_000))));
  const slow = await victor.connect();
  slow.pause();
  slow.raw(
    v1.Command.encode({ sync: { cursors: Array(200).fill({ conversationId: conversation, rev: 1 }) } }).finish(),
  );
  // The server has had all the time it takes to write 40 MB to somebody who does not read.
  for (let n = 0; n < 100; n++) await device.sync(conversation, 1);
  slow.resume();
  await slow.find(() => slow.events.filter(({ syncPage }) => syncPage).length === 200);
});

test('after a long absence the list is short, and every page fits into an event', async () => {
  const [walter] = await people(server.url, 'walter');
  const db = await database(server.dir);
  const long = '好'.repeat(10_000);
  try {
    // 60 MB of Chinese in two of two hundred conversations, and a long last line in each.
    const ids = await groups(db, walter.id, 200);
    await speak(db, ids.slice(0, 2), 1000, () => long);
    await speak(db, ids.slice(2), 2, () => long);
    const began = performance.now();
    const { status, body } = await walter.ask('GET', '/api/conversations');
    const took = performance.now() - began;
    assert.equal(status, 200);
    assert.equal(body.conversations.length, 200);
    const bytes = Buffer.byteLength(JSON.stringify(body));
    assert.ok(bytes < 400_000, `${bytes} bytes`);
    assert.ok(took < 2000, `${took} ms`);
    assert.ok(body.conversations.every(({ last }: { last: { seq: number } }) => last.seq >= 2));
    const device = await walter.connect();
    const size = (page: v1.ISyncPage) => v1.Event.encode({ replyTo: 2 ** 32 - 1, syncPage: page }).finish().length;
    const newest = await device.sync(ids[0]!, 0, 200);
    assert.ok(newest.restart && seqs(newest).at(-1) === 1000, 'the newest come first');
    assert.ok(size(newest) <= 256 * 1024, `${size(newest)} bytes`);
    let rev = 900;
    for (let more = true; more; ) {
      const page = await device.sync(ids[1]!, rev, 200);
      assert.ok(size(page) <= 256 * 1024, `${size(page)} bytes`);
      assert.deepEqual(seqs(page), from(rev + 1, page.coveredToRev!));
      rev = page.coveredToRev!;
      more = page.more ?? false;
    }
    assert.equal(rev, 1000);
  } finally {
    await db.end();
  }
});
