// Who administers outlives a restart of the server: the first, who came by the command line, and the last, who stays.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { ask, PASSWORD, Person } from './support/people.ts';
import { freePort, Program } from './support/program.ts';
import { settings } from './support/settings.ts';

const ROOT = new URL('..', import.meta.url).pathname;

let program: Program;
let [root, guest]: Person[] = [];
/** Of the link onto the server that root made for one. */
let invite: string;
before(async () => {
  program = new Program(await freePort(), { PARLEY_AUTH_REGISTRATION: 'invite' });
  await program.start();
});
after(() => program.remove());

const signUp = (name: string, invite?: string) =>
  ask(program.url, 'POST', '/api/users', { name, password: PASSWORD, invite });
const administer = () =>
  Promise.all([root!, guest!].map(async (who) => (await who.ask('GET', '/api/me')).body.isAdmin));
const set = (by: Person, method: string, who: Person, what: string) =>
  by.ask(method, `/api/admin/people/${who.id}/${what}`);
const remove = (who: Person) => who.ask('DELETE', '/api/me', { password: PASSWORD, groups: [] });

async function parley(...args: string[]): Promise<string> {
  const port = new URL(program.url).port;
  const env = { PATH: process.env['PATH'], ...settings(program.dir, { PARLEY_SERVER_PORT: port }) };
  return (await promisify(execFile)(process.execPath, ['src/cli.ts', ...args], { cwd: ROOT, env })).stdout;
}

test('by invitation the first one comes by the command line, administers, and invites the others', async () => {
  assert.equal((await signUp('root')).body.code, 'LINK_INVALID');
  const link = /\/reset\/([\w-]{43})/.exec(await parley('user', 'add', 'root'))![1];
  const came = (await ask(program.url, 'POST', '/api/password-reset', { link, password: PASSWORD })).body;
  root = new Person(program.url, came.token, came.user);
  invite = (await root.ask('POST', '/api/admin/invites', { limit: 1 })).body.code;
  const made = await signUp('guest', invite);
  assert.equal(made.status, 201);
  guest = new Person(program.url, made.body.token, made.body.user);
  assert.deepEqual(await administer(), [true, false]);
});

test('the last administrator is not dismissed, banned or deleted, and hands on what they are', async () => {
  assert.equal((await set(root!, 'DELETE', root!, 'administrator')).body.code, 'FORBIDDEN');
  assert.equal((await set(root!, 'PUT', root!, 'ban')).body.code, 'SELF');
  await assert.rejects(parley('user', 'ban', 'root'), /last administrator/);
  assert.equal((await remove(root!)).status, 409);
  assert.deepEqual(await administer(), [true, false]);
  assert.equal((await set(root!, 'PUT', guest!, 'administrator')).status, 204);
  assert.equal((await set(guest!, 'DELETE', root!, 'administrator')).status, 204);
  assert.deepEqual(await administer(), [false, true]);
});

test('after a restart who was dismissed stays so, whoever came first, and the last one still stays', async () => {
  await program.stop();
  await program.start();
  assert.deepEqual(await administer(), [false, true]);
  assert.equal((await set(guest!, 'DELETE', guest!, 'administrator')).body.code, 'FORBIDDEN');
  assert.equal((await set(guest!, 'PUT', guest!, 'ban')).body.code, 'SELF');
  assert.equal((await remove(guest!)).status, 409);
  assert.equal((await set(root!, 'PUT', guest!, 'ban')).status, 403, 'who was dismissed bans nobody');
  assert.equal((await signUp('late', invite)).body.code, 'LINK_INVALID', 'used up is used up');
  assert.deepEqual(await administer(), [false, true]);
});
