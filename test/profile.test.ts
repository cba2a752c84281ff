// What people tell of themselves: fields, profiles as others may see them, and all of it to take along.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bearer, get, png, post, sent } from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';
import { unzip } from './support/zip.ts';

let server: TestServer;
let alice: Person;
let bob: Person;
let carol: Person;
let direct: number;
let group: number;
before(async () => {
  server = await testServer();
  [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  direct = await alice.befriend(bob);
  group = await alice.makeGroup('Mountains', bob);
  await alice.makeGroup('Without him');
});
after(() => server.stop());

const patch = (who: Person, changes: object) => who.ask('PATCH', '/api/me', changes);
const profile = async (who: Person, of: Person) => (await who.ask('GET', `/api/users/${of.id}/profile`)).body;

test('nickname, bio and gender are changed one by one or together, and seen by others', async () => {
  const { status, body } = await patch(alice, { nickname: ' Alice 李 ', bio: ' Climbs.\nReads. ', gender: 'FEMALE' });
  assert.equal(status, 200);
  assert.deepEqual([body.user.nickname, body.bio, body.gender], ['Alice 李', 'Climbs.\nReads.', 'FEMALE']);
  assert.equal((await patch(alice, { gender: 'OTHER' })).body.bio, 'Climbs.\nReads.', 'what is not given stays');
  const { user, bio, gender } = await profile(carol, alice);
  assert.deepEqual([user.nickname, bio, gender], ['Alice 李', 'Climbs.\nReads.', 'OTHER'], 'a stranger sees it');
  assert.deepEqual((await patch(alice, { bio: '' })).body.bio, '');
});

test('what is too long or unknown is refused with its field, and changes nothing', async () => {
  const refusals: [object, string][] = [
    [{ bio: 'x'.repeat(501) }, 'bio'],
    [{ gender: 'UNICORN' }, 'gender'],
    [{ gender: 1 }, 'gender'],
    [{ nickname: '' }, 'nickname'],
    [{ nickname: 'x'.repeat(65) }, 'nickname'],
    [{ emailShown: 'yes' }, 'emailShown'],
  ];
  const before = (await alice.ask('GET', '/api/me')).body;
  for (const [changes, field] of refusals) {
    const { status, body } = await patch(alice, { ...changes });
    assert.deepEqual([status, body.code, Object.keys(body.fields)], [400, 'INVALID', [field]], JSON.stringify(changes));
  }
  for (const forged of [{ isAdmin: true }, { id: bob.id }, { avatar: 'https://evil.example/x.png' }, { deleted: 1 }])
    await patch(alice, { ...forged, bio: 'forged' });
  const { bio: _, ...now } = (await alice.ask('GET', '/api/me')).body;
  const { bio: __, ...was } = before;
  assert.deepEqual(now, was);
});

test('a new nickname is heard at once by who shares a conversation, and by nobody else', async () => {
  const [his, hers, own] = await Promise.all([bob.connect(), carol.connect(), alice.connect()]);
  await patch(alice, { nickname: 'Renamed' });
  const renamed = (event: any) => event.userChanged?.user?.nickname === 'Renamed';
  await Promise.all([his.find(renamed), own.find(renamed)]);
  await hers.caughtUp();
  assert.ok(!hers.events.some(renamed));
  await patch(alice, { bio: 'A quiet change' });
  await his.caughtUp();
  assert.equal(his.events.filter(renamed).length, his.events.filter((event) => event.userChanged).length);
  for (const device of [his, hers, own]) device.close();
});

test('a profile tells how we stand, what I call them, and the groups that we both are in', async () => {
  const seen = await profile(bob, alice);
  assert.equal(seen.state, 'FRIENDS');
  assert.deepEqual(
    seen.groups.map(({ id, title, memberCount }: any) => [id, title, memberCount]),
    [[group, 'Mountains', 2]],
  );
  assert.equal((await bob.ask('PATCH', `/api/friends/${alice.id}`, { remark: 'My boss' })).status < 300, true);
  assert.equal((await profile(bob, alice)).remark, 'My boss');
  assert.equal((await profile(alice, bob)).remark, '', 'they do not learn it');
  const stranger = await profile(carol, alice);
  assert.deepEqual([stranger.state, stranger.groups, stranger.remark], ['STRANGERS', [], '']);
  await carol.ask('POST', '/api/friends/requests', { userId: alice.id });
  assert.equal((await profile(carol, alice)).state, 'REQUESTED_BY_ME');
  assert.equal((await profile(alice, carol)).state, 'REQUESTED_BY_THEM');
  assert.deepEqual((await profile(alice, alice)).groups, []);
  for (const hidden of ['passwordHash', 'isAdmin', 'hasPassword', 'requestsFrom', 'invisible', 'verifiedEmail'])
    assert.ok(!(hidden in seen), hidden);
});

test('the e-mail address is for friends, if it is shown at all', async () => {
  const [connection] = [server.parts.db.$client];
  await connection.query('UPDATE users SET email = ? WHERE id = ?', ['alice@example.org', alice.id]);
  assert.equal((await profile(bob, alice)).email, '', 'not shown');
  assert.equal((await patch(alice, { emailShown: true })).body.emailShown, true);
  assert.equal((await profile(bob, alice)).email, 'alice@example.org');
  assert.equal((await profile(carol, alice)).email, '', 'not to who is no friend');
  assert.equal((await profile(alice, alice)).email, 'alice@example.org');
  await patch(alice, { emailShown: false });
  assert.equal((await profile(bob, alice)).email, '');
});

test('a profile is found by user name as well; who is not there is not found', async () => {
  const byName = (name: string) => carol.ask('GET', `/api/users/by-name/${encodeURIComponent(name)}/profile`);
  assert.equal((await byName('alice')).body.user.id, alice.id);
  assert.equal((await byName('ALICE')).body.user.id, alice.id, 'as the database compares names');
  for (const name of ['nobody', '~1', '%', "' or 1=1 --"]) assert.equal((await byName(name)).status, 404, name);
  assert.equal((await carol.ask('GET', '/api/users/12345/profile')).status, 404);
  assert.equal((await carol.ask('GET', '/api/users/x/profile')).status, 400);
});

test('the archive has all that is mine and nothing of others', async () => {
  const [hers, his] = await Promise.all([alice.connect(), bob.connect()]);
  await hers.say(direct, 'Hello Bob 你好');
  await his.say(direct, 'The secret of Bob');
  await hers.say(group, 'In the group');
  const bytes = await png();
  const file = (await post(alice, bytes, 'Gipfel 山.png')).body;
  await sent(hers, alice, group, { image: { file: { fileId: file.id, caption: 'Up there' } } });
  await post(bob, await png(), 'his.png');
  assert.equal((await get(`${server.url}/api/me/export`)).status, 401);
  const answer = await get(`${server.url}/api/me/export`, alice);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="parley-\d{4}-\d\d-\d\d\.zip"$/);

  const files = unzip(answer.bytes);
  const read = (name: string) => JSON.parse(files.get(name)!.toString());
  const mine = read('profile.json');
  assert.deepEqual([mine.user.name, mine.devices.length > 0], ['alice', true]);
  assert.deepEqual(
    read('friends.json').friends.map(({ user }: any) => user.name),
    ['bob'],
  );
  const places = read('conversations.json');
  assert.equal(places.find(({ id }: any) => id === direct).with.name, 'bob');
  assert.deepEqual([places.find(({ id }: any) => id === group).title], ['Mountains']);
  const texts = (id: number) => read(`messages/${id}.json`).messages.map(({ content }: any) => content?.text?.text);
  assert.deepEqual(texts(direct), ['Hello Bob 你好']);
  assert.equal(texts(group)[0], 'In the group');
  assert.equal(read(`messages/${group}.json`).messages[1].content.image.file.caption, 'Up there');
  assert.deepEqual(files.get(`files/${file.id}/Gipfel 山.png`), bytes);
  assert.equal([...files.keys()].filter((name) => name.startsWith('files/')).length, 1, 'his files are his');
  assert.doesNotMatch(answer.bytes.toString('latin1'), /The secret of Bob|argon2|passwordHash/);
  hers.close();
  his.close();
});

test('an archive can be had a few times an hour; asking whether it would be given does not count', async () => {
  const question = async () => (await get(`${server.url}/api/me/export`, carol, {}, 'HEAD')).status;
  for (let n = 0; n < 6; n++) assert.equal(await question(), 200);
  const statuses = [];
  for (let n = 0; n < 6; n++) {
    const { status, headers } = await get(`${server.url}/api/me/export`, carol);
    statuses.push(status);
    if (status === 429) assert.ok(Number(headers.get('retry-after')) > 0);
  }
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429]);
  assert.equal(await question(), 429);
  assert.equal((await fetch(`${server.url}/api/me/export`, { headers: bearer(bob), method: 'POST' })).status, 404);
});
