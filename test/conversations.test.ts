// Conversations: my list, who takes part, how far each has read. A stranger's conversation does not exist.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { crowd, SECRET } from './support/crowd.ts';
import { refusalOf } from './support/device.ts';
import { Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

test('for who is outside, a conversation does not exist: not to read, not to write, not to catch up, not live', async () => {
  const [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  const direct = await alice.befriend(bob);
  const group = await alice.makeGroup('two of us', bob);
  const [hers, his, outside] = await Promise.all([alice.connect(), bob.connect(), carol.connect()]);
  const withCarol = await carol.befriend(bob); // she is really online, and has a conversation of her own
  for (const id of [direct, group]) {
    await hers.say(id, 'between us');
    for (const path of ['', '/members', '/messages', '/messages?after=0']) {
      const { status, body } = await carol.ask('GET', `/api/conversations/${id}${path}`);
      assert.equal(status, 404, path);
      assert.equal(body.code, 'NOT_FOUND');
      const never = await carol.ask('GET', `/api/conversations/${id + 1}${path}`);
      const { requestId: _, ...same } = body;
      const { requestId: __, ...other } = never.body;
      assert.deepEqual(same, other, 'the same as for one that never was');
      assert.equal((await bob.ask('GET', `/api/conversations/${id}${path}`)).status, 200);
    }
    assert.equal(refusalOf(await outside.say(id, 'let me in')), 'NOT_FOUND');
    assert.equal(refusalOf(await outside.command({ markRead: { conversationId: id, seq: 1 } })), 'NOT_FOUND');
    assert.equal((await outside.sync(id, 1)).gone, true);
    assert.ok((await his.say(id, 'only the two of us')).posted);
    assert.ok((await his.command({ markRead: { conversationId: id, seq: 1 } })).readChanged);
    assert.equal((await his.sync(id, 1)).gone, false);
    await hers.hear('only the two of us');
    assert.equal((await alice.history(id)).length, 3, 'notice, two messages, nothing of hers');
  }
  await his.say(withCarol, 'hello carol');
  await outside.hear('hello carol');
  assert.deepEqual(
    new Set(outside.events.map(({ messages }) => messages?.conversationId).filter(Boolean)),
    new Set([withCarol]),
    'she heard what is hers and nothing else',
  );
  assert.ok(!outside.events.some(({ conversationChanged: c }) => c && c.conversationId !== withCarol));
  const mine = await carol.ask('GET', '/api/conversations');
  assert.deepEqual(
    mine.body.conversations.map((item: { conversation: { id: number } }) => item.conversation.id),
    [withCarol],
  );
});

test('my list shows each conversation, its newest message, how far I have read, and who is named', async () => {
  const [dave, erin, frank] = await people(server.url, 'dave', 'erin', 'frank');
  const direct = await dave.befriend(erin);
  await dave.befriend(frank);
  const group = await dave.makeGroup('Klettern 登山', erin, frank);
  const hers = await erin.connect();
  const said = await hers.say(group, 'who comes along?');
  await hers.say(group, 'nobody?');
  const { body } = await dave.ask('GET', '/api/conversations');
  const item = body.conversations.find((i: { conversation: { id: number } }) => i.conversation.id === group);
  assert.deepEqual(item.conversation, {
    ...item.conversation,
    id: group,
    kind: 'GROUP',
    title: 'Klettern 登山',
    memberCount: 3,
    lastSeq: 3,
    lastRev: 3,
    peers: [],
  });
  assert.deepEqual([item.mine.role, item.mine.readSeq, item.mine.visibleFrom], ['OWNER', 0, 1]);
  assert.deepEqual([item.last.seq, item.last.from, item.last.content.text.text], [3, erin.id, 'nobody?']);
  assert.equal(said.posted!.seq, 2);
  const one = await dave.ask('GET', `/api/conversations/${direct}`);
  assert.equal(one.body.conversation.kind, 'DIRECT');
  assert.deepEqual(one.body.conversation.peers, [dave.id, erin.id].sort());
  assert.equal(one.body.last.content.notice.kind, 'BECAME_FRIENDS');
  assert.deepEqual(one.body.users.map((user: { name: string }) => user.name).sort(), ['dave', 'erin']);
  assert.deepEqual(body.users.map((user: { name: string }) => user.name).sort(), ['dave', 'erin', 'frank']);
  assert.ok(!JSON.stringify(body).includes('argon2'));
});

test('members are listed, the owner first', async () => {
  const [grace, heidi, ivan] = await people(server.url, 'grace', 'heidi', 'ivan');
  await ivan.befriend(heidi);
  await ivan.befriend(grace);
  const group = await ivan.makeGroup('three', heidi, grace);
  const { body } = await grace.ask('GET', `/api/conversations/${group}/members`);
  assert.deepEqual(
    body.members.map(({ user, role }: { user: { name: string }; role: string }) => [user.name, role]),
    [
      ['ivan', 'OWNER'],
      ['grace', 'MEMBER'],
      ['heidi', 'MEMBER'],
    ],
  );
});

test('my read cursor moves forward only, never past the newest message, and everybody hears of it', async () => {
  const [judy, kate] = await people(server.url, 'judy', 'kate');
  const conversation = await judy.befriend(kate);
  const [hers, laptop, phone] = await Promise.all([judy.connect(), kate.connect(), kate.connect()]);
  for (const text of ['one', 'two', 'three', 'four']) await hers.say(conversation, text);
  const unread = async (person: typeof kate) => {
    const { body } = await person.ask('GET', `/api/conversations/${conversation}`);
    return body.conversation.lastSeq - body.mine.readSeq;
  };
  assert.equal(await unread(judy), 0, 'who speaks has read');
  assert.equal(await unread(kate), 5);
  const mark = async (seq: number) => {
    const { readChanged } = await laptop.command({ markRead: { conversationId: conversation, seq } });
    return readChanged!.readSeq;
  };
  const told = (device: typeof phone, seq: number) =>
    device.find((event) => !event.replyTo && event.readChanged?.readSeq === seq);
  assert.equal(await mark(3), 3);
  for (const device of [phone, hers]) {
    const { readChanged } = await told(device, 3);
    assert.deepEqual([readChanged!.conversationId, readChanged!.userId], [conversation, kate.id]);
  }
  assert.equal(await unread(kate), 2);
  assert.equal(await mark(1), 3, 'not back');
  assert.equal(await mark(0), 3);
  assert.equal(await mark(1_000_000), 5, 'not past the newest');
  await told(phone, 5);
  assert.equal(await unread(kate), 0);
  await hers.caughtUp();
  const heard = hers.events.filter(({ replyTo, readChanged }) => !replyTo && readChanged);
  assert.deepEqual(
    heard.map(({ readChanged }) => readChanged!.readSeq),
    [3, 5],
    'told when it moved, and only then',
  );
});

test('cursors of one person on two devices at once end at the furthest', async () => {
  const [liam, mike] = await people(server.url, 'liam', 'mike');
  const conversation = await liam.befriend(mike);
  const [his, one, two] = await Promise.all([liam.connect(), mike.connect(), mike.connect()]);
  for (let n = 0; n < 20; n++) await his.say(conversation, `text ${n}`);
  const seqs = Array.from({ length: 20 }, (_, n) => n + 2);
  await Promise.all(
    [...seqs]
      .reverse()
      .map((seq, n) => (n % 2 ? one : two).command({ markRead: { conversationId: conversation, seq } })),
  );
  const { body } = await mike.ask('GET', `/api/conversations/${conversation}`);
  assert.equal(body.mine.readSeq, 21);
});

test('enums of the wire appear in REST by their names', async () => {
  const [nina] = await people(server.url, 'nina');
  const { body } = await nina.ask('GET', '/api/openapi.json');
  const names: string[] = body.components.schemas.Conversation.properties.kind.enum;
  assert.deepEqual(
    names,
    Object.keys(v1.ConversationKind).filter((name) => Number.isNaN(Number(name))),
  );
});

test('what two devices of one person change at once is told in the order in which it was committed', async () => {
  const [olga, paul] = await people(server.url, 'olga', 'paul');
  const conversation = await olga.befriend(paul);
  const [desk, phone] = await Promise.all([olga.connect(), olga.connect()]);
  /** What a device has heard that is so now: by the events in their order, as a page does it. */
  const known = (device: typeof desk) => {
    const mine = { draft: '', markedUnread: false, hidden: false };
    for (const { messages, conversationChanged, hidden } of device.events) {
      if (messages?.messages?.some(({ from }) => from === olga.id)) mine.markedUnread = false;
      if (conversationChanged?.mine) mine.draft = conversationChanged.mine.draft ?? '';
      if (conversationChanged?.mine) mine.markedUnread = conversationChanged.mine.markedUnread ?? false;
      if (hidden) mine.hidden = !hidden.undo;
    }
    return mine;
  };
  for (let round = 0; round < 60; round++) {
    await Promise.all([
      desk.command({ setMine: { conversationId: conversation, draft: `desk ${round}` } }),
      phone.command({ setMine: { conversationId: conversation, draft: `phone ${round}` } }),
      phone.command({ setMine: { conversationId: conversation, markedUnread: true } }),
      desk.say(conversation, `said ${round}`),
      desk.command({ hide: { conversationId: conversation, seq: 1 } }),
      phone.command({ hide: { conversationId: conversation, seq: 1, undo: true } }),
    ]);
    await Promise.all([desk.caughtUp(), phone.caughtUp()]);
    const { mine } = (await olga.ask('GET', `/api/conversations/${conversation}`)).body;
    const truth = { draft: mine.draft, markedUnread: mine.markedUnread, hidden: mine.hiddenSeqs.length > 0 };
    for (const device of [desk, phone]) assert.deepEqual(known(device), truth, `round ${round}`);
  }
});

test('cursors that come while one is being written are written once, and all are answered', async () => {
  const [quentin, rosa] = await people(server.url, 'quentin', 'rosa');
  const conversation = await quentin.befriend(rosa);
  const [his, hers, phone] = await Promise.all([quentin.connect(), rosa.connect(), rosa.connect()]);
  await Promise.all(Array.from({ length: 199 }, (_, n) => his.say(conversation, `text ${n}`)));
  const marks = Array.from({ length: 200 }, (_, n) => ({ conversationId: conversation, seq: n + 1 }));
  const answers = await Promise.all(marks.map((markRead) => hers.command({ markRead })));
  for (const [n, { readChanged }] of answers.entries()) assert.ok(readChanged!.readSeq! > n);
  await Promise.all([his.caughtUp(), phone.caughtUp()]);
  for (const device of [his, phone]) {
    const told = device.events.flatMap(({ replyTo, readChanged }) => (!replyTo && readChanged) || []);
    assert.equal(told.at(-1)!.readSeq, 200);
    assert.ok(told.length < 40, `told ${told.length} times of 200 cursors`);
  }
});

test('a mark of my own goes from all my devices when I read or send on one, and stays when something arrives', async () => {
  const [sam, tina] = await people(server.url, 'sam', 'tina');
  const conversation = await sam.befriend(tina);
  const [his, desk, phone] = await Promise.all([sam.connect(), tina.connect(), tina.connect()]);
  const isMarked = async () => (await tina.ask('GET', `/api/conversations/${conversation}`)).body.mine.markedUnread;
  const mark = () => desk.command({ setMine: { conversationId: conversation, markedUnread: true } });
  const toldOfMark = () => phone.events.flatMap(({ conversationChanged: c }) => (c?.mine ? [c.mine.markedUnread] : []));
  await mark();
  const said = await his.say(conversation, 'something arrives');
  const { seq } = said.posted!;
  await phone.command({ markRead: { conversationId: conversation, seq: 0, deliveredSeq: seq! } });
  assert.equal(await isMarked(), true);
  await desk.command({ markRead: { conversationId: conversation, seq: seq! } });
  assert.equal(await isMarked(), false);
  await mark();
  // Nothing new in it: no cursor moves, and yet it was looked at.
  await desk.command({ markRead: { conversationId: conversation, seq: seq! } });
  assert.equal(await isMarked(), false);
  await phone.caughtUp();
  assert.deepEqual(toldOfMark(), [true, false, true, false]);
  await mark();
  await desk.say(conversation, 'and an answer');
  assert.equal(await isMarked(), false, 'who speaks has read');
});

test('in a crowd nobody but me hears how far I have read', async () => {
  const own = await testServer({ PARLEY_AUTH_SECRET: SECRET });
  try {
    const { members, conversations } = await crowd(own.dir, 201, [100, 101]);
    const [small, large] = conversations as [number, number];
    const device = async ({ id, token }: (typeof members)[number]) =>
      new Person(own.url, token, { id, name: `crowd${id}` }).connect();
    const [speaker, reader, tablet] = await Promise.all([
      device(members[0]!),
      device(members[1]!),
      device(members[1]!),
    ]);
    const [loud, quiet, phone] = await Promise.all(members.slice(100, 102).concat(members[101]!).map(device));
    const heard = (of: typeof speaker) =>
      of.events.filter(({ replyTo, readChanged }) => !replyTo && readChanged).length;
    for (const [id, says, reads] of [
      [small, speaker, reader],
      [large, loud!, quiet!],
    ] as const) {
      await says.say(id, 'hello');
      await reads.command({ markRead: { conversationId: id, seq: 1 } });
    }
    await Promise.all([speaker, reader, tablet, loud!, quiet!, phone!].map((one) => one.caughtUp()));
    assert.equal(heard(speaker), 1);
    assert.equal(heard(loud!), 0);
    assert.equal(heard(phone!), 1, 'my other device does');
    assert.ok(heard(tablet) >= 1);
  } finally {
    await own.stop();
  }
});
