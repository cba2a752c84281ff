// Signing in and out: who is let in, what a token is worth, and when it is worth nothing any more.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { knock } from './support/device.ts';
import { type Answer, ask, PASSWORD, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({
    PARLEY_AUTH_ATTEMPTS_PER_NAME: '3',
    PARLEY_AUTH_ATTEMPTS_PER_ADDRESS: '10',
    PARLEY_SERVER_TRUSTED_PROXIES: '127.0.0.1,::1',
  });
});
after(() => server.stop());

/** Every test comes from an address of its own, through a proxy that is believed. */
let address = '';
let tests = 0;
const from = (host = 1) => {
  address = `10.0.${tests}.${host}`;
};
test.beforeEach(() => {
  tests += 1;
  from();
});

const signIn = (name: string, password = PASSWORD): Promise<Answer> =>
  ask(server.url, 'POST', '/api/sessions', { name, password }, { 'x-forwarded-for': address });
const me = (token: string) => ask(server.url, 'GET', '/api/me', undefined, { authorization: `Bearer ${token}` });

test('who has name and password is let in, in any case of the name', async () => {
  const [alice] = await people(server.url, 'alice');
  for (const name of ['alice', 'ALICE']) {
    const { status, body } = await signIn(name);
    assert.equal(status, 201);
    assert.equal(body.user.id, alice.id);
    assert.notEqual(body.token, alice.token, 'a session of its own');
    assert.equal((await me(body.token)).body.user.name, 'alice');
  }
});

test('a wrong password and a name that nobody has are told alike', async () => {
  await people(server.url, 'bob');
  const answers = [await signIn('bob', 'not his password'), await signIn('nobody.at.all', 'not his password')];
  const [wrong, unknown] = answers.map(({ status, body: { requestId: _, ...body }, headers }) => {
    assert.deepEqual(headers.getSetCookie(), []);
    return { status, body };
  });
  assert.deepEqual(wrong, unknown);
  assert.deepEqual([wrong!.status, wrong!.body['code']], [401, 'WRONG_CREDENTIALS']);
  assert.equal((await signIn('bob', PASSWORD.toUpperCase())).status, 401);
  assert.equal((await signIn('bob')).status, 201);
});

test('a password is the same however its accents are typed', async () => {
  const password = 'cafe\u0301 crème brûlée';
  assert.equal((await ask(server.url, 'POST', '/api/users', { name: 'colette', password })).status, 201);
  assert.equal((await signIn('colette', password.normalize('NFC'))).status, 201);
});

test('after so many failures a name is locked for the address they came from, and for no other', async () => {
  await people(server.url, 'carol', 'dave');
  for (let n = 0; n < 3; n++) assert.equal((await signIn('carol', 'wrong password')).status, 401);
  for (const name of ['carol', 'Carol', 'CAROL']) {
    const { status, body, headers } = await signIn(name);
    assert.deepEqual([status, body.code], [429, 'RATE_LIMITED'], name);
    assert.ok(Number(headers.get('retry-after')) > 0 && Number(headers.get('retry-after')) <= 900);
  }
  assert.equal((await signIn('dave')).status, 201, 'another name');
  from(2);
  assert.equal((await signIn('carol')).status, 201, 'another address: nobody can lock her out');
});

test('another spelling of a name is no other name to the lock', async () => {
  await people(server.url, 'rené');
  for (let n = 0; n < 3; n++) assert.equal((await signIn('rené', 'wrong password')).status, 401);
  for (const name of ['rene', 'René', 'rene\u0301', 'rené ', 'rené  ', 'RENÈ'])
    assert.equal((await signIn(name, 'wrong password')).status, 429, JSON.stringify(name));
});

test('signing in does not count against anybody', async () => {
  await people(server.url, 'erin');
  for (let n = 0; n < 2; n++) assert.equal((await signIn('erin', 'wrong password')).status, 401);
  for (let n = 0; n < 15; n++) assert.equal((await signIn('erin')).status, 201);
  for (let n = 0; n < 3; n++) assert.equal((await signIn('erin', 'wrong password')).status, 401, 'it begins anew');
  assert.equal((await signIn('erin')).status, 429);
});

test('an address that tries many names is stopped', async () => {
  await people(server.url, 'frank');
  for (let n = 0; n < 10; n++) assert.equal((await signIn(`guess${n}`, 'wrong password')).status, 401);
  assert.equal((await signIn('frank')).status, 429);
  from(2);
  assert.equal((await signIn('frank')).status, 201);
});

test('an address makes so many accounts in an hour', async () => {
  const small = await testServer({ PARLEY_AUTH_REGISTRATIONS_PER_ADDRESS: '2' });
  try {
    await people(small.url, 'one1', 'two2');
    const { status, headers } = await ask(small.url, 'POST', '/api/users', { name: 'three3', password: PASSWORD });
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) > 0);
    // No proxy is believed here: saying where one comes from does not help.
    const claimed = { 'x-forwarded-for': '10.9.9.9' };
    const again = await ask(small.url, 'POST', '/api/users', { name: 'three3', password: PASSWORD }, claimed);
    assert.equal(again.status, 429);
    assert.equal((await ask(small.url, 'POST', '/api/sessions', { name: 'one1', password: PASSWORD })).status, 201);
  } finally {
    await small.stop();
  }
});

test('the cookie is for our pages alone and out of reach of scripts', async () => {
  await people(server.url, 'grace');
  const [cookie] = (await signIn('grace')).headers.getSetCookie();
  const [pair, ...flags] = cookie!.split('; ');
  assert.match(pair!, /^parley=/);
  assert.deepEqual(flags.sort(), ['HttpOnly', `Max-Age=${720 * 3600}`, 'Path=/', 'SameSite=Strict']);
  const { body } = await ask(server.url, 'GET', '/api/me', undefined, { cookie: `x=y; ${pair}` });
  assert.equal(body.user.name, 'grace');
});

test('behind https the cookie never travels without it, and other hosts cannot set it', async () => {
  const secure = await testServer({ PARLEY_SERVER_PUBLIC_URL: 'https://chat.example.org' });
  const url = `http://127.0.0.1:${secure.port}`; // where its proxy reaches it
  try {
    const [heidi] = await people(url, 'heidi');
    const { headers } = await ask(url, 'POST', '/api/sessions', { name: 'heidi', password: PASSWORD });
    const [pair, ...flags] = headers.getSetCookie()[0]!.split('; ');
    assert.match(pair!, /^__Host-parley=/);
    assert.ok(flags.includes('Secure') && flags.includes('Path=/') && flags.includes('HttpOnly'));
    assert.ok(!flags.some((flag) => flag.startsWith('Domain')));
    assert.match(headers.get('strict-transport-security')!, /max-age=\d{8}/);
    assert.equal(await knock(url, { headers: { cookie: pair! } }), 101);
    assert.equal(await knock(url, { headers: { cookie: `parley=${heidi.token}` } }), 401, 'the other name is not read');
    const origin = 'https://chat.example.org';
    assert.equal(await knock(url, { headers: { cookie: pair!, origin } }), 101);
    assert.equal(await knock(url, { headers: { cookie: pair!, origin: url } }), 403);
  } finally {
    await secure.stop();
  }
});

test('signing out ends REST and every live socket of that session at once, and of no other', async () => {
  const [ivan] = await people(server.url, 'ivan');
  const phone = await ivan.again();
  const [tab, other, mobile] = await Promise.all([ivan.connect(), ivan.connect(), phone.connect()]);
  const { status, headers } = await ivan.ask('DELETE', '/api/sessions/current');
  assert.equal(status, 204);
  assert.match(headers.getSetCookie()[0]!, /^parley=; Max-Age=0/);
  for (const device of [tab, other]) {
    assert.equal(await device.ended, v1.CloseCode.SESSION_ENDED);
    assert.equal(device.goodbye!.code, v1.CloseCode.SESSION_ENDED);
    assert.equal(device.goodbye!.reconnectAfter, 0, 'stay away');
  }
  const refused = await me(ivan.token);
  assert.deepEqual([refused.status, refused.body.code], [401, 'UNAUTHENTICATED']);
  assert.equal((await ivan.ask('DELETE', '/api/sessions/current')).status, 401);
  assert.equal(await knock(server.url, { headers: { authorization: `Bearer ${ivan.token}` } }), 401);
  assert.equal((await me(phone.token)).status, 200);
  await mobile.caughtUp();
});

test('in a crowd that comes at once, whose session has ended stays outside, and nobody else', async () => {
  const [laura] = await people(server.url, 'laura');
  const sessions = [laura];
  while (sessions.length < 9) sessions.push(await laura.again());
  const ended = sessions.filter((_, index) => index % 3 === 0);
  for (const session of ended) assert.equal((await session.ask('DELETE', '/api/sessions/current')).status, 204);
  const answers = await Promise.all(
    sessions.flatMap((session) =>
      Array.from({ length: 8 }, async () => ({
        session,
        status: await knock(server.url, { headers: { authorization: `Bearer ${session.token}` } }),
      })),
    ),
  );
  for (const { session, status } of answers) assert.equal(status, ended.includes(session) ? 401 : 101);
});

test('a socket that comes in while its session is being ended does not outlive it', async () => {
  const [judy] = await people(server.url, 'judy');
  for (let round = 0; round < 20; round++) {
    const session = await judy.again();
    const coming = Array.from({ length: 10 }, () => session.connect().catch(() => undefined));
    const { status } = await session.ask('DELETE', '/api/sessions/current');
    assert.equal(status, 204);
    for (const device of await Promise.all(coming))
      if (device) assert.equal(await device.ended, v1.CloseCode.SESSION_ENDED);
    assert.equal((await me(session.token)).status, 401);
  }
});

test('forged tokens are worth nothing', async () => {
  const [kate, liam] = await people(server.url, 'kate', 'liam');
  const secret = readFileSync(join(server.dir, 'data', 'secret'), 'utf8').trim();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (head: object, claims: object, key = secret, hash = 'sha256') => {
    const signed = `${part(head)}.${part(claims)}`;
    return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
  };
  const [head, claims] = kate.token
    .split('.')
    .slice(0, 2)
    .map((text) => JSON.parse(Buffer.from(text, 'base64url').toString()));
  const without = (name: string) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
  assert.equal((await me(sign(head, claims))).body.user.name, 'kate', 'made by hand with all that is right, it works');
  const past = Math.floor(Date.now() / 1000) - 60;
  const forged: Record<string, string> = {
    'no algorithm': `${part({ ...head, alg: 'none' })}.${part(claims)}.`,
    'no signature': `${part(head)}.${part(claims)}.`,
    'another secret': sign(head, claims, 'x'.repeat(64)),
    'an empty secret': sign(head, claims, ''),
    HS512: sign({ ...head, alg: 'HS512' }, claims, secret, 'sha512'),
    HS384: sign({ ...head, alg: 'HS384' }, claims, secret, 'sha384'),
    'another type': sign({ ...head, typ: 'JWT' }, claims),
    expired: sign(head, { ...claims, exp: past }),
    'not yet valid': sign(head, { ...claims, nbf: past + 3600 }),
    'another issuer': sign(head, { ...claims, iss: 'somebody' }),
    'another audience': sign(head, { ...claims, aud: 'somebody' }),
    'another person in this session': sign(head, { ...claims, sub: String(liam.id) }),
    'a session that never was': sign(head, { ...claims, sid: 1 }),
    'a session as text': sign(head, { ...claims, sid: String(claims.sid) }),
    'a person that is no number': sign(head, { ...claims, sub: 'kate' }),
    'a swapped payload': [kate.token.split('.')[0], part({ ...claims, sub: '1' }), kate.token.split('.')[2]].join('.'),
    ...Object.fromEntries(Object.keys(claims as object).map((name) => [`no ${name}`, sign(head, without(name))])),
  };
  assert.ok('no exp' in forged && 'no sid' in forged && 'no sub' in forged);
  for (const [name, token] of Object.entries(forged)) {
    assert.equal((await me(token)).status, 401, name);
    assert.equal(await knock(server.url, { headers: { authorization: `Bearer ${token}` } }), 401, name);
  }
  assert.equal((await me(kate.token)).status, 200);
});
