// People: making an account, my profile, finding somebody.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, PASSWORD, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const register = (name: unknown, password: unknown = PASSWORD, more: object = {}) =>
  ask(server.url, 'POST', '/api/users', { name, password, ...more });

test('an account is made and signed in; the profile shows no more than others may see', async () => {
  const { status, body, headers } = await register('alice', PASSWORD, { nickname: ' Alice 🌱 ' });
  assert.equal(status, 201);
  assert.deepEqual(body.user, { id: body.user.id, name: 'alice', nickname: 'Alice 🌱', avatar: '', deleted: false });
  assert.ok(Number.isSafeInteger(body.user.id));
  assert.ok(headers.getSetCookie()[0]!.includes(body.token));
  const me = await ask(server.url, 'GET', '/api/me', undefined, { authorization: `Bearer ${body.token}` });
  assert.deepEqual(me.body.user, body.user);
  assert.equal((await register('alice2')).body.user.nickname, 'alice2', 'without a nickname it is the name');
});

test('names of any script are fine', async () => {
  for (const name of ['李小龍', 'Ångström', 'שלומית', 'a.b_c-d', '123', 'हिन्दी', 'x'.repeat(32), '𠮷野家'])
    assert.equal((await register(name)).status, 201, name);
});

test('a name that breaks a rule is refused with the reason', async () => {
  const wrong = {
    ab: 'TOO_SHORT',
    好: 'TOO_SHORT',
    𠮷𠮷: 'TOO_SHORT',
    [`x${'y'.repeat(32)}`]: 'TOO_LONG',
    ['x'.repeat(101)]: 'TOO_LONG',
    'a b c': 'BAD_CHARACTERS',
    ' alice': 'BAD_CHARACTERS',
    'alice ': 'BAD_CHARACTERS',
    '.abc': 'BAD_CHARACTERS',
    'abc-': 'BAD_CHARACTERS',
    'a@bc': 'BAD_CHARACTERS',
    'a\u200bbc': 'BAD_CHARACTERS',
    'a\u202ebc': 'BAD_CHARACTERS',
    'a\nbc': 'BAD_CHARACTERS',
    '👍👍👍': 'BAD_CHARACTERS',
    '<b>x</b>': 'BAD_CHARACTERS',
    '': 'REQUIRED',
  };
  for (const [name, code] of Object.entries(wrong)) {
    const { status, body } = await register(name);
    assert.deepEqual([status, body.code, body.fields], [400, 'INVALID', { name: code }], JSON.stringify(name));
  }
});

test('a password that breaks a rule is refused with the reason', async () => {
  const wrong: [string, string, string?][] = [
    ['short12', 'TOO_SHORT'],
    ['好好好好好好好', 'TOO_SHORT'],
    ['x1y2'.repeat(33), 'TOO_LONG'],
    ['x1y2'.repeat(251), 'TOO_LONG'],
    ['password', 'TOO_COMMON'],
    ['PassWord', 'TOO_COMMON'],
    ['12345678', 'TOO_COMMON'],
    ['aaaaaaaaaaaa', 'TOO_COMMON'],
    ['abababababab', 'TOO_COMMON'],
    ['Robert.Robertson', 'SAME_AS_NAME', 'robert.robertson'],
    ['', 'REQUIRED'],
  ];
  for (const [password, code, name = 'nobody'] of wrong) {
    const { status, body } = await register(name, password);
    assert.deepEqual([status, body.code, body.fields], [400, 'INVALID', { password: code }], password.slice(0, 20));
  }
  for (const [n, password] of ['eight8ch', '密碼很長很長的呢', 'x1y2'.repeat(32), '  ☕  茶  '].entries())
    assert.equal((await register(`good${n}`, password)).status, 201, password);
  assert.deepEqual((await register('a', 'b')).body.fields, { name: 'TOO_SHORT', password: 'TOO_SHORT' }, 'all at once');
});

test('what is missing or of another type is told by field', async () => {
  const send = (body: unknown) => ask(server.url, 'POST', '/api/users', body);
  assert.deepEqual((await send({})).body.fields, { name: 'REQUIRED', password: 'REQUIRED' });
  assert.deepEqual((await send({ name: 'someone' })).body.fields, { password: 'REQUIRED' });
  assert.deepEqual((await register(5)).body.fields, { name: 'INVALID' });
  assert.deepEqual((await register('someone', { a: 1 })).body.fields, { password: 'INVALID' });
  assert.deepEqual((await register('someone', PASSWORD, { nickname: 'x'.repeat(65) })).body.fields, {
    nickname: 'TOO_LONG',
  });
});

test('a name is given once, whatever its case, accents and form', async () => {
  assert.equal((await register('Zoë.Müller')).status, 201);
  for (const same of ['Zoë.Müller', 'zoë.müller', 'ZOE.MULLER', 'Zoe\u0308.Mu\u0308ller', 'zoé.muller']) {
    const { status, body } = await register(same);
    assert.deepEqual([status, body.code, body.fields], [409, 'NAME_TAKEN', { name: 'TAKEN' }], same);
  }
  assert.equal((await register('Zoë.Müllers')).status, 201);
});

test('of many who want one name at one moment, one gets it', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => register('everybody')));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409, 409, 409]);
});

test('I change how others see me, and they hear of it at once; strangers do not', async () => {
  const [bob, carol, dave] = await people(server.url, 'bob', 'carol', 'dave');
  await bob.befriend(carol);
  const [hers, outside] = await Promise.all([carol.connect(), dave.connect()]);
  const { status, body } = await bob.ask('PATCH', '/api/me', { nickname: '  Bobby 鮑勃 ' });
  assert.deepEqual([status, body.user.nickname], [200, 'Bobby 鮑勃']);
  const { userChanged } = await hers.find((event) => event.body === 'userChanged');
  assert.equal(userChanged!.user!.nickname, 'Bobby 鮑勃');
  assert.equal((await bob.ask('GET', '/api/me')).body.user.nickname, 'Bobby 鮑勃');
  for (const nickname of ['', '   ', 'x'.repeat(65)])
    assert.equal((await bob.ask('PATCH', '/api/me', { nickname })).status, 400);
  await outside.caughtUp();
  assert.ok(!outside.events.some((event) => event.userChanged));
});

test('people are found by the beginning of name or nickname, whatever case and accents', async () => {
  const [erin, erika] = await people(server.url, 'erin', 'erika');
  await register('somebody.else', PASSWORD, { nickname: 'Érice_100%' });
  const found = async (search: string) => {
    const { status, body } = await erin.ask('GET', `/api/users?search=${encodeURIComponent(search)}`);
    assert.equal(status, 200);
    return body.users.map((user: { name: string }) => user.name);
  };
  assert.deepEqual(await found('ERI'), ['erika', 'somebody.else'], 'without the one who asks');
  assert.deepEqual(await found('érice_100%'), ['somebody.else']);
  for (const nothing of ['rika', '%', '_rika', 'eri%', '\\', "' OR 1=1", ''])
    assert.deepEqual(await found(nothing), []);
  assert.equal((await erin.ask('GET', `/api/users?search=${'x'.repeat(65)}`)).status, 400);
  const { body } = await erin.ask('GET', `/api/users?search=erika`);
  assert.deepEqual(body.users, [{ id: erika.id, name: 'erika', nickname: 'erika', avatar: '', deleted: false }]);
});

test('no search gives more than twenty', async () => {
  const [frank] = await people(server.url, 'frank');
  await people(server.url, ...Array.from({ length: 22 }, (_, n) => `many${n}`));
  assert.equal((await frank.ask('GET', '/api/users?search=many')).body.users.length, 20);
});

test('cards are looked up by ids; those of nobody are left out', async () => {
  const [grace, heidi] = await people(server.url, 'grace', 'heidi');
  const { body } = await grace.ask('GET', `/api/users?ids=${heidi.id},${grace.id},1,9999999999999999`);
  assert.deepEqual(body.users.map((user: { name: string }) => user.name).sort(), ['grace', 'heidi']);
  for (const ids of ['x', '1,', ',1', '-1', '1;2', '1'.repeat(17), Array(201).fill(1).join()])
    assert.equal((await grace.ask('GET', `/api/users?ids=${ids}`)).status, 400, ids);
});

test('no answer holds a password or what is made of it', async () => {
  const secret = 'Xyzzy-42-plugh';
  const [ivan] = await people(server.url, 'ivan');
  const answers = [
    await register('judy', secret),
    await register('judy', secret),
    await register('j', secret),
    await ask(server.url, 'POST', '/api/sessions', { name: 'judy', password: secret }),
    await ask(server.url, 'POST', '/api/sessions', { name: 'judy', password: `${secret}x` }),
    await ask(server.url, 'POST', '/api/sessions', `{"name":"judy","password":"${secret}"`),
    await ivan.ask('GET', '/api/users?search=judy'),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 409, 400, 201, 401, 400, 200],
  );
  for (const { body } of answers) assert.doesNotMatch(JSON.stringify(body), /Xyzzy|argon2/);
});
