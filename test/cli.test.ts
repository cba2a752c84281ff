// The command line: beside a running server, which notices, and without one.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { v1 } from '#proto';
import { ask, PASSWORD, Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';
import { settings } from './support/settings.ts';

const ROOT = new URL('..', import.meta.url).pathname;

let program: Program;
let [root, alice]: Person[] = [];
before(async () => {
  program = new Program(await freePort(), { PARLEY_GROUPS_LOBBY: 'true' });
  await program.start();
  [root] = await people(program.url, 'root');
  [alice] = await people(program.url, 'alice');
});
after(() => program.remove());

interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs it on the folder of the server. */
async function parley(...args: string[]): Promise<Said> {
  const port = new URL(program.url).port;
  const env = { PATH: process.env['PATH'], ...settings(program.dir, { PARLEY_SERVER_PORT: port }) };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['src/cli.ts', ...args], { cwd: ROOT, env });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Said;
    return { code, stdout, stderr };
  }
}

const linkIn = ({ stdout }: Said) => /\/reset\/([\w-]{43})/.exec(stdout)![1];
const choose = (link: string | undefined) =>
  ask(program.url, 'POST', '/api/password-reset', { link, password: PASSWORD });
const signIn = (name: string) => ask(program.url, 'POST', '/api/sessions', { name, password: PASSWORD });

/** Twice what is promised: the machine that tests may be busy. */
function mustBeSoon(t: TestContext, began: number): void {
  const took = Date.now() - began;
  t.diagnostic(`closed ${took} ms after the command`);
  assert.ok(took < 2000, `${took} ms`);
}

test('who is banned is out within a second, on a line that was open', async (t) => {
  const [bob] = await people(program.url, 'bob');
  const [line, other] = [await bob.connect(), await alice!.connect()];
  const said = await parley('user', 'ban', 'bob');
  const began = Date.now();
  assert.deepEqual([said.code, said.stdout], [0, 'bob is banned. A server that runs notices within a second.\n']);
  assert.equal(await line.ended, v1.CloseCode.BANNED);
  mustBeSoon(t, began);
  assert.equal((await bob.ask('GET', '/api/me')).status, 401);
  assert.deepEqual((await signIn('bob')).body.code, 'BANNED');
  assert.ok(other.isOpen, 'alice stays');
  other.close();

  assert.equal((await parley('user', 'unban', 'bob')).code, 0);
  assert.equal((await signIn('bob')).status, 201);
  const [latest] = (await root!.ask('GET', '/api/admin/audit?action=BANNED')).body.deeds;
  assert.deepEqual([latest.actor, latest.target.name], [null, 'bob'], 'and it is in the audit list');
});

test('an account is made, put into the lobby, and its owner chooses a password by the link', async () => {
  const said = await parley('user', 'add', 'carol', 'Carol C.');
  assert.equal(said.code, 0, said.stderr);
  assert.ok(said.stdout.includes(`http://localhost:${new URL(program.url).port}/reset/`), said.stdout);
  assert.equal((await choose(linkIn(said))).status < 300, true);
  const { status, body } = await signIn('carol');
  assert.deepEqual([status, body.user.nickname], [201, 'Carol C.']);
  const carol = new Person(program.url, body.token, body.user);
  const line = await carol.connect();
  const isIn = async () => (await carol.ask('GET', '/api/conversations')).body.conversations.length > 0;
  if (!(await isIn())) await line.find((event) => event.body === 'conversationChanged');
  assert.ok(await isIn(), 'by the running server');
  line.close();
  const again = await parley('user', 'add', 'Carol');
  assert.deepEqual([again.code, again.stderr], [1, 'The user name "Carol" is taken.\n']);
});

test('sessions end, a password is chosen anew, administrators are made and dismissed', async (t) => {
  const line = await alice!.connect();
  assert.equal((await parley('sessions', 'end', 'alice')).code, 0);
  const began = Date.now();
  assert.equal(await line.ended, v1.CloseCode.SESSION_ENDED);
  mustBeSoon(t, began);
  const reset = await parley('user', 'reset', 'alice');
  assert.ok((await choose(linkIn(reset))).status < 300);
  const { body } = await signIn('alice');
  const list = async () =>
    (await ask(program.url, 'GET', '/api/admin/people', undefined, { authorization: `Bearer ${body.token}` })).status;
  assert.equal(await list(), 403);
  assert.equal((await parley('user', 'admin', 'alice')).code, 0);
  assert.equal(await list(), 200);
  assert.equal((await parley('user', 'admin', 'alice', '--off')).code, 0);
  assert.equal(await list(), 403);
  const last = await parley('user', 'admin', 'root', '--off');
  assert.deepEqual([last.code, last.stderr], [1, 'Not done: this is the last administrator.\n']);
});

test('what cannot be done is said, with an exit code', async () => {
  const nobody = await parley('user', 'ban', 'nobody');
  assert.deepEqual([nobody.code, nobody.stderr], [1, 'Nobody is called "nobody".\n']);
  for (const args of [['user', 'fly', 'alice'], ['user', 'ban'], ['--fly']]) {
    const { code, stdout, stderr } = await parley(...args);
    assert.deepEqual([code, stdout], [64, ''], args.join(' '));
    assert.match(stderr, /--help/);
  }
  assert.match((await parley('--help')).stdout, /user add NAME/);
});

test('it works without a server too, and a server starts after it', async () => {
  await program.stop();
  const { code, stdout, stderr } = await parley('stats');
  assert.equal(code, 0, stderr);
  assert.match(stdout, /people +4\n/);
  const said = await parley('user', 'add', 'dave');
  await program.start();
  assert.ok((await choose(linkIn(said))).status < 300);
  assert.equal((await signIn('dave')).status, 201);
});
