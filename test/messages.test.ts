// Messages through the real doors: sent, stored, delivered, read again.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { refusalOf, saying } from './support/device.ts';
import { people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_MESSAGES_QUEUE_LENGTH: '10000' });
});
after(() => server.stop());

const textOf = (message: v1.IMessage) => message.content?.text?.text;

test('a message reaches every device of every member, and is in the history', async () => {
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const conversation = await alice.befriend(bob);
  const [laptop, phone, his] = await Promise.all([alice.connect(), alice.connect(), bob.connect()]);
  const answer = await laptop.say(conversation, 'hello 你好 שלום 👩‍👩‍👧‍👦');
  assert.equal(answer.body, 'posted', JSON.stringify(answer));
  for (const device of [phone, his, laptop]) {
    const message = await device.hear('hello 你好 שלום 👩‍👩‍👧‍👦');
    assert.equal(message.seq, answer.posted!.seq);
    assert.equal(message.time, answer.posted!.time);
    assert.equal(message.from, alice.id);
  }
  const history = await bob.history(conversation);
  assert.deepEqual(
    history.map((m) => m.content.text?.text ?? m.content.notice.kind),
    ['BECAME_FRIENDS', 'hello 你好 שלום 👩‍👩‍👧‍👦'],
  );
});

test('the same client id gets the same answer and no second message', async () => {
  const [carol, dave] = await people(server.url, 'carol', 'dave');
  const conversation = await carol.befriend(dave);
  const [device, his] = await Promise.all([carol.connect(), dave.connect()]);
  const clientId = randomBytes(16);
  const first = await device.say(conversation, 'once', clientId);
  const again = await device.say(conversation, 'once', clientId);
  assert.deepEqual(again.posted, first.posted);
  const both = await Promise.all([device.say(conversation, 'x', clientId), device.say(conversation, 'once', clientId)]);
  assert.equal(refusalOf(both[0]), 'CLIENT_ID_REUSED');
  assert.deepEqual(both[1].posted, first.posted);
  assert.equal((await carol.history(conversation)).length, 2);
  await his.caughtUp();
  assert.deepEqual(his.heard(conversation).map(textOf), ['once'], 'nor is it delivered twice');
});

test('the same client id twice in one moment is one message, another person may use it too', async () => {
  const [kate, liam] = await people(server.url, 'kate', 'liam');
  const conversation = await kate.befriend(liam);
  const [hers, hersToo, his] = await Promise.all([kate.connect(), kate.connect(), liam.connect()]);
  const clientId = randomBytes(16);
  const answers = await Promise.all(
    [hers, hersToo, hers].map((device) => device.say(conversation, 'at once', clientId)),
  );
  assert.deepEqual(new Set(answers.map(({ posted }) => posted?.seq)), new Set([2]));
  const other = await his.say(conversation, 'at once', clientId);
  assert.equal(other.posted?.seq, 3);
  assert.deepEqual(
    (await liam.history(conversation)).slice(1).map(({ from }) => from),
    [kate.id, liam.id],
  );
});

const TEXTS = {
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈🇯🇵❤️‍🔥',
  Chinese: '你好，世界。𠮷野家',
  'right-to-left': 'שלום \u202Eabc\u202C مرحبا',
  combining: 'e\u0301 is not \u00e9, Z̷̛̤͝ä',
  lines: 'one\ntwo\r\n\n  three\t',
  'white space around': '  \u00a0x\u3000 ',
  'control characters': 'a\u0000b\u0001\u007f\u0085',
  markup: `<script>alert("1")</script> & ' \\' ; DROP TABLE messages; -- %s ?`,
  'the longest': 'x'.repeat(10_000),
  'the longest in three bytes each': '好'.repeat(10_000),
  'the longest in surrogates': '👍'.repeat(5_000),
};

test('any text arrives as it was sent, up to 10,000 UTF-16 units', async () => {
  const [erin, frank] = await people(server.url, 'erin', 'frank');
  const conversation = await erin.befriend(frank);
  const [hers, his] = await Promise.all([erin.connect(), frank.connect()]);
  for (const [name, text] of Object.entries(TEXTS)) {
    const answer = await hers.say(conversation, text);
    assert.ok(answer.posted, `${name}: ${JSON.stringify(answer)}`);
    assert.ok(Buffer.from(textOf(await his.hear(text))!).equals(Buffer.from(text)), name);
  }
  assert.deepEqual(
    (await frank.history(conversation)).slice(1).map(({ content }) => content.text.text),
    Object.values(TEXTS),
  );
  assert.deepEqual((await his.sync(conversation, 1)).messages!.map(textOf), Object.values(TEXTS));
});

test('a text that is no UTF-8 is not taken', async () => {
  const [mallory, nina] = await people(server.url, 'mallory', 'nina');
  const conversation = await mallory.befriend(nina);
  const device = await mallory.connect();
  const frame = Buffer.from(v1.Command.encode(saying(conversation, 'abcdefg')).finish());
  const surrogate = [0xed, 0xa0, 0x80];
  const overlong = [0xc0, 0x80];
  const neverUsed = [0xff, 0xfe];
  for (const bytes of [surrogate, overlong, neverUsed]) {
    const broken = Buffer.from(frame);
    broken.set(bytes, broken.indexOf('abcdefg'));
    device.raw(broken);
  }
  device.raw(frame);
  await device.hear('abcdefg');
  assert.deepEqual(device.events.map(refusalOf).filter(Boolean), ['INVALID', 'INVALID', 'INVALID']);
  assert.deepEqual(device.heard(conversation).map(textOf), ['abcdefg']);
});

test('what is no message is refused, by name, and the connection stays', async () => {
  const [grace, heidi] = await people(server.url, 'grace', 'heidi');
  const conversation = await grace.befriend(heidi);
  const device = await grace.connect();
  const send = (more: v1.ISend) => device.command({ send: { ...saying(conversation, 'fine').send, ...more } });
  const refused: [string, v1.ISend][] = [
    ['TOO_LARGE', { content: { text: { text: 'x'.repeat(10_001) } } }],
    ['TOO_LARGE', { content: { text: { text: '👍'.repeat(5_001) } } }],
    ['EMPTY_MESSAGE', { content: { text: { text: '' } } }],
    ['EMPTY_MESSAGE', { content: { text: { text: ' \n\t\u3000\u200b\u0000' } } }],
    ['EMPTY_MESSAGE', { content: { text: {} } }],
    ['EMPTY_MESSAGE', { content: {} }],
    ['EMPTY_MESSAGE', { content: null }],
    ['INVALID', { clientId: randomBytes(15) }],
    ['INVALID', { clientId: randomBytes(17) }],
    ['INVALID', { clientId: new Uint8Array() }],
    ['UNSUPPORTED', { content: { image: {} } }],
    ['NOT_FOUND', { content: { image: { file: { fileId: 1 } } } }],
    ['UNSUPPORTED', { content: { callRecord: { callId: 1 } } }],
    ['UNSUPPORTED', { content: { notice: { kind: v1.NoticeKind.RENAMED, actor: heidi.id, text: 'forged' } } }],
    ['INVALID', { whisperTo: heidi.id }],
    ['NOT_FOUND', { quotedSeq: 99 }],
    ['NOT_FOUND', { forwarded: { conversationId: 1, seq: 1, from: heidi.id } }],
    ['NOT_FOUND', { conversationId: 0 }],
    ['NOT_FOUND', { conversationId: Number.MAX_SAFE_INTEGER }],
  ];
  for (const [code, what] of refused)
    assert.equal(refusalOf(await send(what)), code, JSON.stringify(what).slice(0, 90));
  assert.equal(refusalOf(await device.command({ send: {} })), 'INVALID');
  assert.ok((await send({})).posted, 'the same without the fault is fine');
  assert.equal((await grace.history(conversation)).length, 2, 'nothing else was kept');
});

test('two hundred sends in one breath keep their order', async () => {
  const [ivan, judy] = await people(server.url, 'ivan', 'judy');
  const conversation = await ivan.befriend(judy);
  const [his, hers] = await Promise.all([ivan.connect(), judy.connect()]);
  const texts = Array.from({ length: 200 }, (_, n) => `breath ${n}`);
  const answers = await Promise.all(texts.map((text) => his.say(conversation, text)));
  assert.deepEqual(
    answers.map(({ posted }) => posted?.seq),
    texts.map((_, n) => n + 2),
  );
  await hers.hear(texts.at(-1)!);
  assert.deepEqual(hers.heard(conversation).map(textOf), texts);
  assert.deepEqual(
    (await judy.history(conversation)).slice(1).map(({ content }) => content.text.text),
    texts,
  );
});

test('all members and all their devices see one order, without a hole, whoever speaks at the same time', async () => {
  const [olivia, peggy, quinn] = await people(server.url, 'olivia', 'peggy', 'quinn');
  await olivia.befriend(peggy);
  await olivia.befriend(quinn);
  const group = await olivia.makeGroup('three', peggy, quinn);
  const speaking = await Promise.all([olivia, olivia, peggy, quinn].map((person) => person.connect()));
  const listening = await Promise.all([olivia, peggy, quinn].map((person) => person.connect()));
  const numbers = Array.from({ length: 50 }, (_, n) => n);
  await Promise.all(
    speaking.flatMap((device, who) => numbers.map((n) => device.say(group, `device ${who} says ${n}`))),
  );
  const order = (await quinn.history(group)).slice(1).map(({ seq, rev, from, content }) => ({
    seq,
    rev,
    from,
    text: content.text.text,
  }));
  assert.deepEqual(
    order.map(({ seq, rev }) => [seq, rev]),
    Array.from({ length: 200 }, (_, n) => [n + 2, n + 2]),
  );
  for (const device of [...speaking, ...listening]) {
    await device.caughtUp();
    const heard = device.heard(group).map((m) => ({ seq: m.seq, rev: m.rev, from: m.from, text: textOf(m) }));
    assert.deepEqual(heard, order);
  }
  for (const who of speaking.keys())
    assert.deepEqual(
      order.filter(({ text }) => text.startsWith(`device ${who} `)).map(({ text }) => text),
      numbers.map((n) => `device ${who} says ${n}`),
    );
});

test('history comes in pages: the newest, before a message, after a message', async () => {
  const [rupert, sybil] = await people(server.url, 'rupert', 'sybil');
  const conversation = await rupert.befriend(sybil);
  const device = await rupert.connect();
  await Promise.all(Array.from({ length: 300 }, (_, n) => device.say(conversation, `page ${n}`)));
  const path = `/api/conversations/${conversation}/messages`;
  const page = async (query: string): Promise<[number, number, number]> => {
    const { status, body } = await sybil.ask('GET', `${path}${query}`);
    assert.equal(status, 200, query);
    const seqs: number[] = body.messages.map(({ seq }: { seq: number }) => seq);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => seqs[0]! + index),
      'ascending and dense',
    );
    return [seqs.length, seqs[0] ?? 0, seqs.at(-1) ?? 0];
  };
  assert.deepEqual(await page(''), [50, 252, 301]);
  assert.deepEqual(await page('?limit=200'), [200, 102, 301]);
  assert.deepEqual(await page('?before=102&limit=100'), [100, 2, 101]);
  assert.deepEqual(await page('?before=1'), [0, 0, 0]);
  assert.deepEqual(await page('?after=0&limit=3'), [3, 1, 3]);
  assert.deepEqual(await page('?after=299'), [2, 300, 301]);
  assert.deepEqual(await page('?after=301'), [0, 0, 0]);
  assert.deepEqual(await page('?after=100&before=110'), [9, 101, 109]);
  for (const query of ['?limit=0', '?limit=201', '?limit=x', '?before=0', '?before=-1', '?after=-1', '?after=1.5']) {
    const { status, body } = await sybil.ask('GET', path + query);
    assert.equal(status, 400, query);
    assert.equal(body.code, 'INVALID');
    assert.deepEqual(Object.keys(body.fields), [/\w+/.exec(query)![0]]);
  }
});
