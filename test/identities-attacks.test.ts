// What is tried against signing in with accounts elsewhere: forged and stolen answers, foreign pages, pictures that lead inside.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { tickets, users } from '../src/base/db/schema.ts';
import { fetchPicture, isPublic } from '../src/identities/picture.ts';
import { Elsewhere, failure, octocat, throughProvider, token } from './support/elsewhere.ts';
import { Liar, type Lie } from './support/liar.ts';
import { CLIENT } from './support/openid.ts';
import { PASSWORD, people } from './support/people.ts';
import { Surfer } from './support/surfer.ts';

let e: Elsewhere;
before(async () => {
  e = await Elsewhere.start();
});
after(() => e.stop());

const countUsers = async () => (await e.server.parts.db.select({ id: users.id }).from(users)).length;

test('an answer that was not asked for by this browser is worth nothing', async () => {
  e.account('target', { name: 'Target', email: 'target@example.org', email_verified: true });
  const before = await countUsers();
  const refused = async (surfer: Surfer, back: URL | string, why: string) => {
    const { told, path } = await e.arrive(surfer, new URL(back));
    assert.deepEqual([path, ...failure(told)], ['/', 'failed', 'NOT_BEGUN', 'sign-in'], why);
    assert.equal(token(surfer), undefined, why);
  };
  await refused(new Surfer(), e.callback('oidc'), 'nothing at all');
  await refused(new Surfer(), `${e.callback('oidc')}?code=x&state=y`, 'made up');

  const surfer = new Surfer();
  const back = await throughProvider(surfer, await e.depart(surfer, 'oidc'), 'target');
  // Somebody has seen the whole address, and opens it where they are.
  await refused(new Surfer(), back, 'without the browser’s secret');
  const mallory = new Surfer();
  await e.depart(mallory, 'oidc');
  await refused(mallory, back, 'with the secret of another browser');
  // The other way round: mallory's answer in the browser of the target, who would be signed in as mallory.
  e.account('mallory', { name: 'Mallory' });
  const planted = await throughProvider(mallory, await e.depart(mallory, 'oidc'), 'mallory');
  await refused(surfer, planted, 'login CSRF');
  for (const state of ['', 'x', `${back.searchParams.get('state')}x`, back.searchParams.get('state')!.toLowerCase()]) {
    const forged = new URL(back);
    forged.searchParams.set('state', state);
    await refused(surfer, forged, `state ${state}`);
  }
  // Nothing of this has ended what is under way.
  assert.deepEqual(await e.arrive(surfer, back), { path: '/', told: {} });
  assert.equal((await e.me(surfer)).user.name, 'Target');
  const cookie = token(surfer);
  const again = await e.arrive(surfer, back);
  assert.equal(again.told['code'], 'NOT_BEGUN', 'and it is over');
  assert.equal(token(surfer), cookie, 'who is signed in stays so');
  assert.equal(await countUsers(), before + 1);
});

test('a code is worth nothing with another verifier, a second time, or with another provider', async () => {
  e.account('coder', { name: 'Coder' });
  const victim = new Surfer();
  const stolen = (await throughProvider(victim, await e.depart(victim, 'oidc'), 'coder')).searchParams.get('code')!;
  const mallory = new Surfer();
  const own = await throughProvider(mallory, await e.depart(mallory, 'oidc'), 'coder');
  own.searchParams.set('code', stolen);
  assert.equal((await e.arrive(mallory, own)).told['code'], 'PROVIDER_REFUSED', 'PKCE: injected into another flow');
  assert.equal(token(mallory), undefined);

  // The answer of one provider brought to the other, with the right state and secret.
  const mixed = new Surfer();
  const { searchParams } = await throughProvider(mixed, await e.depart(mixed, 'oidc'), 'coder');
  assert.equal((await e.arrive(mixed, new URL(`${e.callback('github')}?${searchParams}`))).told['code'], 'NOT_BEGUN');
  const github = await e.depart(mixed, 'github');
  const foreign = new URL(e.callback('github'));
  foreign.searchParams.set('state', github.searchParams.get('state')!);
  foreign.searchParams.set('code', searchParams.get('code')!);
  assert.equal((await e.arrive(mixed, foreign)).told['code'], 'PROVIDER_REFUSED');

  // RFC 9207: the answer says whose it is.
  const named = new Surfer();
  const back = await throughProvider(named, await e.depart(named, 'oidc'), 'coder');
  back.searchParams.set('iss', 'https://evil.example');
  assert.equal((await e.arrive(named, back)).told['code'], 'PROVIDER_REFUSED');
  assert.equal(token(named), undefined);
});

test('a nonce that is not ours is refused: the ID token was made for somebody else', async () => {
  e.account('nonce', { name: 'Nonce' });
  const surfer = new Surfer();
  const to = await e.depart(surfer, 'oidc');
  to.searchParams.set('nonce', 'chosen-by-somebody-else');
  const { told } = await e.arrive(surfer, await throughProvider(surfer, to, 'nonce'));
  assert.deepEqual([told['code'], token(surfer)], ['PROVIDER_REFUSED', undefined]);
});

test('who took too long, or thought better of it, is told so', async () => {
  e.account('slow', { name: 'Slow' });
  const surfer = new Surfer();
  const back = await throughProvider(surfer, await e.depart(surfer, 'oidc'), 'slow');
  await e.server.parts.db
    .update(tickets)
    .set({ expires: Date.now() - 1 })
    .where(eq(tickets.purpose, 'provider'));
  assert.equal((await e.arrive(surfer, back)).told['code'], 'NOT_BEGUN');
  assert.equal((await e.comeBy('oidc', '')).told['code'], 'CANCELLED');
  const errors = new Surfer();
  const to = await e.depart(errors, 'oidc');
  const state = to.searchParams.get('state');
  const failed = `${e.callback('oidc')}?error=server_error&error_description=<script>&state=${state}&iss=${e.openid.issuer}`;
  const { told } = await e.arrive(errors, new URL(failed));
  assert.deepEqual(told, { provider: 'oidc', outcome: 'failed', code: 'PROVIDER_REFUSED', aim: 'sign-in' });
});

test('a page of another site begins nothing, and nothing leads to another site', async () => {
  for (const site of ['cross-site', 'same-site']) {
    const { location, answer } = await new Surfer().go(e.start('oidc'), { headers: { 'sec-fetch-site': site } });
    assert.deepEqual([location!.href, answer.headers.getSetCookie()], [`${e.server.url}/`, []], site);
  }
  for (const site of ['same-origin', 'none'])
    assert.equal(
      (await new Surfer().go(e.start('oidc'), { headers: { 'sec-fetch-site': site } })).location!.origin,
      e.openid.issuer,
    );
  e.account('return', { name: 'Return' });
  for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example', '../x', `${'a'.repeat(20)}/../..`]) {
    const { path } = await e.comeBy('oidc', 'return', { query: `?invite=${encodeURIComponent(evil)}&next=${evil}` });
    assert.equal(path, '/', evil);
  }
  const code = '0123456789abcdefghjk';
  assert.equal((await e.comeBy('oidc', 'return', { query: `?invite=${code}` })).path, `/join/${code}`);
});

test('no picture is fetched from this network, however it is called', async () => {
  const asked: string[] = [];
  const inner = createServer((req, res) => {
    asked.push(req.url!);
    res.end();
  }).listen(0, '127.0.0.1');
  await once(inner, 'listening');
  const { port } = inner.address() as { port: number };
  const redirecting = createServer((req, res) => {
    res.writeHead(302, { location: req.url!.slice(1) || '/' }).end();
  }).listen(0, '127.0.0.1');
  await once(redirecting, 'listening');
  const named = `http://127.0.0.1:${(redirecting.address() as { port: number }).port}`;
  const hosts = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'];
  for (const host of hosts)
    for (const url of [`http://${host}:${port}/`, `https://${host}:${port}/`, `https://${host}/`])
      for (const address of [url, `${named}/${url}`])
        await assert.rejects(fetchPicture(address, [named]), /not a public|of this network/, address);
  for (const address of [
    'file:///etc/passwd',
    'data:image/png;base64,AA',
    'ftp://example.org/x',
    'http://example.org/x.png',
  ])
    await assert.rejects(fetchPicture(address, []), /not a public/, address);
  await assert.rejects(fetchPicture(`${named}/`, [named]), /too often/);
  await assert.rejects(fetchPicture('nonsense', []), /Invalid URL/);
  assert.deepEqual(asked, []);
  e.account('ssrf', { name: 'Ssrf', picture: `http://127.0.0.1:${port}/inside` });
  assert.equal((await e.comeBy('oidc', 'ssrf')).path, '/', 'they are signed in all the same');
  assert.deepEqual(asked, []);
  await fetchPicture(`http://127.0.0.1:${port}/`, [`http://127.0.0.1:${port}`]);
  assert.deepEqual(asked, ['/'], 'where the administrator named it');
  for (const server of [inner, redirecting]) server.close();
});

test('what is a public address', () => {
  for (const address of ['1.1.1.1', '140.82.112.3', '2606:4700::1111', '2a00:1450:4001::200e'])
    assert.ok(isPublic(address), address);
  for (const address of [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.0.1', '192.168.1.1', '198.18.0.1'],
    ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:1.1.1.1', '64:ff9b::1'],
    ...['2001:db8::1', '2002:7f00:1::', '2001::1', 'localhost', ''],
  ])
    assert.ok(!isPublic(address), address);
});

test('a picture that is too large, or none at all, changes nothing', async () => {
  e.openid.pictures.set('large', Buffer.alloc(5 * 2 ** 20 + 1));
  e.openid.pictures.set('none', Buffer.from('<svg onload="alert(1)"/>'));
  await assert.rejects(fetchPicture(`${e.openid.issuer}/pictures/large`, [e.openid.issuer]), /too large/);
  e.account('faceless', { name: 'Faceless', picture: `${e.openid.issuer}/pictures/none` });
  const { surfer } = await e.comeBy('oidc', 'faceless');
  await logged((line) => line.msg === 'not refreshed' && line.provider === 'oidc');
  assert.equal((await e.me(surfer)).user.avatar, '');
});

/** A line of the log, once it is there. */
async function logged(fits: (line: Record<string, unknown>) => boolean): Promise<void> {
  while (!appLog().some(fits)) await new Promise((wait) => setTimeout(wait, 20));
}

const logOf = (name: string) =>
  readdirSync(join(e.server.dir, 'logs'))
    .filter((file) => file.startsWith(name))
    .map((file) => readFileSync(join(e.server.dir, 'logs', file), 'utf8'))
    .join('');
const appLog = (): Record<string, unknown>[] =>
  logOf('parley')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('the logs hold no code, no token, no secret and no address of anybody', async () => {
  e.account('secret', { name: 'Secret', email: 'secret-address@example.org', email_verified: true });
  const { surfer, back } = await e.comeBy('oidc', 'secret');
  await e.arrive(surfer, back);
  const lines = logOf('parley') + logOf('access');
  assert.ok(lines.includes('/api/providers/oidc/callback'));
  for (const secret of [
    back.searchParams.get('code')!,
    back.searchParams.get('state')!,
    token(surfer)!,
    CLIENT.secret,
    'secret-address',
  ])
    assert.ok(!lines.includes(secret), secret);
});

test('an ID token is believed when it is from this provider, for us, for this way, fresh and signed with its key', async () => {
  const liar = await Liar.start(CLIENT.id, CLIENT.secret);
  const other = await Elsewhere.start({ PARLEY_OIDC_ISSUER: liar.issuer });
  const tell = async (lie: (nonce: string) => Lie) => {
    const surfer = new Surfer();
    const to = await other.depart(surfer, 'oidc');
    liar.lie = lie(to.searchParams.get('nonce')!);
    const back = `${other.callback('oidc')}?code=x&state=${to.searchParams.get('state')}`;
    const { told } = await other.arrive(surfer, back);
    assert.equal(token(surfer) === undefined, told['outcome'] === 'failed');
    return told['code'];
  };
  const now = Math.floor(Date.now() / 1000);
  try {
    assert.equal(await tell((nonce) => ({ claims: { nonce } })), undefined, 'the truth');
    const lies: Record<string, (nonce: string) => Lie> = {
      'another nonce': () => ({ claims: { nonce: 'other' } }),
      'no nonce': () => ({}),
      'another issuer': (nonce) => ({ claims: { nonce, iss: 'https://accounts.google.com' } }),
      'for another client': (nonce) => ({ claims: { nonce, aud: 'somebody-else' } }),
      'for two, given to another': (nonce) => ({ claims: { nonce, aud: [CLIENT.id, 'x'], azp: 'x' } }),
      expired: (nonce) => ({ claims: { nonce, iat: now - 7200, exp: now - 3600 } }),
      'of nobody': (nonce) => ({ claims: { nonce, sub: '' } }),
      'of a name without end': (nonce) => ({ claims: { nonce, sub: 'x'.repeat(256) } }),
      'signed by another': (nonce) => ({ claims: { nonce }, signed: 'by another' }),
      'not signed': (nonce) => ({ claims: { nonce }, signed: 'not at all' }),
      'signed with what both know': (nonce) => ({ claims: { nonce }, signed: 'with the client’s secret' }),
      'asked about somebody else': (nonce) => ({ claims: { nonce }, userinfo: { sub: 'another' } }),
    };
    for (const [why, lie] of Object.entries(lies)) assert.equal(await tell(lie), 'PROVIDER_REFUSED', why);
  } finally {
    await other.stop();
    await liar.stop();
  }
});

test('a provider that is away fails nobody else, and is asked again', async () => {
  const liar = await Liar.start(CLIENT.id, CLIENT.secret);
  await liar.stop();
  const other = await Elsewhere.start({ PARLEY_OIDC_ISSUER: liar.issuer });
  try {
    for (let times = 0; times < 2; times += 1) {
      const { location } = await new Surfer().go(other.start('oidc'));
      assert.deepEqual(failure(Object.fromEntries(new URLSearchParams(location!.hash.slice(1)))), [
        'failed',
        'PROVIDER_UNREACHABLE',
        'sign-in',
      ]);
    }
    assert.ok(token((await other.comeBy('github', octocat(1))).surfer), 'another provider');
    const [alice] = await people(other.server.url, 'alice');
    const { status, body } = await alice.ask('POST', '/api/me/identities/oidc', { password: PASSWORD });
    assert.deepEqual([status, body.code], [503, 'UNAVAILABLE']);
  } finally {
    await other.stop();
  }
});

test('behind https other hosts cannot plant a flow, the way back is ours, and beginning over and over is slowed down', async () => {
  const other = await Elsewhere.start({
    PARLEY_SERVER_PUBLIC_URL: 'https://chat.example.org',
    PARLEY_AUTH_ATTEMPTS_PER_ADDRESS: '2',
  });
  try {
    for (let times = 1; times <= 7; times += 1) {
      const address = `http://${times % 2 ? 'localhost' : '127.0.0.1'}:${other.server.port}/api/providers/github/start`;
      const { location, answer } = await new Surfer().go(address);
      const { searchParams, hash } = location!;
      if (times < 7) {
        assert.equal(searchParams.get('redirect_uri'), 'https://chat.example.org/api/providers/github/callback');
        assert.match(
          answer.headers.getSetCookie()[0]!,
          /^__Host-parley-provider=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        );
      } else assert.equal(new URLSearchParams(hash.slice(1)).get('code'), 'RATE_LIMITED');
    }
  } finally {
    await other.stop();
  }
});
