// Signing in with accounts elsewhere, over a real provider of OpenID Connect and a server that speaks GitHub's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { identities, users } from '../src/base/db/schema.ts';
import { userNames } from '../src/identities/names.ts';
import { create } from '../src/users/accounts.ts';
import * as invites from '../src/users/invites.ts';
import { nameFault } from '../src/users/rules.ts';
import { Elsewhere, failure, octocat, throughProvider, token } from './support/elsewhere.ts';
import type { Claims } from './support/openid.ts';
import { ask, PASSWORD, people } from './support/people.ts';
import { Surfer } from './support/surfer.ts';

let e: Elsewhere;
before(async () => {
  e = await Elsewhere.start();
});
after(() => e.stop());

const countUsers = async () => (await e.server.parts.db.select({ id: users.id }).from(users)).length;

const picture = (colour: string) =>
  sharp({ create: { width: 600, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer();

test('what strangers are offered: the providers that are set up', async () => {
  const { body } = await ask(e.server.url, 'GET', '/api/sign-in-options');
  assert.deepEqual(body.providers, [
    { id: 'oidc', name: 'Example ID' },
    { id: 'github', name: 'GitHub' },
  ]);
  const { status, body: none } = await ask(e.server.url, 'GET', '/api/providers/google/start');
  assert.deepEqual([status, none.code], [404, 'NOT_FOUND'], 'one that is not');
  assert.equal((await ask(e.server.url, 'GET', '/api/providers/facebook/start')).status, 400);
});

test('the way to the provider: code, PKCE, state, nonce, and our own address to come back to', async () => {
  const surfer = new Surfer();
  const { location, answer } = await surfer.go(
    e.start('oidc', '?redirect=https://evil.example&redirect_uri=https://evil.example'),
    {
      headers: { 'x-forwarded-host': 'evil.example' },
    },
  );
  assert.equal(location!.origin, e.openid.issuer);
  const asked = Object.fromEntries(location!.searchParams);
  assert.equal(asked['redirect_uri'], e.callback('oidc'));
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
  const again = await e.depart(new Surfer(), 'oidc');
  for (const name of ['state', 'nonce', 'code_challenge']) assert.notEqual(again.searchParams.get(name), asked[name]);
});

test('who comes for the first time has an account, with name and address from there; the same one ever after', async () => {
  e.account('ada', { name: 'Ada Lovelace', preferred_username: 'ada', email: 'Ada@Example.ORG', email_verified: true });
  const first = await e.comeBy('oidc', 'ada');
  assert.deepEqual([first.path, first.told], ['/', {}]);
  const mine = await e.me(first.surfer);
  assert.deepEqual([mine.user.name, mine.user.nickname], ['ada', 'Ada Lovelace']);
  assert.deepEqual([mine.email, mine.emailVerified, mine.hasPassword], ['ada@example.org', true, false]);
  assert.equal(first.surfer.of('localhost').has('parley-provider'), false, 'the flow is over');
  const again = await e.comeBy('oidc', 'ada');
  assert.equal((await e.me(again.surfer)).user.id, mine.user.id);
  assert.notEqual(token(again.surfer), token(first.surfer), 'a session of its own');
  const { body } = await (await e.person(again.surfer)).ask('GET', '/api/me/identities');
  assert.deepEqual(
    body.identities.map(({ provider, label }: Record<string, string>) => [provider, label]),
    [['oidc', 'ada@example.org']],
  );
});

test('the session cookie is strict, and for no script', async () => {
  e.account('cookie', { name: 'Cookie' });
  const surfer = new Surfer();
  const back = await throughProvider(surfer, await e.depart(surfer, 'oidc'), 'cookie');
  const { answer } = await surfer.go(back);
  const [session] = answer.headers.getSetCookie().filter((line) => line.startsWith('parley='));
  assert.match(session!, /HttpOnly; SameSite=Strict$/);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
});

test('twenty browsers that bring the same new account at once make one user', async () => {
  e.account('crowd', { name: 'Crowd', email: 'crowd@example.org', email_verified: true });
  const before = await countUsers();
  const surfers = Array.from({ length: 20 }, () => new Surfer());
  const backs = await Promise.all(
    surfers.map(async (surfer) => throughProvider(surfer, await e.depart(surfer, 'oidc'), 'crowd')),
  );
  const done = await Promise.all(surfers.map((surfer, at) => e.arrive(surfer, backs[at]!)));
  assert.equal(await countUsers(), before + 1);
  const ids = await Promise.all(surfers.map(async (surfer) => (await e.me(surfer)).user.id));
  assert.equal(new Set(ids).size, 1);
  for (const { path, told } of done) assert.deepEqual([path, told], ['/', {}]);
});

test('a name that is taken, or none that could be one here, becomes another', async () => {
  await people(e.server.url, 'taken');
  e.account('taken', { name: 'Someone', preferred_username: 'Taken' });
  assert.equal((await e.me((await e.comeBy('oidc', 'taken')).surfer)).user.name, 'Taken2');
  e.account('odd', { name: '✨', preferred_username: '@@' });
  const { user } = await e.me((await e.comeBy('oidc', 'odd')).surfer);
  assert.match(user.name, /^user\d+$/);
  assert.equal(user.nickname, '✨');
  e.account('mail', { name: 'Grace Hopper', preferred_username: 'grace.hopper@navy.example', email: 'g@navy.example' });
  assert.equal((await e.me((await e.comeBy('oidc', 'mail')).surfer)).user.name, 'grace.hopper', 'no address in a name');
  for (const wish of ['Ada Lovelace', '王小明', 'x', '', '..', 'a'.repeat(80), ' --Zoë!! ', '💥💥💥', 'é', 'name.']) {
    const names = [...userNames(wish)];
    assert.ok(names.length >= 20);
    for (const name of names) assert.equal(nameFault(name), undefined, `${wish} → ${name}`);
  }
  assert.equal(userNames('Ada Lovelace').next().value, 'Ada.Lovelace');
});

test('name and picture follow the provider at every sign-in, until they are changed here', async () => {
  e.openid.pictures.set('red', await picture('red'));
  e.openid.pictures.set('blue', await picture('blue'));
  e.account('follow', { name: 'First', preferred_username: 'follow', picture: `${e.openid.issuer}/pictures/red` });
  const once = await e.comeBy('oidc', 'follow');
  const follower = await e.person(once.surfer);
  const [friend] = await people(e.server.url, 'friend-of-follow');
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

  e.account('follow', { name: 'Second', preferred_username: 'other', picture: `${e.openid.issuer}/pictures/blue` });
  await e.comeBy('oidc', 'follow');
  const second = await shown(({ avatar, nickname }) => avatar !== red && nickname === 'Second');
  assert.equal((await follower.ask('GET', '/api/me')).body.user.name, 'follow', 'the user name stays');
  await device.find(({ userChanged }) => userChanged?.user?.avatar === second.avatar);

  await follower.ask('PATCH', '/api/me', { nickname: 'Mine' });
  assert.equal((await follower.ask('DELETE', '/api/me/avatar')).status, 200);
  e.account('follow', { name: 'Third', preferred_username: 'other', picture: `${e.openid.issuer}/pictures/red` });
  await e.comeBy('oidc', 'follow');
  const { user } = (await follower.ask('GET', '/api/me')).body;
  assert.deepEqual([user.nickname, user.avatar], ['Mine', '']);
  const [kept] = await e.server.parts.db.select().from(identities).where(eq(identities.userId, follower.id));
  assert.deepEqual([kept!.nickname, kept!.avatar], ['Second', second.avatar], 'what was taken last');
  device.close();
});

test('GitHub: the number is the account, the primary verified address is theirs', async () => {
  const first = await e.comeBy('github', octocat(1));
  const mine = await e.me(first.surfer);
  assert.deepEqual([mine.user.name, mine.user.nickname], ['octocat-1', 'Octo Cat 1']);
  assert.deepEqual([mine.email, mine.emailVerified], ['octo1@example.org', true]);
  const renamed = await e.comeBy('github', octocat(1, { login: 'renamed' }));
  assert.equal((await e.me(renamed.surfer)).user.id, mine.user.id, 'a login may be renamed');
  const other = await e.comeBy('github', octocat(2, { login: 'octocat-1', name: null }));
  const its = await e.me(other.surfer);
  assert.notEqual(its.user.id, mine.user.id, 'and given to somebody else');
  assert.deepEqual([its.user.name, its.user.nickname], ['octocat-12', 'octocat-1']);
});

test('an address that no provider vouches for is nobody’s: it links nothing and takes nothing', async () => {
  e.account('victim', { name: 'Victim', email: 'victim@example.org', email_verified: true });
  const victim = await e.person((await e.comeBy('oidc', 'victim')).surfer);
  const unverified = { email: 'victim@example.org', primary: true, verified: false, visibility: null };
  const secondary = { email: 'victim@example.org', primary: false, verified: true, visibility: null };
  for (const [id, emails] of [
    [11, [unverified]],
    [12, [secondary]],
  ] as const) {
    const { surfer, path } = await e.comeBy('github', octocat(id, { emails: [...emails] }));
    assert.equal(path, '/');
    const its = await e.me(surfer);
    assert.notEqual(its.user.id, victim.id);
    assert.deepEqual([its.email, its.emailVerified], ['', false]);
  }
  for (const [sub, email_verified] of [
    ['liar1', false],
    ['liar2', undefined],
    ['liar3', 1],
    ['liar4', 'yes'],
  ] as const) {
    e.account(sub, { name: sub, email: 'victim@example.org', email_verified } as Claims);
    const its = await e.me((await e.comeBy('oidc', sub)).surfer);
    assert.deepEqual([its.user.id === victim.id, its.email], [false, '']);
  }
});

test('a second factor is asked for also after a provider', async () => {
  e.account('careful', { name: 'Careful' });
  const { surfer } = await e.comeBy('oidc', 'careful');
  const { user } = await e.me(surfer);
  await e.server.parts.db
    .update(users)
    .set({ totpSecret: Buffer.alloc(20, 7) })
    .where(eq(users.id, user.id));
  const again = await e.comeBy('oidc', 'careful');
  assert.equal(again.told['outcome'], 'second-factor');
  assert.match(again.told['ticket']!, /^[\w-]{43}$/);
  assert.match(again.told['methods']!, /^TOTP/);
  assert.equal(token(again.surfer), undefined);
});

test('who is banned stays out', async () => {
  e.account('banned', { name: 'Banned' });
  const { surfer } = await e.comeBy('oidc', 'banned');
  const { user } = await e.me(surfer);
  await e.server.parts.db.update(users).set({ banned: Date.now() }).where(eq(users.id, user.id));
  const again = await e.comeBy('oidc', 'banned');
  assert.deepEqual([...failure(again.told), token(again.surfer)], ['failed', 'BANNED', 'sign-in', undefined]);
});

test('who may have an account is one setting, for providers too; who has one comes in by it always', async () => {
  const answers: [string, string | undefined][] = [
    ['provider', undefined],
    ['invite', 'LINK_INVALID'],
    ['closed', 'CLOSED'],
  ];
  for (const [registration, refused] of answers) {
    const other = await Elsewhere.start({ PARLEY_AUTH_REGISTRATION: registration });
    try {
      other.account('newcomer', { name: 'Newcomer' });
      const { surfer, told } = await other.comeBy('oidc', 'newcomer');
      assert.equal(told['code'], refused, registration);
      assert.equal(token(surfer) === undefined, refused !== undefined, registration);
      const form = { name: 'by-form', password: PASSWORD };
      const byForm = await ask(other.server.url, 'POST', '/api/users', form);
      assert.notEqual(byForm.status, 201, registration);
      if (registration !== 'invite') continue;
      const creatorId = await someone(other);
      const { code } = await invites.create(other.server.parts.db, creatorId, invites.SERVER, { minutes: 0, limit: 1 });
      const query = `?invite=${code}`;
      assert.equal((await other.comeBy('oidc', 'newcomer', { query: `${query}x` })).told['code'], 'LINK_INVALID');
      const invited = await other.comeBy('oidc', 'newcomer', { query });
      assert.deepEqual(invited.told, {});
      assert.equal((await other.me(invited.surfer)).user.name, 'Newcomer');
      other.account('second', { name: 'Second' });
      assert.equal((await other.comeBy('oidc', 'second', { query })).told['code'], 'LINK_INVALID', 'used up');
      assert.ok(token((await other.comeBy('oidc', 'newcomer')).surfer), 'who has an account needs no link');
    } finally {
      await other.stop();
    }
  }
});

/** A user who was there before. */
async function someone({ server }: Elsewhere): Promise<number> {
  const { db, nextId } = server.parts;
  const { id } = await create(db, nextId, { name: 'someone', nickname: '', passwordHash: '' });
  return id;
}
