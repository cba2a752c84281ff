// The end of an account: what is decided before, what goes, what stays by nobody's name.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server and rows of the database are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RowDataPacket } from 'mysql2/promise';
import { refusalOf } from './support/device.ts';
import { bearer, get, png, post, sent } from './support/files.ts';
import { ask, PASSWORD, type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let root: Person;
before(async () => {
  server = await testServer({ PARLEY_GROUPS_LOBBY: 'true', PARLEY_AUTH_REGISTRATIONS_PER_ADDRESS: '1000' });
  [root] = await people(server.url, 'root');
});
after(() => server.stop());

let made = 0;
/** People whom no other test knows. */
const some = async (...names: string[]): Promise<Person[]> => {
  made += 1;
  return people(server.url, ...names.map((name) => `${name}${made}`));
};
const rows = async (query: string, values: unknown[] = []): Promise<any[]> =>
  (await server.parts.db.$client.query<RowDataPacket[]>(query, values))[0];
const remove = (who: Person, groups: object[] = [], password: string | undefined = PASSWORD) =>
  who.ask('DELETE', '/api/me', { password, groups });
const preview = async (who: Person) => (await who.ask('GET', '/api/me/deletion')).body;
const conversationsOf = async (who: Person): Promise<any[]> =>
  (await who.ask('GET', '/api/conversations')).body.conversations;

test('all that was theirs goes, in every table; what they said stays, by nobody’s name', async () => {
  const [alice, bob, carol, dave] = (await some('alice', 'bob', 'carol', 'dave')) as [Person, Person, Person, Person];
  const direct = await alice.befriend(bob);
  await bob.befriend(carol);
  const group = await bob.makeGroup('Mountains', alice, carol);
  const [hers, his, third] = await Promise.all([alice.connect(), bob.connect(), carol.connect()]);
  await hers.say(direct, 'I was here');
  const picture = (await post(alice, await png(), 'me.png')).body;
  await sent(hers, alice, group, { image: { file: { fileId: picture.id } } });
  const unsent = (await post(alice, await png(), 'unsent.png')).body;
  const headers = { ...bearer(alice), 'content-type': 'image/png' };
  const shown = await fetch(`${server.url}/api/me/avatar`, {
    method: 'PUT',
    headers,
    body: new Uint8Array(await png()),
  });
  const { avatar } = (await shown.json()) as any;
  await alice.ask('PATCH', '/api/me', { nickname: 'Alice the Great', bio: 'Private words', gender: 'FEMALE' });
  await hers.command({ setMine: { conversationId: direct, draft: 'Half a thought' } });
  await alice.ask('PUT', `/api/blocks/${carol.id}`);
  await dave.ask('POST', '/api/friends/requests', { userId: alice.id });
  const other = await alice.again();

  assert.equal((await remove(alice)).status, 204);

  await Promise.all([hers.ended, his.find((e) => e.userChanged?.user?.deleted === true)]);
  await third.find((e) => e.userChanged?.user?.id === alice.id && e.userChanged.user.deleted === true);
  await his.find((e) => e.friendChanged?.userId === alice.id && !e.friendChanged.state);
  for (const session of [alice, other]) assert.equal((await session.ask('GET', '/api/me')).status, 401);
  const signIn = await ask(server.url, 'POST', '/api/sessions', { name: alice.name, password: PASSWORD });
  assert.deepEqual([signIn.status, signIn.body.code], [401, 'WRONG_CREDENTIALS']);

  const card = (await bob.ask('GET', `/api/users?ids=${alice.id}`)).body.users;
  assert.deepEqual(card, [{ id: alice.id, name: '', nickname: '', avatar: '', deleted: true }]);
  const seen = (await carol.ask('GET', `/api/users/${alice.id}/profile`)).body;
  assert.deepEqual([seen.bio, seen.gender, seen.email, seen.groups], ['', 'UNSAID', '', []]);
  for (const search of [alice.name, 'Alice the Great', '~'])
    assert.deepEqual((await bob.ask('GET', `/api/users?search=${search}`)).body.users, [], search);
  assert.equal((await bob.ask('GET', `/api/users/by-name/${alice.name}/profile`)).status, 404);

  const history = await bob.history(direct);
  assert.equal(history.find(({ content }) => content.text?.text === 'I was here').from, alice.id);
  assert.equal((await get(`${server.url}/api/conversations/${group}/files/${picture.id}`, bob)).status, 200);
  const { conversation } = (await conversationsOf(bob)).find(({ conversation }) => conversation.id === direct);
  assert.equal(conversation.closed, true);
  assert.equal(refusalOf(await his.say(direct, 'Are you there?')), 'NOT_FRIENDS');
  assert.deepEqual(
    (await bob.ask('GET', '/api/friends')).body.friends.map(({ user }: any) => user.id),
    [carol.id],
  );
  assert.equal((await dave.ask('GET', '/api/friends')).body.requests.length, 0);
  assert.equal((await bob.ask('POST', '/api/friends/requests', { userId: alice.id })).status, 404);

  const owning: [string, string][] = [];
  for (const { table, column } of await rows(
    "SELECT table_name AS 'table', column_name AS 'column' FROM information_schema.columns WHERE table_schema = DATABASE() AND (column_name LIKE '%user_id' OR column_name IN ('from_id','to_id','friend_id','blocked_id','owner_id','creator_id','sender_id','caller_id','reporter_id'))",
  ))
    if ((await rows('SELECT 1 FROM ?? WHERE ?? = ? LIMIT 1', [table, column, alice.id])).length)
      owning.push(`${table}.${column}` as any);
  assert.deepEqual(owning.sort(), ['files.owner_id', 'members.user_id', 'messages.sender_id'] as any);
  const [row] = await rows('SELECT * FROM users WHERE id = ?', [alice.id]);
  assert.doesNotMatch(JSON.stringify(row), /alice|Private|argon|avatars/i);
  assert.equal((await rows('SELECT 1 FROM members WHERE user_id = ? AND draft IS NOT NULL', [alice.id])).length, 0);
  assert.deepEqual(await rows('SELECT conversation_id AS id FROM members WHERE user_id = ?', [alice.id]), [
    { id: direct },
  ]);

  await server.parts.collector.sweep();
  assert.deepEqual(await rows('SELECT id FROM files WHERE owner_id = ?', [alice.id]), [{ id: picture.id }]);
  assert.equal((await rows('SELECT 1 FROM files WHERE id = ?', [unsent.id])).length, 0);
  await server.parts.collector.sweep(Date.now() + 2 * 3_600_000);
  assert.equal((await get(server.url + avatar, bob)).status, 404);

  const [again] = await people(server.url, alice.name);
  assert.notEqual(again!.id, alice.id, 'the name is free, and another person has it');
  assert.deepEqual(
    (await conversationsOf(again!)).map(({ conversation }) => conversation.kind),
    ['LOBBY'],
  );
  for (const device of [his, third]) device.close();
});

test('nothing goes without the password, or by somebody else', async () => {
  const [alice] = (await some('alice')) as [Person];
  for (const [password, code] of [
    ['wrong password', 'WRONG_CREDENTIALS'],
    ['', 'PROVE_FIRST'],
  ]) {
    const { body } = await remove(alice, [], password);
    assert.equal(body.code, code);
  }
  assert.equal((await ask(server.url, 'DELETE', '/api/me', { password: PASSWORD })).status, 401);
  assert.equal((await ask(server.url, 'GET', '/api/me/deletion')).status, 401);
  const foreign = { ...bearer(alice), origin: 'https://evil.example' };
  assert.equal((await ask(server.url, 'DELETE', '/api/me', { password: PASSWORD }, foreign)).status, 403);
  assert.equal((await alice.ask('GET', '/api/me')).status, 200, 'she is still there');
});

test('groups of mine are handed over or dissolved, as I say; others I leave', async () => {
  const [alice, bob, carol] = (await some('alice', 'bob', 'carol')) as [Person, Person, Person];
  for (const friend of [bob, carol]) await alice.befriend(friend);
  await bob.befriend(carol);
  const [kept, ended, lonely] = [
    await alice.makeGroup('Kept', bob, carol),
    await alice.makeGroup('Ended', bob),
    await alice.makeGroup('Lonely'),
  ];
  const foreign = await bob.makeGroup('Not hers', alice, carol);
  const { groups, isLastAdministrator } = await preview(alice);
  assert.deepEqual(
    groups.map(({ id, heir, memberCount }: any) => [id, heir?.id ?? null, memberCount]),
    [
      [ended, bob.id, 2],
      [kept, Math.min(bob.id, carol.id), 3],
      [lonely, null, 1],
    ],
  );
  assert.equal(isLastAdministrator, false);

  const undecided = await remove(alice, [{ id: kept, to: carol.id }]);
  assert.deepEqual([undecided.status, undecided.body.fields], [400, { groups: 'REQUIRED' }]);
  const [stranger] = (await some('stranger')) as [Person];
  const wrong = await remove(alice, [
    { id: ended, to: stranger.id },
    { id: kept, to: carol.id },
  ]);
  assert.deepEqual([wrong.status, wrong.body.code], [400, 'INVALID'], 'who is not in it cannot have it');
  assert.equal((await preview(alice)).groups.length, 3, 'and nothing has been done');
  const his = await bob.connect();
  const done = await remove(alice, [
    { id: kept, to: carol.id },
    { id: ended, to: null },
    { id: foreign, to: carol.id },
  ]);
  assert.equal(done.status, 204, JSON.stringify(done.body));

  await his.find((e) => e.conversationChanged?.conversationId === ended && e.conversationChanged.gone === true);
  const roleOf = async (who: Person, id: number) =>
    (await conversationsOf(who)).find(({ conversation }) => conversation.id === id)?.mine.role;
  assert.equal(await roleOf(carol, kept), 'OWNER', 'she was chosen');
  assert.equal(await roleOf(bob, kept), 'MEMBER');
  assert.equal(await roleOf(bob, ended), undefined);
  assert.equal(await roleOf(bob, foreign), 'OWNER', 'nobody disposes of the groups of others');
  const { conversation } = (await conversationsOf(carol)).find(({ conversation }) => conversation.id === foreign);
  assert.equal(conversation.memberCount, 2);
  his.close();
});

test('who alone administers the server finds a successor first', async () => {
  const [bob] = (await some('bob')) as [Person];
  assert.equal((await preview(root)).isLastAdministrator, true);
  const refused = await remove(root);
  assert.deepEqual([refused.status, refused.body.code], [409, 'CONFLICT']);
  await rows('UPDATE users SET is_admin = true WHERE id = ?', [bob.id]);
  assert.equal((await preview(root)).isLastAdministrator, false);
  assert.equal((await remove(root)).status, 204);
  const [eve] = (await some('eve')) as [Person];
  await rows('UPDATE users SET is_admin = true WHERE id = ?', [eve.id]);
  const both = await Promise.all([remove(bob), remove(eve)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409], 'of two who go at once one stays');
});

test('the lobby does not take back who is gone, and counts right', async () => {
  const [alice, bob] = (await some('alice', 'bob')) as [Person, Person];
  const lobby = async () =>
    (await conversationsOf(bob)).find(({ conversation }) => conversation.kind === 'LOBBY').conversation.memberCount;
  const before = await lobby();
  assert.equal((await remove(alice)).status, 204);
  assert.equal(await lobby(), before - 1);
  await server.parts.lobby.start();
  assert.equal(await lobby(), before - 1);
});

test('said twice at once it is done once', async () => {
  const [alice, bob] = (await some('alice', 'bob')) as [Person, Person];
  await alice.befriend(bob);
  const group = await alice.makeGroup('Twice', bob);
  const answers = await Promise.all([1, 2, 3].map(() => remove(alice, [{ id: group, to: bob.id }])));
  assert.ok(answers.some(({ status }) => status === 204));
  for (const { status } of answers) assert.ok([204, 400, 401, 403, 404, 409].includes(status), String(status));
  assert.equal((await conversationsOf(bob)).find(({ conversation }) => conversation.id === group).mine.role, 'OWNER');
});
