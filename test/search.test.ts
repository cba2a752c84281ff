// Search through the real doors: what is mine is found by any of its words, what is not mine is not there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RowDataPacket } from 'mysql2/promise';
import { v1 } from '#proto';
import { saying } from './support/device.ts';
import { people } from './support/people.ts';
import { hits, page, said, texts } from './support/search.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

test('a message is found by words, their beginnings, in any case, without accents, about a second later', async () => {
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const conversation = await alice.befriend(bob);
  const device = await alice.connect();
  const text = 'Größe: Crème brûlée für ŁÓDŹ — see foo-bar_baz.txt, naïve ＷＩＤＥ text';
  const started = Date.now();
  await said(device, bob, conversation, text, 'something else altogether');
  assert.ok(Date.now() - started < 5000);
  for (const query of ['grosse', 'GRÖS', 'creme', 'Crème brûlée', 'brulee creme', 'łódź', 'lodz', 'foo', 'bar', 'baz'])
    assert.deepEqual(await texts(bob, query), [text], query);
  for (const query of ['foo-bar_b', 'naive wide', 'txt', 'f', '  see   FOO '])
    assert.deepEqual(await texts(bob, query), [text], query);
  for (const query of ['rulee', 'oo', 'creme something', 'bar-foo', 'ext.', 'altogetherx'])
    assert.deepEqual(await texts(bob, query), [], query);
  const { hits: found, users } = await page(bob, { text: 'lodz' });
  assert.equal(found[0]?.conversationId, conversation);
  assert.equal(found[0]?.message.from, alice.id);
  assert.deepEqual(
    users.map(({ name }) => name),
    ['alice'],
  );
});

test('Chinese, Japanese, Korean, Thai and emoji are found by any part of them', async () => {
  const [chen, emi] = await people(server.url, 'chen', 'emi');
  const conversation = await chen.befriend(emi);
  const said1 = '明天下午三点在会议室开会，请带上笔记本电脑。𠮷野家';
  const said2 = '昨日はコーヒーを飲みながらﾌﾟﾛｸﾞﾗﾑを書いた';
  const said3 = '안녕하세요 만나서 반갑습니다';
  const said4 = 'สวัสดีครับ iPhone手机 👩‍👩‍👧‍👦🎉🎊';
  await said(await chen.connect(), emi, conversation, said1, said2, said3, said4);
  const found: Record<string, string> = {
    会议: said1,
    记本: said1,
    三点在会议室: said1,
    电脑: said1,
    𠮷野: said1,
    家: said1,
    '开会，请': said1,
    コー: said2,
    ーヒ: said2,
    プログラム: said2,
    グラ: said2,
    いた: said2,
    '飲み 書い': said2,
    하세: said3,
    만나서: said3,
    습니다: said3,
    ดีครับ: said4,
    手机: said4,
    iphone手: said4,
    手: said4,
    '🎉🎊': said4,
    '👧': said4,
  };
  for (const [query, text] of Object.entries(found)) assert.deepEqual(await texts(emi, query), [text], query);
  for (const query of ['会室', '三点 コー', '脑电', 'phone手机', '🎊🎉'])
    assert.deepEqual(await texts(emi, query), [], query);
});

test('by person, conversation, time and links, together or alone, the newest first', async () => {
  const [gwen, hugo, iris] = await people(server.url, 'gwen', 'hugo', 'iris');
  const direct = await gwen.befriend(hugo);
  await gwen.befriend(iris);
  const group = await gwen.makeGroup('all', hugo, iris);
  const [hers, his] = await Promise.all([gwen.connect(), hugo.connect()]);
  const order = [
    'plan one',
    'plan two https://example.org/plan',
    'plan three www.example.org',
    'plan four',
    'no link: https://',
  ];
  for (const [index, text] of order.entries()) await (index % 2 ? hers : his).say(index < 2 ? direct : group, text);
  await said(his, gwen, group);
  const newest = [...order].reverse();
  const are = async (wanted: Record<string, string | number>, ...indexes: number[]) =>
    assert.deepEqual(
      (await hits(gwen, wanted))
        .map(({ message }) => message.content!.text!.text)
        .filter((text) => !text!.startsWith('mark')),
      newest.filter((text) => indexes.includes(order.indexOf(text))),
      JSON.stringify(wanted),
    );
  await are({ text: 'plan' }, 0, 1, 2, 3);
  await are({ text: 'plan', from: hugo.id }, 0, 2);
  await are({ from: hugo.id }, 0, 2, 4);
  await are({ from: gwen.id, conversation: group }, 3);
  await are({ text: 'plan', conversation: direct }, 0, 1);
  await are({ has: 'link' }, 1, 2);
  await are({ has: 'link', text: 'three' }, 2);
  await are({ has: 'link', from: gwen.id, conversation: group });
  await are({ has: 'image' });
  await are({ from: iris.id });
  const time = (await hits(gwen, { text: 'three' }))[0]!.message.time!;
  await are({ text: 'plan', after: time }, 2, 3);
  await are({ text: 'plan', before: time }, 0, 1);
  await are({ after: time, before: time + 1, from: hugo.id, text: 'plan' }, 2);
  await are({ before: time }, 0, 1);
  for (const query of [
    '',
    'text=',
    `conversation=${group}`,
    'has=money',
    'text=x&limit=0',
    'text=x&cursor=%21',
    'after=-1',
  ])
    assert.equal((await gwen.ask('GET', `/api/search?${query}`)).status, 400, query);
});

test('files and pictures are found by what they are, their names and captions', async () => {
  const [jane, kurt] = await people(server.url, 'jane', 'kurt');
  const conversation = await jane.befriend(kurt);
  // Nobody can send them yet: they are put where a commit would have put them.
  const contents: v1.IContent[] = [
    { image: { file: { name: 'IMG_1234.jpg', caption: '海边的日落' } } },
    { file: { name: 'Jahresbericht-2026.pdf' } },
    { album: { items: [{ video: { file: { name: 'surf.mp4' } } }, { image: { file: {} } }], caption: 'Ferien' } },
    { audio: { file: { name: 'voice.ogg' } } },
  ];
  const { $client } = server.parts.db;
  for (const [index, content] of contents.entries())
    await $client.query(
      `INSERT INTO messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, body)
       VALUES (?, ?, ?, ?, RANDOM_BYTES(16), RANDOM_BYTES(32), ?, ?)`,
      [conversation, index + 2, index + 2, jane.id, Date.now(), Buffer.from(v1.Message.encode({ content }).finish())],
    );
  await $client.query('UPDATE conversations SET last_seq = 5, last_rev = 5 WHERE id = ?', [conversation]);
  await said(await kurt.connect(), kurt, conversation);
  const seqs = async (wanted: Record<string, string>) => (await hits(kurt, wanted)).map(({ message }) => message.seq);
  assert.deepEqual(await seqs({ has: 'image' }), [4, 2]);
  assert.deepEqual(await seqs({ has: 'video' }), [4]);
  assert.deepEqual(await seqs({ has: 'file' }), [3]);
  assert.deepEqual(await seqs({ has: 'audio' }), [5]);
  assert.deepEqual(await seqs({ text: '日落' }), [2]);
  assert.deepEqual(await seqs({ text: 'bericht' }), [], 'not in the middle of a word');
  assert.deepEqual(await seqs({ text: 'jahresbericht-2026.pdf', has: 'file' }), [3]);
  assert.deepEqual(await seqs({ text: 'surf ferien' }), [4]);
});

test('an edited message is found by what it says now; of a recalled one nothing is left', async () => {
  const [lena, mark] = await people(server.url, 'lena', 'mark');
  const conversation = await lena.befriend(mark);
  const device = await lena.connect();
  const [first, second] = [await device.say(conversation, 'apples 苹果'), await device.say(conversation, 'pears 梨子')];
  await said(device, mark, conversation);
  assert.equal((await texts(mark, '苹果')).length, 1);
  assert.equal((await texts(mark, 'pears')).length, 1);
  const edit = { conversationId: conversation, seq: first.posted!.seq!, content: { text: { text: 'bananas 香蕉' } } };
  assert.ok((await device.command({ edit })).changed);
  assert.deepEqual(await texts(mark, '苹果'), [], 'at once');
  assert.ok((await device.command({ recall: { conversationId: conversation, seq: second.posted!.seq! } })).changed);
  assert.deepEqual(await texts(mark, 'pears'), [], 'at once');
  await said(device, mark, conversation);
  assert.deepEqual(await texts(mark, '香蕉'), ['bananas 香蕉']);
  assert.deepEqual(await texts(mark, 'banan'), ['bananas 香蕉']);
  const [rows] = await server.parts.db.$client.query<RowDataPacket[]>(
    'SELECT gram FROM grams WHERE conversation_id = ? AND place IN (?)',
    [conversation, [first.posted!.seq, second.posted!.seq]],
  );
  assert.deepEqual(
    rows.map(({ gram }) => gram.toString()).sort(),
    [`\u0002${lena.id}`, 'bananas', '蕉', '香蕉'].sort(),
  );
});

test('strangers find nothing, nor does who came later find what was before; whispers and hidden messages neither', async () => {
  const [nora, otto, pia, stranger] = await people(server.url, 'nora', 'otto', 'pia', 'stranger');
  await nora.befriend(otto);
  await nora.befriend(pia);
  const group = await nora.makeGroup('g', otto, pia);
  const device = await nora.connect();
  const secret = await device.say(group, 'treasure 宝藏 early');
  await device.command({ send: { ...saying(group, 'treasure 宝藏 whispered').send, whisperTo: otto.id } });
  const late = await device.say(group, 'treasure 宝藏 late');
  await said(device, nora, group);
  const [early, whispered, last] = ['treasure 宝藏 early', 'treasure 宝藏 whispered', 'treasure 宝藏 late'];
  for (const query of ['treasure', '宝藏', 'treas early', '藏']) {
    const isEarly = query.includes('early');
    assert.deepEqual(await texts(nora, query), isEarly ? [early] : [last, whispered, early]);
    assert.deepEqual(await texts(otto, query), isEarly ? [early] : [last, whispered, early]);
    assert.deepEqual(await texts(pia, query), isEarly ? [early] : [last, early]);
    assert.deepEqual(await texts(stranger, query), []);
  }
  assert.deepEqual(await hits(stranger, { from: nora.id }), []);
  assert.deepEqual(await hits(pia, { from: nora.id, text: 'whispered' }), []);
  const { status } = await stranger.ask('GET', `/api/search?text=treasure&conversation=${group}`);
  assert.equal(status, 404);
  assert.equal(
    (await stranger.ask('GET', `/api/search?text=treasure&conversation=1`)).status,
    404,
    'as one that is not',
  );
  // Pia hides the newest from herself alone.
  const hers = await pia.connect();
  await hers.command({ hide: { conversationId: group, seq: late.posted!.seq! } });
  assert.deepEqual(await texts(pia, 'treasure'), [early]);
  assert.deepEqual(await texts(otto, 'treasure'), [last, whispered, early]);
  // Had Otto joined after the first, it would not be his.
  const { $client } = server.parts.db;
  const since = (seq: number) =>
    $client.query('UPDATE members SET visible_from = ? WHERE conversation_id = ? AND user_id = ?', [
      seq,
      group,
      otto.id,
    ]);
  await since(secret.posted!.seq! + 1);
  assert.deepEqual(await texts(otto, 'treasure'), [last, whispered]);
  assert.deepEqual(await texts(otto, 'early', { from: nora.id }), []);
  await since(1_000_000);
  assert.deepEqual(await texts(otto, 'treasure'), []);
  await $client.query('DELETE FROM members WHERE conversation_id = ? AND user_id = ?', [group, otto.id]);
  assert.deepEqual(await texts(otto, 'treasure'), []);
});
