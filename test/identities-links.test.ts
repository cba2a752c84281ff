// Accounts elsewhere that lead into one account here: linked after proof, unlinked but for the last.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { identities, sessions, users } from '../src/base/db/schema.ts';
import { Elsewhere, failure, octocat, primary, throughProvider, token } from './support/elsewhere.ts';
import { ask, type Person, people } from './support/people.ts';
import { Surfer } from './support/surfer.ts';

let e: Elsewhere;
before(async () => {
  e = await Elsewhere.start();
});
after(() => e.stop());

const countUsers = async () => (await e.server.parts.db.select({ id: users.id }).from(users)).length;

test('the same address by two providers: not a second user, and not the first without proof', async () => {
  e.account('both', { name: 'Both', preferred_username: 'both', email: 'both@example.org', email_verified: true });
  const owner = await e.person((await e.comeBy('oidc', 'both')).surfer);
  const before = await countUsers();
  const known = primary('BOTH@example.org');
  const met = await e.comeBy('github', octocat(21, known));
  assert.deepEqual(met.told, { provider: 'github', outcome: 'link', email: 'both@example.org' });
  assert.equal(token(met.surfer), undefined, 'nobody is signed in');
  assert.equal(await countUsers(), before);

  const secret = met.surfer.of('localhost').get('parley-link')!;
  const link = (who: Person | undefined, cookie: string) =>
    ask(e.server.url, 'POST', '/api/identities/link', undefined, {
      ...(who && { authorization: `Bearer ${who.token}` }),
      cookie: `parley-link=${cookie}`,
    });
  const [mallory] = await people(e.server.url, 'mallory');
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
  assert.equal((await e.me((await e.comeBy('github', octocat(21, known))).surfer)).user.id, owner.id);
});

test('an address that came with a linked account counts as well', async () => {
  const [holder] = await people(e.server.url, 'holder');
  e.account('holder', { name: 'Holder', email: 'holder@example.org', email_verified: true });
  assert.equal((await e.link(holder, 'holder')).told['outcome'], 'linked');
  assert.equal((await holder.ask('GET', '/api/me')).body.email, 'holder@example.org', 'they had none');
  // Another address becomes the account's; the linked one is still theirs.
  await e.server.parts.db
    .update(users)
    .set({ email: 'h2@example.org', verifiedEmail: 'h2@example.org' })
    .where(eq(users.id, holder.id));
  const known = primary('holder@example.org');
  assert.equal((await e.comeBy('github', octocat(31, known))).told['outcome'], 'link');
});

test('linking wants the password; an account elsewhere belongs to one person here', async () => {
  const [lin, lou] = await people(e.server.url, 'linda', 'louis');
  e.account('lin', { name: 'Lin Elsewhere', email: 'lin@example.org', email_verified: true });
  e.account('lin2', { name: 'Lin 2' });
  assert.equal((await e.link(lin, 'lin', { password: 'wrong password' })).told['code'], 'WRONG_CREDENTIALS');
  assert.equal((await e.link(lin, 'lin', { password: '' })).told['code'], 'PROVE_FIRST');
  assert.equal((await e.link(lin, 'lin')).told['outcome'], 'linked');
  assert.equal((await e.link(lin, 'lin')).told['outcome'], 'linked', 'twice is once');
  assert.deepEqual(failure((await e.link(lou, 'lin')).told), ['failed', 'CONFLICT', 'link']);
  assert.deepEqual(failure((await e.link(lin, 'lin2')).told), ['failed', 'CONFLICT', 'link']);
  assert.equal((await lin.ask('GET', '/api/me')).body.user.nickname, 'linda', 'their own name stays');
  const by = await e.comeBy('oidc', 'lin');
  assert.equal((await e.me(by.surfer)).user.id, lin.id);
  assert.equal((await e.me(by.surfer)).user.nickname, 'linda', 'also after signing in by it');
  assert.equal((await lou.ask('GET', '/api/me/identities')).body.identities.length, 0);
});

test('who signed out on the way has nothing linked', async () => {
  const [gone] = await people(e.server.url, 'goner');
  e.account('goner', { name: 'Goner' });
  const { told } = await e.link(gone, 'goner', {
    meanwhile: async () => {
      assert.equal((await gone.ask('DELETE', '/api/sessions/current')).status, 204);
    },
  });
  assert.deepEqual(failure(told), ['failed', 'UNAUTHENTICATED', 'link']);
  assert.deepEqual(await e.server.parts.db.select().from(identities).where(eq(identities.userId, gone.id)), []);
});

test('unlinking: mine, and never the last way in', async () => {
  const [una] = await people(e.server.url, 'una');
  e.account('una', { name: 'Una' });
  await e.link(una, 'una');
  const [other] = await people(e.server.url, 'not-una');
  assert.equal((await other.ask('DELETE', '/api/me/identities/oidc')).status, 404);
  const { status, body } = await una.ask('DELETE', '/api/me/identities/oidc');
  assert.deepEqual([status, body.identities], [200, []]);
  assert.equal((await una.ask('DELETE', '/api/me/identities/oidc')).status, 404);
  const stranger = await e.me((await e.comeBy('oidc', 'una')).surfer);
  assert.notEqual(stranger.user.id, una.id, 'it is nobody’s again');

  e.account('only', { name: 'Only', email: 'only@example.org', email_verified: true });
  const only = await e.person((await e.comeBy('oidc', 'only')).surfer);
  const last = await only.ask('DELETE', '/api/me/identities/oidc');
  assert.deepEqual([last.status, last.body.code], [409, 'LAST_WAY_IN']);
  assert.equal((await only.ask('GET', '/api/me/identities')).body.identities.length, 1);
});

test('of two ways in that are taken away at once one stays', async () => {
  const known = primary('pair@example.org');
  e.account('pair', { name: 'Pair', email: 'pair@example.org', email_verified: true });
  const pair = await e.person((await e.comeBy('oidc', 'pair')).surfer);
  const met = await e.comeBy('github', octocat(41, known));
  const cookie = `parley-link=${met.surfer.of('localhost').get('parley-link')}`;
  const headers = { authorization: `Bearer ${pair.token}`, cookie };
  assert.equal((await ask(e.server.url, 'POST', '/api/identities/link', undefined, headers)).status, 200);
  const answers = await Promise.all(['oidc', 'github'].map((id) => pair.ask('DELETE', `/api/me/identities/${id}`)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await pair.ask('GET', '/api/me/identities')).body.identities.length, 1);
});

test('who has no password proves again by the provider who they are', async () => {
  e.account('prover', { name: 'Prover' });
  e.account('stranger', { name: 'Stranger' });
  const { surfer } = await e.comeBy('oidc', 'prover');
  const prover = await e.person(surfer);
  const long = Date.now() - 3_600_000;
  await e.server.parts.db.update(sessions).set({ created: long }).where(eq(sessions.userId, prover.id));
  assert.equal((await e.link(prover, 'x')).told['code'], 'PROVE_FIRST');
  const atProvider = surfer.of(new URL(e.openid.issuer).hostname);
  const to = await e.depart(surfer, 'oidc', '?mode=prove');
  atProvider.clear();
  assert.equal(to.searchParams.get('prompt'), 'login', 'with more than a cookie of the provider');
  const other = await e.arrive(surfer, await throughProvider(surfer, to, 'stranger'));
  assert.deepEqual(failure(other.told), ['failed', 'WRONG_ACCOUNT', 'prove']);
  assert.equal((await e.link(prover, 'x')).told['code'], 'PROVE_FIRST');
  atProvider.clear();
  const done = await e.arrive(
    surfer,
    await throughProvider(surfer, await e.depart(surfer, 'oidc', '?mode=prove'), 'prover'),
  );
  assert.equal(done.told['outcome'], 'proven');
  assert.equal((await e.link(prover, 'prover')).told['outcome'], 'linked', 'it is theirs already: nothing changes');
  const strangers = await new Surfer().go(e.start('oidc', '?mode=prove'));
  assert.equal(strangers.status, 401);
});
