// Authenticator apps, recovery codes and passkeys: who gets in by them, who does not, and who may change them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { and, eq, like } from 'drizzle-orm';
import { audit, sessions, tickets, users } from '../src/base/db/schema.ts';
import { base32, codeAt, introduction, stepAt, stepOf } from '../src/factors/totp.ts';
import { Authenticator, type Lie } from './support/authenticator.ts';
import { type Answer, ask, PASSWORD, Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';
import { until } from './support/until.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_SERVER_TRUSTED_PROXIES: '127.0.0.1,::1', PARLEY_AUTH_ATTEMPTS_PER_NAME: '5' });
});
after(() => server.stop());

const post = (path: string, body: unknown, address = '10.1.0.1') =>
  ask(server.url, 'POST', path, body, { 'x-forwarded-for': address });
const signIn = ({ name }: Person) => post('/api/sessions', { name, password: PASSWORD });
const second = (ticket: string, proof: object, address?: string) =>
  post('/api/sessions/second-factor', { ticket, ...proof }, address);
const password = PASSWORD;
const told = ({ status, body }: Answer) => [status, body.code];

/** As a clock would: the code of this many steps from now. */
const codeOf = (secret: Buffer, ahead = 0) => codeAt(secret, stepAt(Date.now()) + ahead);
/** Time passes: codes that were taken are long ago. */
const later = (person: Person) => server.parts.db.update(users).set({ totpStep: 0 }).where(eq(users.id, person.id));

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Sets an authenticator app up. */
async function withApp(person: Person): Promise<{ secret: Buffer; codes: string[] }> {
  const begun = await person.ask('POST', '/api/me/totp', { password });
  assert.equal(begun.status, 201, JSON.stringify(begun.body));
  const secret = fromBase32(begun.body.secret);
  const { status, body } = await person.ask('POST', '/api/me/totp/confirm', {
    ticket: begun.body.ticket,
    code: codeOf(secret),
  });
  assert.equal(status, 200, JSON.stringify(body));
  return { secret, codes: body.recoveryCodes };
}

/** Makes a passkey and has it kept. */
async function withPasskey(person: Person, counts = true): Promise<Authenticator> {
  const authenticator = new Authenticator(server.url, counts);
  const options = await person.ask('POST', '/api/me/passkeys/options', { password });
  assert.equal(options.status, 200, JSON.stringify(options.body));
  const credential = authenticator.create(options.body);
  const { status, body } = await person.ask('POST', '/api/me/passkeys', { credential, name: 'Laptop' });
  assert.equal(status, 201, JSON.stringify(body));
  assert.equal(body.id, authenticator.id);
  return authenticator;
}

const challenge = async (ticket?: string) => (await post('/api/sessions/passkey/options', { ticket })).body;
const enterBy = async (authenticator: Authenticator, lie?: Lie) =>
  post('/api/sessions/passkey', authenticator.get(await challenge(), lie));
async function owed(person: Person): Promise<{ ticket: string; methods: string[] }> {
  const { status, body } = await signIn(person);
  assert.equal(status, 202, JSON.stringify(body));
  return body;
}
/** One after the other: tries at once count as guesses. */
async function knocks(person: Person, times: number) {
  const doors: { ticket: string }[] = [];
  while (doors.length < times) doors.push(await owed(person));
  return doors;
}

test('codes are those of RFC 6238, secrets are written as RFC 4648 says', () => {
  const secret = Buffer.from('12345678901234567890');
  const vectors: [number, string][] = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ];
  for (const [seconds, code] of vectors) {
    assert.equal(codeAt(secret, stepAt(seconds * 1000)), code);
    assert.equal(stepOf(secret, code, seconds * 1000), stepAt(seconds * 1000));
    for (const drift of seconds > 60 ? [-30, 30] : [30])
      assert.ok(stepOf(secret, code, (seconds + drift) * 1000) !== undefined, 'clocks differ');
    for (const drift of seconds > 60 ? [-60, 60] : [60])
      assert.equal(stepOf(secret, code, (seconds + drift) * 1000), undefined);
  }
  assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI');
  assert.equal(base32(Buffer.from('fooba')), 'MZXW6YTB');
  const { uri } = introduction(secret, 'Parley (chat.example.org)', 'rené');
  const { searchParams, pathname } = new URL(uri);
  assert.equal(searchParams.get('secret'), base32(secret));
  assert.equal(searchParams.get('issuer'), 'Parley (chat.example.org)');
  assert.equal(decodeURIComponent(pathname.split('/').at(-1)!), 'Parley (chat.example.org):rené');
});

test('an app is asked for once it has shown a code, and not before', async () => {
  const [alice] = await people(server.url, 'alice');
  const begun = (await alice.ask('POST', '/api/me/totp', { password })).body;
  assert.equal((await signIn(alice)).status, 201, 'begun is not done');
  const secret = fromBase32(begun.secret);
  const wrong = await alice.ask('POST', '/api/me/totp/confirm', { ticket: begun.ticket, code: codeOf(secret, 7) });
  assert.deepEqual(told(wrong), [400, 'CODE_WRONG']);
  assert.equal((await signIn(alice)).status, 201);
  const code = codeOf(secret);
  const done = await alice.ask('POST', '/api/me/totp/confirm', { ticket: begun.ticket, code });
  assert.equal(done.status, 200);
  assert.equal(done.body.recoveryCodes.length, 10);
  assert.equal((await alice.ask('GET', '/api/me')).body.hasTotp, true);
  assert.deepEqual((await alice.ask('GET', '/api/me/second-factor')).body, {
    totp: true,
    passkey: false,
    recoveryCodes: 10,
  });
  const { ticket, methods } = await owed(alice);
  assert.deepEqual(methods, ['TOTP', 'RECOVERY_CODE']);
  const early = await signIn(alice);
  assert.deepEqual(early.headers.getSetCookie(), [], 'the password alone gives no session');
  assert.equal(early.body.token, undefined);
  for (const bad of [codeOf(secret, 9), '000000'])
    assert.deepEqual(told(await second(ticket, { code: bad })), [400, 'CODE_WRONG']);
  assert.deepEqual(
    told(await second(ticket, { code })),
    [400, 'CODE_WRONG'],
    'the code of the set-up was seen already',
  );
  const failures = and(eq(audit.action, 'ADMIN_SIGN_IN_FAILED'), eq(audit.targetId, alice.id));
  await until(async () => (await server.parts.db.$count(audit, failures)) === 3); // she administers: it is noted
  const entered = await second(ticket, { code: codeOf(secret, 1) });
  assert.equal(entered.status, 201);
  assert.equal(entered.body.user.id, alice.id);
  assert.match(entered.headers.getSetCookie()[0]!, /^parley=/);
  assert.equal((await new Person(server.url, entered.body.token, alice).ask('GET', '/api/me')).status, 200);
});

test('a code lets one in, once; a ticket too', async () => {
  const [bob] = await people(server.url, 'bob');
  const { secret } = await withApp(bob);
  await later(bob);
  const code = codeOf(secret);
  const doors = await knocks(bob, 6);
  const answers = await Promise.all(doors.map(({ ticket }, n) => second(ticket, { code }, `10.1.1.${n}`)));
  assert.deepEqual(
    answers.map(({ status }) => status).sort(),
    [201, 400, 400, 400, 400, 400],
    'six at once with one code',
  );
  await later(bob);
  const { ticket } = await owed(bob);
  assert.equal((await second(ticket, { code: codeOf(secret) })).status, 201);
  await later(bob);
  assert.deepEqual(told(await second(ticket, { code: codeOf(secret) })), [400, 'CODE_EXPIRED'], 'a ticket is used up');
});

test('tickets are for one purpose, one person, ten minutes', async () => {
  const [carol, dave] = await people(server.url, 'carol', 'dave');
  const { secret } = await withApp(carol);
  await later(carol);
  const { ticket } = await owed(carol);
  const code = () => codeOf(secret);
  for (const bad of ['', 'x', `${ticket}x`, ticket.slice(1)])
    assert.ok([400].includes((await second(bad, { code: code() })).status), bad);
  for (const proof of [{}, { code: '12' }, { code: code(), recoveryCode: 'x' }, { code: 123456 }])
    assert.deepEqual(told(await second(ticket, proof)), [400, 'INVALID'], JSON.stringify(proof));
  assert.equal((await carol.ask('POST', '/api/me/totp/confirm', { ticket, code: code() })).body.code, 'CODE_EXPIRED');
  const asToken = await ask(server.url, 'GET', '/api/me', undefined, { authorization: `Bearer ${ticket}` });
  assert.equal(asToken.status, 401);
  const hers = (await carol.ask('POST', '/api/me/totp', { password })).body;
  const stolen = { ticket: hers.ticket, code: codeOf(fromBase32(hers.secret)) };
  assert.deepEqual(told(await dave.ask('POST', '/api/me/totp/confirm', stolen)), [400, 'CODE_EXPIRED']);
  assert.equal((await dave.ask('GET', '/api/me')).body.hasTotp, false);
  await server.parts.db
    .update(tickets)
    .set({ expires: Date.now() - 1 })
    .where(eq(tickets.userId, carol.id));
  assert.deepEqual(told(await second(ticket, { code: code() })), [400, 'CODE_EXPIRED']);
});

test('codes cannot be guessed, neither from one address nor from many; the owner still gets in', async () => {
  const [erin] = await people(server.url, 'erin');
  const { secret, codes } = await withApp(erin);
  await later(erin);
  const { ticket } = await owed(erin);
  for (let n = 0; n < 5; n++) assert.equal((await second(ticket, { code: '000000' }, '10.2.0.1')).status, 400);
  const spent = await second(ticket, { code: codeOf(secret) }, '10.2.0.1');
  assert.deepEqual(told(spent), [429, 'RATE_LIMITED']);
  assert.equal(
    (await second((await owed(erin)).ticket, { code: codeOf(secret) }, '10.2.0.1')).status,
    429,
    'a new ticket',
  );
  assert.equal((await second(ticket, { code: codeOf(secret) }, '10.2.0.2')).status, 201, 'elsewhere');
  for (let n = 0; n < 15; n++) {
    const { status } = await second((await owed(erin)).ticket, { code: '000000' }, `10.2.1.${n}`);
    assert.ok(status === 400 || status === 429);
  }
  await later(erin);
  const last = (await owed(erin)).ticket;
  assert.equal((await second(last, { code: codeOf(secret) }, '10.2.2.1')).status, 429, 'enough guesses from all over');
  assert.equal(
    (await second(last, { recoveryCode: codes[0]! }, '10.2.2.1')).status,
    201,
    'what nobody guesses lets in',
  );
});

test('recovery codes let in once each, however they are typed', async () => {
  const [frank, grace] = await people(server.url, 'frank', 'grace');
  const { codes } = await withApp(frank);
  const others = (await withApp(grace)).codes;
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.match(code, /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
  const enter = async (recoveryCode: string) => second((await owed(frank)).ticket, { recoveryCode });
  assert.equal((await enter(codes[0]!)).status, 201);
  assert.deepEqual(told(await enter(codes[0]!)), [400, 'CODE_WRONG'], 'once');
  assert.deepEqual(told(await enter(others[0]!)), [400, 'CODE_WRONG'], 'of somebody else');
  const typed = ` ${codes[1]!.toUpperCase().replace(/-/g, ' ').replace(/0/g, 'O').replace(/1/g, 'l')} `;
  assert.equal((await enter(typed)).status, 201);
  assert.equal((await frank.ask('GET', '/api/me/second-factor')).body.recoveryCodes, 8);
  const doors = await knocks(frank, 4);
  const answers = await Promise.all(
    doors.map(({ ticket }, n) => second(ticket, { recoveryCode: codes[2]! }, `10.3.0.${n}`)),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 400, 400, 400], 'four at once');
  const fresh = (await frank.ask('POST', '/api/me/recovery-codes', { password })).body.recoveryCodes;
  assert.equal(fresh.length, 10);
  assert.deepEqual(told(await enter(codes[3]!)), [400, 'CODE_WRONG'], 'those of before');
  assert.equal((await enter(fresh[0])).status, 201);
  assert.equal((await frank.ask('DELETE', '/api/me/totp', { password })).status, 204);
  assert.equal((await signIn(frank)).status, 201, 'off is off');
  assert.equal((await frank.ask('GET', '/api/me/second-factor')).body.recoveryCodes, 0);
  assert.deepEqual(told(await frank.ask('POST', '/api/me/recovery-codes', { password })), [409, 'CONFLICT']);
});

test('whoever changes what protects an account proves again who they are', async () => {
  const [heidi] = await people(server.url, 'heidi');
  const authenticator = await withPasskey(heidi);
  const changes: [string, string, object?][] = [
    ['POST', '/api/me/totp'],
    ['DELETE', '/api/me/totp'],
    ['PUT', '/api/me/second-factor', { passkey: true }],
    ['POST', '/api/me/recovery-codes'],
    ['POST', '/api/me/passkeys/options'],
    ['DELETE', `/api/me/passkeys/${authenticator.id}`],
  ];
  for (const [method, path, body] of changes) {
    assert.deepEqual(told(await heidi.ask(method, path, { ...body })), [403, 'PROVE_FIRST'], path);
    await server.parts.limiters.signIn(heidi.name, '127.0.0.1').then((forget) => forget());
    const wrong = await heidi.ask(method, path, { ...body, password: 'not her password' });
    assert.deepEqual(told(wrong), [401, 'WRONG_CREDENTIALS'], path);
  }
  assert.equal((await signIn(heidi)).status, 201, 'nothing of it was done');
  assert.equal((await heidi.ask('GET', '/api/me/passkeys')).body.passkeys.length, 1);
  // Who has no password: a session begun just now is proof, an older one is not.
  await server.parts.db.update(users).set({ passwordHash: '' }).where(eq(users.id, heidi.id));
  assert.equal((await heidi.ask('POST', '/api/me/totp', {})).status, 201);
  await server.parts.db
    .update(sessions)
    .set({ created: Date.now() - 11 * 60_000 })
    .where(eq(sessions.userId, heidi.id));
  for (const [method, path, body] of changes)
    assert.deepEqual(told(await heidi.ask(method, path, { ...body })), [403, 'PROVE_FIRST'], path);
});

test('who has no password shows by a passkey who they are, and by nobody else’s', async () => {
  const [sven, tina] = await people(server.url, 'sven', 'tina');
  const [his, hers] = [await withPasskey(sven), await withPasskey(tina)];
  await server.parts.db.update(users).set({ passwordHash: '' }).where(eq(users.id, sven.id));
  const longAgo = { created: Date.now() - 11 * 60_000 };
  await server.parts.db.update(sessions).set(longAgo).where(eq(sessions.userId, sven.id));
  const begin = () => sven.ask('POST', '/api/me/totp', {});
  const options = async () => (await sven.ask('POST', '/api/me/proof/options')).body;
  const show = async (assertion: unknown) => told(await sven.ask('POST', '/api/me/proof', assertion));
  assert.deepEqual(told(await begin()), [403, 'PROVE_FIRST']);
  assert.deepEqual(await show(hers.get(await options())), [401, 'WRONG_CREDENTIALS']);
  assert.deepEqual(await show(his.get(await challenge())), [400, 'CODE_EXPIRED'], 'a challenge for anybody');
  assert.deepEqual(await show(his.get(await options(), { flags: 1 })), [401, 'WRONG_CREDENTIALS']);
  assert.deepEqual(told(await begin()), [403, 'PROVE_FIRST']);
  assert.deepEqual(await show(his.get(await options())), [204, undefined]);
  assert.equal((await begin()).status, 201);
});

test('a passkey lets in without a password', async () => {
  const [ivan] = await people(server.url, 'ivan');
  for (const counts of [true, false]) {
    const authenticator = await withPasskey(ivan, counts);
    for (let n = 0; n < 2; n++) {
      const { status, body, headers } = await enterBy(authenticator);
      assert.equal(status, 201, JSON.stringify(body));
      assert.equal(body.user.id, ivan.id);
      assert.match(headers.getSetCookie()[0]!, /^parley=/);
    }
  }
  await withApp(ivan);
  assert.equal((await enterBy(await withPasskey(ivan))).status, 201, 'it is both proofs in one');
  const { passkeys } = (await ivan.ask('GET', '/api/me/passkeys')).body;
  assert.deepEqual(
    passkeys.map((each: { name: string; used: number }) => [each.name, each.used > 0]),
    [
      ['Laptop', true],
      ['Laptop', true],
      ['Laptop', true],
    ],
  );
});

test('what a passkey did not sign, or signed for others, lets nobody in', async () => {
  const [judy] = await people(server.url, 'judy');
  const authenticator = await withPasskey(judy);
  assert.equal((await enterBy(authenticator)).status, 201);
  const lies: Record<string, Lie> = {
    'another page': { origin: 'https://evil.example' },
    'another port': { origin: 'http://localhost:1' },
    'another site': { rpId: 'evil.example' },
    'making, not using': { type: 'webauthn.create' },
    'nobody there': { flags: 0 },
    'nobody verified': { flags: 1 },
    'a copy that counted less': { count: 0 },
    'somebody else’s handle': { userHandle: Buffer.from('1').toString('base64url') },
  };
  for (const [name, lie] of Object.entries(lies))
    assert.deepEqual(told(await enterBy(authenticator, lie)), [401, 'WRONG_CREDENTIALS'], name);
  assert.equal((await enterBy(authenticator)).status, 201, 'the truth does');
  const stranger = new Authenticator(server.url);
  assert.deepEqual(told(await enterBy(stranger)), [401, 'WRONG_CREDENTIALS'], 'a key that nobody knows');

  const tamper = async (change: (response: ReturnType<Authenticator['get']>['response']) => void) => {
    const assertion = authenticator.get(await challenge());
    change(assertion.response);
    return post('/api/sessions/passkey', assertion);
  };
  const flipped = (text: string) => {
    const bytes = Buffer.from(text, 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    return bytes.toString('base64url');
  };
  for (const part of ['signature', 'authenticatorData'] as const)
    assert.equal((await tamper((response) => (response[part] = flipped(response[part])))).status, 401, part);
  const unasked = await enterBy(authenticator, { challenge: Buffer.alloc(32).toString('base64url') });
  assert.deepEqual(told(unasked), [400, 'CODE_EXPIRED'], 'a challenge nobody gave');
  for (const data of ['e30', 'bnVsbA', 'AAAA'])
    assert.deepEqual(told(await tamper((response) => (response.clientDataJSON = data))), [400, 'CODE_EXPIRED'], data);
  assert.equal((await post('/api/sessions/passkey', {})).status, 400);

  const assertion = authenticator.get(await challenge());
  const twice = await Promise.all([1, 2, 3].map(() => post('/api/sessions/passkey', assertion)));
  assert.deepEqual(twice.map(({ status }) => status).sort(), [201, 400, 400], 'a signature is used up');
  const late = authenticator.get(await challenge());
  await server.parts.db
    .update(tickets)
    .set({ expires: Date.now() - 1 })
    .where(like(tickets.purpose, 'passkey'));
  assert.deepEqual(told(await post('/api/sessions/passkey', late)), [400, 'CODE_EXPIRED']);
});

test('a new passkey answers a challenge of its owner, on a page of ours, without anybody vouching for it', async () => {
  const [kate, liam] = await people(server.url, 'kate', 'liam');
  const options = async (person: Person) => (await person.ask('POST', '/api/me/passkeys/options', { password })).body;
  const add = (person: Person, credential: unknown) =>
    person.ask('POST', '/api/me/passkeys', { credential, name: 'Mine' });
  const lies: Record<string, Lie> = {
    'another page': { origin: 'https://evil.example' },
    'another site': { rpId: 'evil.example' },
    'using, not making': { type: 'webauthn.get' },
    'nobody verified': { flags: 1 },
    'a certificate': { fmt: 'packed', attStmt: new Map<string, unknown>([['x5c', [Buffer.from('x')]]]) },
    'a format nobody knows': { fmt: 'sealed' },
  };
  for (const [name, lie] of Object.entries(lies)) {
    const credential = new Authenticator(server.url).create(await options(kate), lie);
    assert.deepEqual(told(await add(kate, credential)), [400, 'INVALID'], name);
  }
  const hers = new Authenticator(server.url);
  const stolen = hers.create(await options(kate));
  assert.deepEqual(told(await add(liam, stolen)), [400, 'CODE_EXPIRED'], 'her challenge, his account');
  assert.deepEqual(told(await add(kate, stolen)), [400, 'CODE_EXPIRED'], 'used up by that');
  const forEntry = { ...(await challenge()), rp: { id: 'localhost' } };
  assert.deepEqual(told(await add(kate, hers.create(forEntry))), [400, 'CODE_EXPIRED'], 'a challenge to come in by');
  const fresh = await options(kate);
  assert.equal((await add(kate, hers.create(fresh))).status, 201);
  assert.deepEqual(
    (await options(kate)).excludeCredentials.map(({ id }: { id: string }) => id),
    [hers.id],
  );
  assert.deepEqual(told(await add(liam, hers.create(await options(liam)))), [409, 'CONFLICT'], 'a key has one owner');
  const { body } = await enterBy(hers, { userHandle: fresh.user.id });
  assert.equal(body.user.id, kate.id);
});

test('a passkey can be the second factor, of its owner alone', async () => {
  const [mia, noah] = await people(server.url, 'mia', 'noah');
  const none = await mia.ask('PUT', '/api/me/second-factor', { passkey: true, password });
  assert.deepEqual(told(none), [409, 'CONFLICT'], 'without one it would lock her out');
  const [hers, his] = [await withPasskey(mia), await withPasskey(noah)];
  assert.equal((await signIn(mia)).status, 201, 'it is not asked for unless she wants it');
  const on = await mia.ask('PUT', '/api/me/second-factor', { passkey: true, password });
  assert.equal(on.body.recoveryCodes.length, 10);
  const { ticket, methods } = await owed(mia);
  assert.deepEqual(methods, ['PASSKEY', 'RECOVERY_CODE']);
  const options = await challenge(ticket);
  assert.deepEqual(
    options.allowCredentials.map(({ id }: { id: string }) => id),
    [hers.id],
  );
  assert.deepEqual(told(await second(ticket, { passkey: his.get(options) })), [401, 'WRONG_CREDENTIALS']);
  const anybodys = hers.get(await challenge());
  assert.deepEqual(told(await second(ticket, { passkey: anybodys })), [400, 'CODE_EXPIRED'], 'a challenge for anybody');
  const forSecond = hers.get(await challenge(ticket));
  assert.deepEqual(told(await post('/api/sessions/passkey', forSecond)), [400, 'CODE_EXPIRED'], 'and the other way');
  assert.deepEqual(told(await second(ticket, { code: '123456' })), [400, 'CODE_WRONG'], 'she has no app');
  assert.equal((await second(ticket, { passkey: hers.get(await challenge(ticket)) })).status, 201);
  const lost = await owed(mia);
  assert.equal((await second(lost.ticket, { recoveryCode: on.body.recoveryCodes[0] })).status, 201);
  assert.equal((await post('/api/sessions/passkey/options', { ticket: 'nothing' })).status, 400);
  const { secret } = await withApp(mia);
  assert.equal((await mia.ask('GET', '/api/me/second-factor')).body.recoveryCodes, 9, 'her paper stays good');
  await later(mia);
  assert.equal((await second((await owed(mia)).ticket, { code: codeOf(secret) })).status, 201);
  assert.equal((await mia.ask('DELETE', '/api/me/totp', { password })).status, 204);
  assert.deepEqual((await owed(mia)).methods, ['PASSKEY', 'RECOVERY_CODE'], 'the passkey is still asked for');
  assert.equal((await mia.ask('DELETE', `/api/me/passkeys/${hers.id}`, { password })).status, 204);
  assert.equal((await signIn(mia)).status, 201, 'nothing is left to ask for');
  assert.deepEqual((await mia.ask('GET', '/api/me/second-factor')).body, {
    totp: false,
    passkey: false,
    recoveryCodes: 0,
  });
});

test('passkeys are named and removed by their owner; removed, they open nothing', async () => {
  const [olga, paul] = await people(server.url, 'olga', 'paul');
  const authenticator = await withPasskey(olga);
  const path = `/api/me/passkeys/${authenticator.id}`;
  assert.deepEqual(told(await paul.ask('PATCH', path, { name: 'Mine now' })), [404, 'NOT_FOUND']);
  assert.deepEqual(told(await paul.ask('DELETE', path, { password })), [404, 'NOT_FOUND']);
  assert.equal((await paul.ask('GET', '/api/me/passkeys')).body.passkeys.length, 0);
  for (const name of ['', '   ', 'x'.repeat(65)]) assert.equal((await olga.ask('PATCH', path, { name })).status, 400);
  assert.equal((await olga.ask('PATCH', path, { name: '  Schlüssel 🔑 ' })).status, 204);
  assert.equal((await olga.ask('GET', '/api/me/passkeys')).body.passkeys[0].name, 'Schlüssel 🔑');
  assert.equal((await enterBy(authenticator)).status, 201);
  assert.equal((await olga.ask('DELETE', path, { password })).status, 204);
  assert.deepEqual(told(await enterBy(authenticator)), [401, 'WRONG_CREDENTIALS']);
  assert.deepEqual(told(await olga.ask('DELETE', path, { password })), [404, 'NOT_FOUND']);
});

test('the last way in stays', async () => {
  const [quinn] = await people(server.url, 'quinn');
  const [one, two] = [await withPasskey(quinn), await withPasskey(quinn)];
  await server.parts.db.update(users).set({ passwordHash: '' }).where(eq(users.id, quinn.id));
  const remove = ({ id }: Authenticator) => quinn.ask('DELETE', `/api/me/passkeys/${id}`, {});
  const answers = await Promise.all([remove(one), remove(two)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409], 'of two at once one is refused');
  assert.equal(answers.find(({ status }) => status === 409)!.body.code, 'LAST_WAY_IN');
  const [{ id }] = (await quinn.ask('GET', '/api/me/passkeys')).body.passkeys;
  assert.equal((await enterBy(id === one.id ? one : two)).status, 201);
});

test('who was banned gets in by no proof', async () => {
  const [rosa] = await people(server.url, 'rosa');
  const authenticator = await withPasskey(rosa);
  const { secret } = await withApp(rosa);
  await later(rosa);
  const { ticket } = await owed(rosa);
  await server.parts.db.update(users).set({ banned: Date.now() }).where(eq(users.id, rosa.id));
  assert.deepEqual(told(await enterBy(authenticator)), [403, 'BANNED']);
  assert.deepEqual(told(await second(ticket, { code: codeOf(secret) })), [403, 'BANNED']);
});
