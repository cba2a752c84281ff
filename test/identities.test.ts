// Signing in with accounts elsewhere, over a real provider of OpenID Connect and a server that speaks GitHub's.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { identities, sessions, tickets, users } from '../src/base/db/schema.ts';
import { userNames } from '../src/identities/names.ts';
import { fetchPicture, isPublic } from '../src/identities/picture.ts';
import { nameFault } from '../src/users/rules.ts';
import { CLIENT as GITHUB_CLIENT, GitHub, type GitHubUser } from './support/github.ts';
import { CLIENT, type Claims, OpenIdProvider } from './support/openid.ts';
import { type Answer, ask, PASSWORD, Person, people } from './support/people.ts';
import { freePort } from './support/program.ts';
import { type TestServer, testServer } from './support/server.ts';
import { Surfer } from './support/surfer.ts';

let server: TestServer;
let openid: OpenIdProvider;
let github: GitHub;
before(async () => {
  const port = await freePort();
  openid = await OpenIdProvider.start(`http://localhost:${port}/api/providers/oidc/callback`);
  github = await GitHub.start();
  server = await testServer({
    PARLEY_SERVER_PORT: `${port}`,
    PARLEY_AUTH_ATTEMPTS_PER_ADDRESS: '10000',
    ...settings(),
  });
});
after(async () => {
  await server.stop();
  await Promise.all([openid.stop(), github.stop()]);
});

const settings = () => ({
  PARLEY_OIDC_NAME: 'Example ID',
  PARLEY_OIDC_ISSUER: openid.issuer,
  PARLEY_OIDC_CLIENT_ID: CLIENT.id,
  PARLEY_OIDC_CLIENT_SECRET: CLIENT.secret,
  PARLEY_GITHUB_URL: github.url,
  PARLEY_GITHUB_API_URL: github.apiUrl,
  PARLEY_GITHUB_CLIENT_ID: GITHUB_CLIENT.id,
  PARLEY_GITHUB_CLIENT_SECRET: GITHUB_CLIENT.secret,
});

const start = (provider: string, query = '') => `${server.url}/api/providers/${provider}/start${query}`;
const callback = (provider: string) => `${server.url}/api/providers/${provider}/callback`;

/** From our first redirect to the address that the provider leads back to, which is not opened yet. */
async function throughProvider(surfer: Surfer, first: URL, subject: string): Promise<URL> {
  let at = first;
  for (let steps = 0; steps < 8; steps += 1) {
    if (at.pathname.endsWith('/callback')) return at;
    const isChoice = at.pathname.startsWith('/interaction/');
    const form = {
      method: 'POST',
      body: `account=${subject}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    const { location } = await surfer.go(at, isChoice ? form : {});
    assert.ok(location, `${at.pathname} leads on`);
    at = location;
  }
  throw new Error(`lost at ${at}`);
}

async function depart(surfer: Surfer, provider: string, query = ''): Promise<URL> {
  const { status, location } = await surfer.go(start(provider, query));
  assert.equal(status, 302);
  return location!;
}

/** All the way. Gives where the browser is in the end, and what the page is told there. */
async function comeBy(
  provider: 'oidc' | 'github',
  who: string | GitHubUser,
  { surfer = new Surfer(), query = '' } = {},
) {
  if (typeof who !== 'string') github.user = who;
  const back = await throughProvider(surfer, await depart(surfer, provider, query), typeof who === 'string' ? who : '');
  return { surfer, back, ...(await arrive(surfer, back)) };
}

async function arrive(surfer: Surfer, back: URL) {
  const { status, location } = await surfer.go(back);
  assert.equal(status, 302);
  assert.equal(location!.origin, server.url, 'never anywhere else');
  return { path: location!.pathname, told: Object.fromEntries(new URLSearchParams(location!.hash.slice(1))) };
}

const person = (sub: string, claims: Claims) => openid.accounts.set(sub, claims);
const token = (surfer: Surfer) => surfer.of('localhost').get('parley');

async function me(surfer: Surfer): Promise<Answer['body']> {
  const { status, body } = await ask(server.url, 'GET', '/api/me', undefined, {
    authorization: `Bearer ${token(surfer)}`,
  });
  assert.equal(status, 200);
  return body;
}

async function signedIn(surfer: Surfer): Promise<Person> {
  return new Person(server.url, token(surfer)!, (await me(surfer)).user);
}

const countUsers = async () => (await server.parts.db.select({ id: users.id }).from(users)).length;
const isRefused = async (who: { surfer: Surfer; told: Record<string, string> }, code: string) => {
  assert.deepEqual([who.told['outcome'], who.told['code'], token(who.surfer)], ['failed', code, undefined]);
};
const octocat = (id: number, more: Partial<GitHubUser> = {}): GitHubUser => ({
  id,
  login: `octocat-${id}`,
  name: `Octo Cat ${id}`,
  avatar_url: '',
  emails: [
    { email: `other${id}@example.org`, primary: false, verified: true, visibility: null },
    { email: `octo${id}@example.org`, primary: true, verified: true, visibility: 'private' },
  ],
  ...more,
});
const picture = (colour: string) =>
  sharp({ create: { width: 600, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer();

test('what strangers are offered: the providers that are set up', async () => {
  const { body } = await ask(server.url, 'GET', '/api/sign-in-options');
  assert.deepEqual(body.providers, [
    { id: 'oidc', name: 'Example ID' },
    { id: 'github', name: 'GitHub' },
  ]);
  const { status, body: none } = await ask(server.url, 'GET', '/api/providers/google/start');
  assert.deepEqual([status, none.code], [404, 'NOT_FOUND'], 'one that is not');
  assert.equal((await ask(server.url, 'GET', '/api/providers/facebook/start')).status, 400);
});

test('the way to the provider: code, PKCE, state, nonce, and our own address to come back to', async () => {
  const surfer = new Surfer();
  const { location, answer } = await surfer.go(
    start('oidc', '?redirect=https://evil.example&redirect_uri=https://evil.example'),
    {
      headers: { 'x-forwarded-host': 'evil.example' },
    },
  );
  assert.equal(location!.origin, openid.issuer);
  const asked = Object.fromEntries(location!.searchParams);
  assert.equal(asked['redirect_uri'], callback('oidc'));
  assert.deepEqual(
    [asked['response_type'], asked['code_challenge_method'], asked['scope']],
    ['code', 'S256', 'openid email profile'],
  );
  for (const name of ['state', 'nonce', 'code_challenge']) assert.match(asked[name]!, /^[\w-]{43}$/, name);
  const [cookie, ...more] = answer.headers.getSetCookie();
  assert.match(cookie!, /^parley-provider=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.deepEqual(more, []);
  const kept = surfer.of('localhost').get('parley-provider')!;
  assert.ok(!location!.href.includes(kept), 'the browser keeps another secret than it shows');
  const again = await depart(new Surfer(), 'oidc');
  for (const name of ['state', 'nonce', 'code_challenge']) assert.notEqual(again.searchParams.get(name), asked[name]);
});

test('who comes for the first time has an account, with name and address from there; the same one ever after', async () => {
  person('ada', { name: 'Ada Lovelace', preferred_username: 'ada', email: 'Ada@Example.ORG', email_verified: true });
  const first = await comeBy('oidc', 'ada');
  assert.deepEqual([first.path, first.told], ['/', {}]);
  const mine = await me(first.surfer);
  assert.deepEqual([mine.user.name, mine.user.nickname], ['ada', 'Ada Lovelace']);
  assert.deepEqual([mine.email, mine.emailVerified, mine.hasPassword], ['ada@example.org', true, false]);
  assert.equal(first.surfer.of('localhost').has('parley-provider'), false, 'the flow is over');
  const again = await comeBy('oidc', 'ada');
  assert.equal((await me(again.surfer)).user.id, mine.user.id);
  assert.notEqual(token(again.surfer), token(first.surfer), 'a session of its own');
  const { body } = await (await signedIn(again.surfer)).ask('GET', '/api/me/identities');
  assert.deepEqual(
    body.identities.map(({ provider, label }: Record<string, string>) => [provider, label]),
    [['oidc', 'ada@example.org']],
  );
});

test('the session cookie is strict, and for no script', async () => {
  person('cookie', { name: 'Cookie' });
  const surfer = new Surfer();
  const back = await throughProvider(surfer, await depart(surfer, 'oidc'), 'cookie');
  const { answer } = await surfer.go(back);
  const [session] = answer.headers.getSetCookie().filter((line) => line.startsWith('parley='));
  assert.match(session!, /HttpOnly; SameSite=Strict$/);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
});

test('twenty browsers that bring the same new account at once make one user', async () => {
  person('crowd', { name: 'Crowd', email: 'crowd@example.org', email_verified: true });
  const before = await countUsers();
  const surfers = Array.from({ length: 20 }, () => new Surfer());
  const backs = await Promise.all(
    surfers.map(async (surfer) => throughProvider(surfer, await depart(surfer, 'oidc'), 'crowd')),
  );
  const done = await Promise.all(surfers.map((surfer, at) => arrive(surfer, backs[at]!)));
  assert.equal(await countUsers(), before + 1);
  const ids = await Promise.all(surfers.map(async (surfer) => (await me(surfer)).user.id));
  assert.equal(new Set(ids).size, 1);
  for (const { path, told } of done) assert.deepEqual([path, told], ['/', {}]);
});

test('a name that is taken, or none that could be one here, becomes another', async () => {
  await people(server.url, 'taken');
  person('taken', { name: 'Someone', preferred_username: 'Taken' });
  assert.equal((await me((await comeBy('oidc', 'taken')).surfer)).user.name, 'Taken2');
  person('odd', { name: '✨', preferred_username: '@@' });
  const { user } = await me((await comeBy('oidc', 'odd')).surfer);
  assert.match(user.name, /^user\d+$/);
  assert.equal(user.nickname, '✨');
  person('mail', { name: 'Grace Hopper', preferred_username: 'grace.hopper@navy.example', email: 'g@navy.example' });
  assert.equal((await me((await comeBy('oidc', 'mail')).surfer)).user.name, 'grace.hopper', 'no address in a name');
  for (const wish of ['Ada Lovelace', '王小明', 'x', '', '..', 'a'.repeat(80), ' --Zoë!! ', '💥💥💥', 'é', 'name.']) {
    const names = [...userNames(wish)];
    assert.ok(names.length >= 20);
    for (const name of names) assert.equal(nameFault(name), undefined, `${wish} → ${name}`);
  }
  assert.equal(userNames('Ada Lovelace').next().value, 'Ada.Lovelace');
});

test('name and picture follow the provider at every sign-in, until they are changed here', async () => {
  openid.pictures.set('red', await picture('red'));
  openid.pictures.set('blue', await picture('blue'));
  person('follow', { name: 'First', preferred_username: 'follow', picture: `${openid.issuer}/pictures/red` });
  const once = await comeBy('oidc', 'follow');
  const follower = await signedIn(once.surfer);
  const [friend] = await people(server.url, 'friend-of-follow');
  await friend.befriend(follower);
  const device = await friend.connect();
  const shown = async (fits: (user: { nickname: string; avatar: string }) => boolean) => {
    for (;;) {
      const { user } = (await follower.ask('GET', '/api/me')).body;
      if (fits(user)) return user;
      await new Promise((wait) => setTimeout(wait, 20));
    }
  };
  const { avatar: red } = await shown(({ avatar }) => avatar !== '');
  assert.match(red, /^\/api\/avatars\/[0-9a-f]{64}\.webp$/);
  assert.equal((await follower.ask('GET', red)).status, 200);

  person('follow', { name: 'Second', preferred_username: 'other', picture: `${openid.issuer}/pictures/blue` });
  await comeBy('oidc', 'follow');
  const second = await shown(({ avatar, nickname }) => avatar !== red && nickname === 'Second');
  assert.equal((await follower.ask('GET', '/api/me')).body.user.name, 'follow', 'the user name stays');
  await device.find(({ userChanged }) => userChanged?.user?.avatar === second.avatar);

  await follower.ask('PATCH', '/api/me', { nickname: 'Mine' });
  assert.equal((await follower.ask('DELETE', '/api/me/avatar')).status, 200);
  person('follow', { name: 'Third', preferred_username: 'other', picture: `${openid.issuer}/pictures/red` });
  await comeBy('oidc', 'follow');
  const { user } = (await follower.ask('GET', '/api/me')).body;
  assert.deepEqual([user.nickname, user.avatar], ['Mine', '']);
  const [kept] = await server.parts.db.select().from(identities).where(eq(identities.userId, follower.id));
  assert.deepEqual([kept!.nickname, kept!.avatar], ['Second', second.avatar], 'what was taken last');
  device.close();
});

test('GitHub: the number is the account, the primary verified address is theirs', async () => {
  const first = await comeBy('github', octocat(1));
  const mine = await me(first.surfer);
  assert.deepEqual([mine.user.name, mine.user.nickname], ['octocat-1', 'Octo Cat 1']);
  assert.deepEqual([mine.email, mine.emailVerified], ['octo1@example.org', true]);
  const renamed = await comeBy('github', octocat(1, { login: 'renamed' }));
  assert.equal((await me(renamed.surfer)).user.id, mine.user.id, 'a login may be renamed');
  const other = await comeBy('github', octocat(2, { login: 'octocat-1', name: null }));
  const its = await me(other.surfer);
  assert.notEqual(its.user.id, mine.user.id, 'and given to somebody else');
  assert.deepEqual([its.user.name, its.user.nickname], ['octocat-12', 'octocat-1']);
});

test('an address that no provider vouches for is nobody’s: it links nothing and takes nothing', async () => {
  person('victim', { name: 'Victim', email: 'victim@example.org', email_verified: true });
  const victim = await signedIn((await comeBy('oidc', 'victim')).surfer);
  const unverified = { email: 'victim@example.org', primary: true, verified: false, visibility: null };
  const secondary = { email: 'victim@example.org', primary: false, verified: true, visibility: null };
  for (const [id, emails] of [
    [11, [unverified]],
    [12, [secondary]],
  ] as const) {
    const { surfer, path } = await comeBy('github', octocat(id, { emails: [...emails] }));
    assert.equal(path, '/');
    const its = await me(surfer);
    assert.notEqual(its.user.id, victim.id);
    assert.deepEqual([its.email, its.emailVerified], ['', false]);
  }
  for (const [sub, email_verified] of [
    ['liar1', false],
    ['liar2', undefined],
    ['liar3', 1],
    ['liar4', 'yes'],
  ] as const) {
    person(sub, { name: sub, email: 'victim@example.org', email_verified } as Claims);
    const its = await me((await comeBy('oidc', sub)).surfer);
    assert.deepEqual([its.user.id === victim.id, its.email], [false, '']);
  }
});

test('the same address by two providers: not a second user, and not the first without proof', async () => {
  person('both', { name: 'Both', preferred_username: 'both', email: 'both@example.org', email_verified: true });
  const owner = await signedIn((await comeBy('oidc', 'both')).surfer);
  const before = await countUsers();
  const emails = [{ email: 'BOTH@example.org', primary: true, verified: true, visibility: null }];
  const met = await comeBy('github', octocat(21, { emails }));
  assert.deepEqual(met.told, { provider: 'github', outcome: 'link', email: 'both@example.org' });
  assert.equal(token(met.surfer), undefined, 'nobody is signed in');
  assert.equal(await countUsers(), before);

  const secret = met.surfer.of('localhost').get('parley-link')!;
  const link = (who: Person | undefined, cookie: string) =>
    ask(server.url, 'POST', '/api/identities/link', undefined, {
      ...(who && { authorization: `Bearer ${who.token}` }),
      cookie: `parley-link=${cookie}`,
    });
  const [mallory] = await people(server.url, 'mallory');
  assert.equal((await link(undefined, secret)).status, 401);
  assert.deepEqual((await link(mallory, secret)).body.code, 'LINK_INVALID', 'somebody else has proved something else');
  assert.deepEqual((await link(owner, `${secret}x`)).body.code, 'LINK_INVALID');
  assert.equal((await mallory.ask('GET', '/api/me/identities')).body.identities.length, 0);
  const linked = await link(owner, secret);
  assert.equal(linked.status, 200);
  assert.deepEqual(
    linked.body.identities.map(({ provider }: Record<string, string>) => provider),
    ['oidc', 'github'],
  );
  assert.equal((await link(owner, secret)).body.code, 'LINK_INVALID', 'once');
  assert.equal((await me((await comeBy('github', octocat(21, { emails }))).surfer)).user.id, owner.id);
});

test('an address that came with a linked account counts as well', async () => {
  const [holder] = await people(server.url, 'holder');
  person('holder', { name: 'Holder', email: 'holder@example.org', email_verified: true });
  assert.equal((await linkTo(holder, 'holder')).told['outcome'], 'linked');
  assert.equal((await holder.ask('GET', '/api/me')).body.email, 'holder@example.org', 'they had none');
  // Another address becomes the account's; the linked one is still theirs.
  await server.parts.db
    .update(users)
    .set({ email: 'h2@example.org', verifiedEmail: 'h2@example.org' })
    .where(eq(users.id, holder.id));
  const emails = [{ email: 'holder@example.org', primary: true, verified: true, visibility: null }];
  assert.equal((await comeBy('github', octocat(31, { emails }))).told['outcome'], 'link');
});

/** Somebody signed in links an account of the provider, in this browser. */
async function linkTo(
  who: Person,
  subject: string,
  { password = PASSWORD, surfer = new Surfer(), meanwhile = async () => {} } = {},
) {
  const begun = await surfer.go(`${server.url}/api/me/identities/oidc`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  const body = (await begun.answer.json()) as { url: string; code: string };
  if (begun.status !== 200)
    return { surfer, told: { outcome: 'not begun', code: body.code } as Record<string, string> };
  const back = await throughProvider(surfer, new URL(body.url), subject);
  await meanwhile();
  // As in a browser: the strict cookie of the session does not come along.
  return { surfer, ...(await arrive(surfer, back)) };
}

test('linking wants the password; an account elsewhere belongs to one person here', async () => {
  const [lin, lou] = await people(server.url, 'linda', 'louis');
  person('lin', { name: 'Lin Elsewhere', email: 'lin@example.org', email_verified: true });
  person('lin2', { name: 'Lin 2' });
  assert.equal((await linkTo(lin, 'lin', { password: 'wrong password' })).told['code'], 'WRONG_CREDENTIALS');
  assert.equal((await linkTo(lin, 'lin', { password: '' })).told['code'], 'PROVE_FIRST');
  assert.equal((await linkTo(lin, 'lin')).told['outcome'], 'linked');
  assert.equal((await linkTo(lin, 'lin')).told['outcome'], 'linked', 'twice is once');
  assert.deepEqual(pick((await linkTo(lou, 'lin')).told), ['failed', 'CONFLICT', 'link']);
  assert.deepEqual(pick((await linkTo(lin, 'lin2')).told), ['failed', 'CONFLICT', 'link']);
  assert.equal((await lin.ask('GET', '/api/me')).body.user.nickname, 'linda', 'their own name stays');
  const by = await comeBy('oidc', 'lin');
  assert.equal((await me(by.surfer)).user.id, lin.id);
  assert.equal((await me(by.surfer)).user.nickname, 'linda', 'also after signing in by it');
  assert.equal((await lou.ask('GET', '/api/me/identities')).body.identities.length, 0);
});

const pick = ({ outcome, code, aim }: Record<string, string>) => [outcome, code, aim];

test('who signed out on the way has nothing linked', async () => {
  const [gone] = await people(server.url, 'goner');
  person('goner', { name: 'Goner' });
  const { told } = await linkTo(gone, 'goner', {
    meanwhile: async () => {
      assert.equal((await gone.ask('DELETE', '/api/sessions/current')).status, 204);
    },
  });
  assert.deepEqual(pick(told), ['failed', 'UNAUTHENTICATED', 'link']);
  assert.deepEqual(await server.parts.db.select().from(identities).where(eq(identities.userId, gone.id)), []);
});

test('unlinking: mine, and never the last way in', async () => {
  const [una] = await people(server.url, 'una');
  person('una', { name: 'Una' });
  await linkTo(una, 'una');
  const [other] = await people(server.url, 'not-una');
  assert.equal((await other.ask('DELETE', '/api/me/identities/oidc')).status, 404);
  const { status, body } = await una.ask('DELETE', '/api/me/identities/oidc');
  assert.deepEqual([status, body.identities], [200, []]);
  assert.equal((await una.ask('DELETE', '/api/me/identities/oidc')).status, 404);
  const stranger = await me((await comeBy('oidc', 'una')).surfer);
  assert.notEqual(stranger.user.id, una.id, 'it is nobody’s again');

  person('only', { name: 'Only', email: 'only@example.org', email_verified: true });
  const only = await signedIn((await comeBy('oidc', 'only')).surfer);
  const last = await only.ask('DELETE', '/api/me/identities/oidc');
  assert.deepEqual([last.status, last.body.code], [409, 'LAST_WAY_IN']);
  assert.equal((await only.ask('GET', '/api/me/identities')).body.identities.length, 1);
});

test('of two ways in that are taken away at once one stays', async () => {
  const emails = [{ email: 'pair@example.org', primary: true, verified: true, visibility: null }];
  person('pair', { name: 'Pair', email: 'pair@example.org', email_verified: true });
  const pair = await signedIn((await comeBy('oidc', 'pair')).surfer);
  const met = await comeBy('github', octocat(41, { emails }));
  const cookie = `parley-link=${met.surfer.of('localhost').get('parley-link')}`;
  const headers = { authorization: `Bearer ${pair.token}`, cookie };
  assert.equal((await ask(server.url, 'POST', '/api/identities/link', undefined, headers)).status, 200);
  const answers = await Promise.all(['oidc', 'github'].map((id) => pair.ask('DELETE', `/api/me/identities/${id}`)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await pair.ask('GET', '/api/me/identities')).body.identities.length, 1);
});

test('who has no password proves again by the provider who they are', async () => {
  person('prover', { name: 'Prover' });
  person('stranger', { name: 'Stranger' });
  const { surfer } = await comeBy('oidc', 'prover');
  const prover = await signedIn(surfer);
  const long = Date.now() - 3_600_000;
  await server.parts.db.update(sessions).set({ created: long }).where(eq(sessions.userId, prover.id));
  assert.equal((await linkTo(prover, 'x')).told['code'], 'PROVE_FIRST');
  const atProvider = surfer.of(new URL(openid.issuer).hostname);
  const to = await depart(surfer, 'oidc', '?mode=prove');
  atProvider.clear();
  assert.equal(to.searchParams.get('prompt'), 'login', 'with more than a cookie of the provider');
  const other = await arrive(surfer, await throughProvider(surfer, to, 'stranger'));
  assert.deepEqual(pick(other.told), ['failed', 'WRONG_ACCOUNT', 'prove']);
  assert.equal((await linkTo(prover, 'x')).told['code'], 'PROVE_FIRST');
  atProvider.clear();
  const done = await arrive(
    surfer,
    await throughProvider(surfer, await depart(surfer, 'oidc', '?mode=prove'), 'prover'),
  );
  assert.equal(done.told['outcome'], 'proven');
  assert.equal((await linkTo(prover, 'prover')).told['outcome'], 'linked', 'it is theirs already: nothing changes');
  const strangers = await new Surfer().go(start('oidc', '?mode=prove'));
  assert.equal(strangers.status, 401);
});

test('a second factor is asked for also after a provider', async () => {
  person('careful', { name: 'Careful' });
  const { surfer } = await comeBy('oidc', 'careful');
  const { user } = await me(surfer);
  await server.parts.db
    .update(users)
    .set({ totpSecret: Buffer.alloc(20, 7) })
    .where(eq(users.id, user.id));
  const again = await comeBy('oidc', 'careful');
  assert.equal(again.told['outcome'], 'second-factor');
  assert.match(again.told['ticket']!, /^[\w-]{43}$/);
  assert.match(again.told['methods']!, /^TOTP/);
  assert.equal(token(again.surfer), undefined);
});

test('who is banned stays out', async () => {
  person('banned', { name: 'Banned' });
  const { surfer } = await comeBy('oidc', 'banned');
  const { user } = await me(surfer);
  await server.parts.db.update(users).set({ banned: Date.now() }).where(eq(users.id, user.id));
  await isRefused(await comeBy('oidc', 'banned'), 'BANNED');
});

test('an answer that was not asked for by this browser is worth nothing', async () => {
  person('target', { name: 'Target', email: 'target@example.org', email_verified: true });
  const before = await countUsers();
  const refused = async (surfer: Surfer, back: URL | string, why: string) => {
    const { told, path } = await arrive(surfer, new URL(back));
    assert.deepEqual([path, ...pick(told)], ['/', 'failed', 'NOT_BEGUN', 'sign-in'], why);
    assert.equal(token(surfer), undefined, why);
  };
  await refused(new Surfer(), callback('oidc'), 'nothing at all');
  await refused(new Surfer(), `${callback('oidc')}?code=x&state=y`, 'made up');

  const surfer = new Surfer();
  const back = await throughProvider(surfer, await depart(surfer, 'oidc'), 'target');
  // Somebody has seen the whole address, and opens it where they are.
  await refused(new Surfer(), back, 'without the browser’s secret');
  const mallory = new Surfer();
  await depart(mallory, 'oidc');
  await refused(mallory, back, 'with the secret of another browser');
  // The other way round: mallory's answer in the browser of the target, who would be signed in as mallory.
  person('mallory', { name: 'Mallory' });
  const planted = await throughProvider(mallory, await depart(mallory, 'oidc'), 'mallory');
  await refused(surfer, planted, 'login CSRF');
  for (const state of ['', 'x', `${back.searchParams.get('state')}x`, back.searchParams.get('state')!.toLowerCase()]) {
    const forged = new URL(back);
    forged.searchParams.set('state', state);
    await refused(surfer, forged, `state ${state}`);
  }
  // Nothing of this has ended what is under way.
  assert.deepEqual(await arrive(surfer, back), { path: '/', told: {} });
  assert.equal((await me(surfer)).user.name, 'Target');
  const cookie = token(surfer);
  const again = await arrive(surfer, back);
  assert.equal(again.told['code'], 'NOT_BEGUN', 'and it is over');
  assert.equal(token(surfer), cookie, 'who is signed in stays so');
  assert.equal(await countUsers(), before + 1);
});

test('a code is worth nothing with another verifier, a second time, or with another provider', async () => {
  person('coder', { name: 'Coder' });
  const victim = new Surfer();
  const stolen = (await throughProvider(victim, await depart(victim, 'oidc'), 'coder')).searchParams.get('code')!;
  const mallory = new Surfer();
  const own = await throughProvider(mallory, await depart(mallory, 'oidc'), 'coder');
  own.searchParams.set('code', stolen);
  assert.equal((await arrive(mallory, own)).told['code'], 'PROVIDER_REFUSED', 'PKCE: injected into another flow');
  assert.equal(token(mallory), undefined);

  // The answer of one provider brought to the other, with the right state and secret.
  const mixed = new Surfer();
  const { searchParams } = await throughProvider(mixed, await depart(mixed, 'oidc'), 'coder');
  assert.equal((await arrive(mixed, new URL(`${callback('github')}?${searchParams}`))).told['code'], 'NOT_BEGUN');
  const github = await depart(mixed, 'github');
  const foreign = new URL(callback('github'));
  foreign.searchParams.set('state', github.searchParams.get('state')!);
  foreign.searchParams.set('code', searchParams.get('code')!);
  assert.equal((await arrive(mixed, foreign)).told['code'], 'PROVIDER_REFUSED');

  // RFC 9207: the answer says whose it is.
  const named = new Surfer();
  const back = await throughProvider(named, await depart(named, 'oidc'), 'coder');
  back.searchParams.set('iss', 'https://evil.example');
  assert.equal((await arrive(named, back)).told['code'], 'PROVIDER_REFUSED');
  assert.equal(token(named), undefined);
});

test('a nonce that is not ours is refused: the ID token was made for somebody else', async () => {
  person('nonce', { name: 'Nonce' });
  const surfer = new Surfer();
  const to = await depart(surfer, 'oidc');
  to.searchParams.set('nonce', 'chosen-by-somebody-else');
  const { told } = await arrive(surfer, await throughProvider(surfer, to, 'nonce'));
  assert.deepEqual([told['code'], token(surfer)], ['PROVIDER_REFUSED', undefined]);
});

test('who took too long, or thought better of it, is told so', async () => {
  person('slow', { name: 'Slow' });
  const surfer = new Surfer();
  const back = await throughProvider(surfer, await depart(surfer, 'oidc'), 'slow');
  await server.parts.db
    .update(tickets)
    .set({ expires: Date.now() - 1 })
    .where(eq(tickets.purpose, 'provider'));
  assert.equal((await arrive(surfer, back)).told['code'], 'NOT_BEGUN');
  assert.equal((await comeBy('oidc', '')).told['code'], 'CANCELLED');
  const errors = new Surfer();
  const to = await depart(errors, 'oidc');
  const state = to.searchParams.get('state');
  const failed = `${callback('oidc')}?error=server_error&error_description=<script>&state=${state}&iss=${openid.issuer}`;
  const { told } = await arrive(errors, new URL(failed));
  assert.deepEqual(told, { provider: 'oidc', outcome: 'failed', code: 'PROVIDER_REFUSED', aim: 'sign-in' });
});

test('a page of another site begins nothing, and nothing leads to another site', async () => {
  for (const site of ['cross-site', 'same-site']) {
    const { location, answer } = await new Surfer().go(start('oidc'), { headers: { 'sec-fetch-site': site } });
    assert.deepEqual([location!.href, answer.headers.getSetCookie()], [`${server.url}/`, []], site);
  }
  for (const site of ['same-origin', 'none'])
    assert.equal(
      (await new Surfer().go(start('oidc'), { headers: { 'sec-fetch-site': site } })).location!.origin,
      openid.issuer,
    );
  person('return', { name: 'Return' });
  for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example', '../x', `${'a'.repeat(20)}/../..`]) {
    const { path } = await comeBy('oidc', 'return', { query: `?invite=${encodeURIComponent(evil)}&next=${evil}` });
    assert.equal(path, '/', evil);
  }
  const code = '0123456789abcdefghjk';
  assert.equal((await comeBy('oidc', 'return', { query: `?invite=${code}` })).path, `/join/${code}`);
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
  person('ssrf', { name: 'Ssrf', picture: `http://127.0.0.1:${port}/inside` });
  assert.equal((await comeBy('oidc', 'ssrf')).path, '/', 'they are signed in all the same');
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
  openid.pictures.set('large', Buffer.alloc(5 * 2 ** 20 + 1));
  openid.pictures.set('none', Buffer.from('<svg onload="alert(1)"/>'));
  await assert.rejects(fetchPicture(`${openid.issuer}/pictures/large`, [openid.issuer]), /too large/);
  person('faceless', { name: 'Faceless', picture: `${openid.issuer}/pictures/none` });
  const { surfer } = await comeBy('oidc', 'faceless');
  await logged((line) => line.msg === 'not refreshed' && line.provider === 'oidc');
  assert.equal((await me(surfer)).user.avatar, '');
});

/** A line of the log, once it is there. */
async function logged(fits: (line: Record<string, unknown>) => boolean): Promise<void> {
  while (!appLog().some(fits)) await new Promise((wait) => setTimeout(wait, 20));
}

const logOf = (name: string) =>
  readdirSync(join(server.dir, 'logs'))
    .filter((file) => file.startsWith(name))
    .map((file) => readFileSync(join(server.dir, 'logs', file), 'utf8'))
    .join('');
const appLog = (): Record<string, unknown>[] =>
  logOf('parley')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('the logs hold no code, no token, no secret and no address of anybody', async () => {
  person('secret', { name: 'Secret', email: 'secret-address@example.org', email_verified: true });
  const { surfer, back } = await comeBy('oidc', 'secret');
  await arrive(surfer, back);
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
