// Administration: who administers, what they may do with people and groups, and that nobody else may.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { users } from '../src/base/db/schema.ts';
import { knock } from './support/device.ts';
import { ask, PASSWORD, Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
/** The first account is hers. */
let root: Person;
before(async () => {
  server = await testServer();
  [root] = await people(server.url, 'root');
});
after(() => server.stop());

const isAdmin = async (person: Person) => (await person.ask('GET', '/api/me')).body.isAdmin;

test('the first account administers the server, later ones do not', async () => {
  const [alice] = await people(server.url, 'alice');
  assert.equal(await isAdmin(root), true);
  assert.equal(await isAdmin(alice), false);
});

test('of many who make the first account at one moment, one administers the server', async () => {
  const fresh = await testServer();
  try {
    const many = await people(fresh.url, ...Array.from({ length: 16 }, (_, n) => `first${n}`));
    const standing = await Promise.all(many.map(isAdmin));
    assert.equal(standing.filter(Boolean).length, 1);

    // As after an update of a server that had accounts before it had administrators: not whoever comes next.
    const { db } = fresh.parts;
    await db.update(users).set({ isAdmin: false });
    const [next] = await people(fresh.url, 'next');
    const oldest = many.toSorted((a, b) => a.id - b.id)[0]!;
    assert.deepEqual([await isAdmin(next), await isAdmin(oldest)], [false, true]);
  } finally {
    await fresh.stop();
  }
});

test('where the settings name somebody, they do, whoever comes first', async () => {
  const named = await testServer({ PARLEY_AUTH_ADMIN: 'Zoë' });
  try {
    const [early] = await people(named.url, 'early');
    const [zoe] = await people(named.url, 'Zoë');
    const [late] = await people(named.url, 'late');
    assert.deepEqual(await Promise.all([early, zoe, late].map(isAdmin)), [false, true, false]);
  } finally {
    await named.stop();
  }
});

const signIn = (name: string) => ask(server.url, 'POST', '/api/sessions', { name, password: PASSWORD });
const deed = async (by: Person, method: string, about: Person, what: string) =>
  (await by.ask(method, `/api/admin/people/${about.id}/${what}`)).status;
const audit = async () => (await root.ask('GET', '/api/admin/audit?limit=100')).body.deeds;
/** Of all there is to know of somebody, what the list says. */
const listed = async (name: string) => (await root.ask('GET', `/api/admin/people?search=${name}`)).body.people[0];

test('who is banned is out at once, on all lines, and does not come in again until they may', async () => {
  const [bob, carol] = await people(server.url, 'bob', 'carol');
  const other = await bob.again();
  const lines = await Promise.all([bob.connect(), other.connect(), carol.connect()]);
  const began = Date.now();
  assert.equal(await deed(root, 'PUT', bob, 'ban'), 204);
  for (const line of lines.slice(0, 2)) {
    assert.equal(await line.ended, v1.CloseCode.BANNED);
    assert.equal(line.goodbye!.code, v1.CloseCode.BANNED);
  }
  assert.ok(Date.now() - began < 1000, `${Date.now() - began} ms`);
  for (const person of [bob, other]) {
    assert.equal((await person.ask('GET', '/api/me')).status, 401);
    assert.equal(await knock(server.url, { headers: { authorization: `Bearer ${person.token}` } }), 401);
  }
  // Of a sign-in that was under way when the ban came.
  const token = await server.parts.db.transaction((tx) => server.parts.sessions.start(tx, bob.id, '', ''));
  assert.equal((await new Person(server.url, token, bob).ask('GET', '/api/me')).status, 401);
  const refused = await signIn('bob');
  assert.deepEqual([refused.status, refused.body.code], [403, 'BANNED']);
  assert.equal((await ask(server.url, 'POST', '/api/sessions', { name: 'bob', password: 'not his' })).status, 401);
  assert.ok((await listed('bob')).banned > 0);
  assert.equal((await root.ask('GET', '/api/admin/people?filter=BANNED')).body.people.length, 1);

  assert.ok(lines[2]!.isOpen, 'carol stays');
  assert.equal(await deed(root, 'DELETE', bob, 'ban'), 204);
  assert.equal((await signIn('bob')).status, 201);
  assert.equal((await listed('bob')).banned, 0);
  lines[2]!.close();
});

test('nobody bans themselves, and the last administrator stays one', async () => {
  const [dave, erin] = await people(server.url, 'dave', 'erin');
  const { status, body } = await root.ask('PUT', `/api/admin/people/${root.id}/ban`);
  assert.deepEqual([status, body.code], [400, 'SELF']);
  assert.equal(await deed(root, 'DELETE', root, 'administrator'), 403);
  assert.equal(await deed(root, 'PUT', dave, 'administrator'), 204);
  assert.equal(await isAdmin(dave), true);
  assert.equal(await deed(root, 'PUT', erin, 'administrator'), 204);
  assert.equal(await deed(dave, 'PUT', erin, 'ban'), 204, 'administrators may ban each other');
  assert.equal(await deed(root, 'PUT', erin, 'administrator'), 403, 'who is banned cannot be one');
  assert.equal(await deed(root, 'DELETE', erin, 'administrator'), 204);

  // Each sends the other away at the same moment: one of them stays.
  const both = await Promise.all([
    deed(root, 'DELETE', dave, 'administrator'),
    deed(dave, 'DELETE', root, 'administrator'),
  ]);
  assert.equal(both.filter((status) => status === 204).length, 1, `${both}`);
  const left = (await Promise.all([root, dave].map(isAdmin))).filter(Boolean);
  assert.equal(left.length, 1);
  // For the tests that follow.
  if (await isAdmin(dave)) {
    assert.equal(await deed(dave, 'PUT', root, 'administrator'), 204);
    assert.equal(await deed(root, 'DELETE', dave, 'administrator'), 204);
  }
});

test('an administrator is one no longer from the moment they are dismissed', async () => {
  const [frank] = await people(server.url, 'frank');
  const may = async () => (await frank.ask('GET', '/api/admin/people')).status;
  assert.equal(await may(), 403);
  await deed(root, 'PUT', frank, 'administrator');
  assert.equal(await may(), 200);
  await deed(root, 'DELETE', frank, 'administrator');
  assert.equal(await may(), 403);
});

test('somebody is signed out everywhere, and may sign in again', async () => {
  const [grace] = await people(server.url, 'grace');
  const line = await grace.connect();
  assert.equal((await listed('grace')).devices, 1);
  assert.equal((await listed('grace')).online, true);
  assert.equal(await deed(root, 'DELETE', grace, 'sessions'), 204);
  assert.equal(await line.ended, v1.CloseCode.SESSION_ENDED);
  assert.equal((await grace.ask('GET', '/api/me')).status, 401);
  assert.equal((await signIn('grace')).status, 201);
});

test('a link lets somebody choose a new password, once; an older one is worth nothing', async () => {
  const [heidi] = await people(server.url, 'heidi');
  const make = async () => {
    const { status, body } = await root.ask('POST', `/api/admin/people/${heidi.id}/reset-link`);
    assert.equal(status, 201);
    assert.ok(body.expires > Date.now() + 23 * 3_600_000);
    const [, secret] = /\/reset\/([\w-]{43})$/.exec(body.url)!;
    return secret;
  };
  const choose = async (link: string) =>
    (await ask(server.url, 'POST', '/api/password-reset', { link, password: 'a new one, long enough' })).status;
  const [first, second] = [await make(), await make()];
  assert.equal(await choose(first!), 404);
  assert.ok([200, 201, 204].includes(await choose(second!)));
  assert.equal(await choose(second!), 404);
  assert.equal((await signIn('heidi')).status, 401, 'the old password');
  assert.equal((await heidi.ask('GET', '/api/me')).status, 401, 'and all sessions end');
  const { status } = await ask(server.url, 'POST', '/api/sessions', {
    name: 'heidi',
    password: 'a new one, long enough',
  });
  assert.equal(status, 201);
});

test('an account that an administrator made has no password until its owner chooses one', async () => {
  const { status, body } = await root.ask('POST', '/api/admin/people', { name: 'ivan', nickname: 'Ivan' });
  assert.equal(status, 201);
  assert.deepEqual([body.user.name, body.user.nickname], ['ivan', 'Ivan']);
  for (const password of ['', PASSWORD])
    assert.notEqual((await ask(server.url, 'POST', '/api/sessions', { name: 'ivan', password })).status, 201);
  const link = body.link.url.split('/').at(-1);
  await ask(server.url, 'POST', '/api/password-reset', { link, password: PASSWORD });
  assert.equal((await signIn('ivan')).status, 201);
  const taken = await root.ask('POST', '/api/admin/people', { name: 'Ivan' });
  assert.deepEqual([taken.status, taken.body.fields], [409, { name: 'TAKEN' }]);
  const short = await root.ask('POST', '/api/admin/people', { name: 'iv' });
  assert.deepEqual([short.status, short.body.fields], [400, { name: 'TOO_SHORT' }]);
});

test('people are listed in pages, and found by a part of what they are called', async () => {
  await people(server.url, ...Array.from({ length: 5 }, (_, n) => `paged${n}`));
  const names = async (query: string) => {
    const { body } = await root.ask('GET', `/api/admin/people?${query}`);
    return [body.people.map(({ user }: { user: { name: string } }) => user.name), body.total];
  };
  const [[...all], total] = await names('search=AGED');
  assert.deepEqual([all.sort(), total], [['paged0', 'paged1', 'paged2', 'paged3', 'paged4'], 5]);
  const [first] = await names('search=paged&limit=3');
  const [second] = await names('search=paged&limit=3&offset=3');
  assert.deepEqual([...first, ...second].sort(), all);
  assert.deepEqual(await names('search=%25'), [[], 0], 'no wildcards');
  assert.deepEqual(await names('filter=ADMINISTRATORS'), [['root'], 1]);
});

test('all of it is in the audit list, with who did it, and from where', async () => {
  const [judy] = await people(server.url, 'judy');
  for (const [method, what] of [
    ['PUT', 'ban'],
    ['DELETE', 'ban'],
    ['DELETE', 'sessions'],
    ['POST', 'reset-link'],
  ] as const)
    assert.ok((await deed(root, method, judy, what)) < 300);
  const [link, sessions, unban, ban] = await audit();
  for (const [index, action] of ['RESET_LINK_MADE', 'SESSIONS_ENDED', 'UNBANNED', 'BANNED'].entries()) {
    const entry = [link, sessions, unban, ban][index];
    assert.deepEqual([entry.action, entry.actor.name, entry.target.name], [action, 'root', 'judy']);
    assert.match(entry.address, /127\.0\.0\.1/);
  }
  const first = (await root.ask('GET', '/api/admin/audit?action=ADMIN_MADE')).body.deeds.at(-1);
  assert.deepEqual([first.actor, first.target.name], [null, 'root'], 'the program itself appointed the first');
  for (const method of ['DELETE', 'PUT', 'PATCH', 'POST'])
    assert.equal((await root.ask(method, '/api/admin/audit')).status, 404, 'nobody changes it');
});

test('groups are listed by title, with their owner and their size', async () => {
  const [paul, quinn] = await people(server.url, 'paul', 'quinn');
  await paul.befriend(quinn);
  const id = await paul.makeGroup('Chess club', quinn);
  const { body } = await root.ask('GET', '/api/admin/groups?search=chess');
  assert.equal(body.total, 1);
  const [group] = body.groups;
  assert.deepEqual([group.id, group.title, group.members, group.owner.name], [id, 'Chess club', 2, 'paul']);
  assert.equal((await root.ask('GET', '/api/admin/groups?search=checkers')).body.total, 0);
});

test('an administrator dissolves a group that they are not in: everybody is out at once', async () => {
  const [rita, sam] = await people(server.url, 'rita', 'sam');
  await rita.befriend(sam);
  const id = await rita.makeGroup('Pyramid scheme', sam);
  const lines = await Promise.all([rita.connect(), sam.connect()]);
  const dissolve = async (by: Person) => (await by.ask('DELETE', `/api/admin/groups/${id}`)).status;
  assert.equal(await dissolve(rita), 403, 'not even its owner by this way');
  assert.equal(await dissolve(root), 204);
  for (const line of lines) {
    await line.find(({ conversationChanged }) =>
      Boolean(conversationChanged?.gone && conversationChanged.conversationId === id),
    );
    line.close();
  }
  assert.equal((await sam.ask('GET', `/api/conversations/${id}/messages`)).status, 404);
  assert.equal(await dissolve(root), 404);
  const [deed] = await audit();
  assert.deepEqual([deed.action, deed.details], ['GROUP_DISSOLVED', 'Pyramid scheme']);
});

test('the server tells how it is, and how much it keeps', async () => {
  const { status, body } = await root.ask('GET', '/api/admin/health');
  assert.equal(status, 200);
  assert.match(body.database.version, /^\d+\./);
  assert.ok(body.stats.all > 10 && body.stats.administrators === 1);
  assert.ok(body.memory > 1e7 && body.disk.total > body.disk.free && body.lanes.limit === 1000);
  const kept = (await root.ask('GET', '/api/admin/storage')).body;
  assert.deepEqual(
    kept.kinds.map(({ kind }: { kind: string }) => kind),
    ['file', 'image', 'video', 'audio'],
  );
  assert.ok(kept.database > 0);
});

test('whoever tries to sign in as an administrator and fails is noted; of others nothing is', async () => {
  for (const name of ['root', 'alice', 'nobody'])
    assert.equal((await ask(server.url, 'POST', '/api/sessions', { name, password: 'guessed' })).status, 401);
  await root.again();
  const wanted = async () => (await audit()).slice(0, 2).map(({ action }: { action: string }) => action);
  for (let tries = 0; (await wanted())[1] !== 'ADMIN_SIGN_IN_FAILED' && tries < 100; tries++)
    await new Promise((soon) => setTimeout(soon, 20));
  assert.deepEqual(await wanted(), ['ADMIN_SIGNED_IN', 'ADMIN_SIGN_IN_FAILED']);
});
