// The embedded database keeps what it was given, through every way of ending.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { type PrivateDatabase, startPrivateDatabase } from '../src/base/db/private.ts';

const root = mkdtempSync(join(tmpdir(), 'parley-db-'));
let dir: string;
let logged: string[];
const note = (_: unknown, message?: string) => void logged.push(message ?? '');
const log = { info: note, warn: note, error: note };
const started: { stop(): Promise<void> }[] = [];

let n = 0;
beforeEach(() => {
  dir = join(root, `${++n} with a space`);
  logged = [];
});
after(async () => {
  for (const database of started) await database.stop();
  rmSync(root, { recursive: true, force: true });
});

test('what was written is there after stop and start', async () => {
  const first = await start();
  await write(first, 'hello 日本語 👍');
  await first.stop();
  assert.equal(first.pid, undefined);
  const second = await start();
  assert.deepEqual(await read(second), ['hello 日本語 👍']);
});

test('only its owner reaches it: a private socket, no port', async () => {
  const database = await start();
  assert.equal(statSync(dirname(database.socketPath)).mode & 0o777, 0o700);
  assert.deepEqual(await ask(database, 'SELECT @@skip_networking AS off, @@port AS port'), [{ off: 1, port: 0 }]);
});

test('it has the settings that durability and Unicode need', async () => {
  const database = await start();
  const [settings] = await ask(
    database,
    `SELECT @@innodb_flush_log_at_trx_commit AS flush, @@collation_database AS collation, @@time_zone AS zone,
      @@max_allowed_packet AS packet`,
  );
  assert.deepEqual(settings, { flush: 1, collation: 'utf8mb4_unicode_520_ci', zone: '+00:00', packet: 64 << 20 });
});

test('our account sees our database and no other', async () => {
  const database = await start();
  const names = (await ask(database, 'SHOW DATABASES')).map((row) => row['Database']);
  assert.deepEqual(names.sort(), ['information_schema', 'parley']);
  await assert.rejects(ask(database, 'SELECT * FROM mysql.global_priv'), /denied/);
});

test('a path too long for a socket gets a short one, as private', async () => {
  dir = join(dir, 'x'.repeat(100));
  const database = await start();
  assert.ok(Buffer.byteLength(database.socketPath) < 108);
  assert.equal(statSync(dirname(database.socketPath)).mode & 0o777, 0o700);
  await write(database, 'over the short socket');
});

test('a second start on the same files is refused by name, and the first goes on', async () => {
  const database = await start();
  await assert.rejects(start(), { name: 'StartFailure', message: new RegExp(`Process ${process.pid} is using`) });
  await write(database, 'still here');
});

test('two starts at one moment: one has it, the other is refused', { timeout: 60_000 }, async () => {
  const [one, two] = [elsewhere(), elsewhere()];
  const said = await Promise.all([line(one), line(two)]);
  const [first, second] = said.sort().reverse();
  assert.match(first!, /^ready/);
  assert.match(second!, /^Process \d+ is using/);
  await Promise.all([one, two].map(kill));
});

test('killed, it comes back with all that was committed', async () => {
  const database = await start();
  await write(database, 'committed');
  const pid = database.pid!;
  process.kill(pid, 'SIGKILL');
  await until(() => logged.includes('database is back'));
  assert.notEqual(database.pid, pid);
  assert.deepEqual(await read(database), ['committed']);
  await database.stop();
  assert.ok(!runs(pid));
});

test('another one that starts leaves its temporary tables alone', async () => {
  const database = await start();
  const connection = await mysql.createConnection(addressOf(database));
  await connection.query('CREATE TEMPORARY TABLE draft (n INT) ENGINE=Aria');
  await connection.query('INSERT INTO draft VALUES (1)');
  dir = `${dir} and another`;
  await start();
  const [rows] = await connection.query<RowDataPacket[]>('SELECT n FROM draft');
  await connection.query('DROP TABLE draft');
  await connection.end();
  assert.equal(rows.length, 1);
});

test('stopped while it is coming back, it stays away', async () => {
  const database = await start();
  process.kill(database.pid!, 'SIGKILL');
  await until(() => logged.includes('database died'));
  await database.stop();
  assert.equal(database.pid, undefined);
  assert.ok(!logged.includes('database does not come back'));
});

test('we are killed: no orphan stays, and the next start finds everything', async () => {
  const owner = elsewhere();
  const pid = Number((await line(owner)).split(' ')[1]);
  await kill(owner);
  const database = await start(); // at once: waits for the old one to close
  assert.ok(!runs(pid));
  assert.deepEqual(await read(database), ['from elsewhere']);
});

test('Ctrl-C on the terminal does not reach it before us', async () => {
  const database = await start();
  // proc(5), the 5th field: the process group, which a terminal's signals go to
  const group = readFileSync(`/proc/${database.pid}/stat`, 'latin1').split(') ')[1]?.split(' ')[2];
  assert.equal(Number(group), database.pid);
});

test('a start that was killed half way leaves nothing in the way', async () => {
  mkdirSync(join(dir, 'mysql.new 4194305 1'), { recursive: true });
  writeFileSync(join(dir, 'mysql.new 4194305 1', 'ibdata1'), 'half');
  await start();
  assert.deepEqual(readdirSync(dir).sort(), ['mysql', 'mysql.lock', 'mysql.log']);
});

test('a broken database is one sentence that says where to look', async () => {
  const database = await start();
  await database.stop();
  writeFileSync(join(dir, 'mysql', 'data', 'ibdata1'), 'not a database');
  await assert.rejects(start(), {
    name: 'StartFailure',
    exitCode: 69,
    message: /does not start \(.+\): see .*mysql\.log/,
  });
});

test('without any MariaDB: one sentence that says what to do', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = root;
  try {
    const attempt = startPrivateDatabase({ dir, log, toolsDir: root });
    // a machine that has one outside PATH, in /usr/sbin, starts it: nothing to refuse there
    await attempt.then(
      (database) => database.stop(),
      (error) => assert.match(error.message, /^There is no MariaDB here: use `make run`/),
    );
  } finally {
    process.env['PATH'] = path;
  }
});

async function start(): Promise<PrivateDatabase> {
  const database = await startPrivateDatabase({ dir, log });
  started.push(database);
  return database;
}

/** Another process that starts it on `dir`, writes a row, says "ready <pid>" or why not, and stays. */
function elsewhere(): ChildProcess {
  const program = `
    import mysql from 'mysql2/promise';
    import { startPrivateDatabase } from './src/base/db/private.ts';
    const log = { info() {}, warn() {}, error() {} };
    try {
      const database = await startPrivateDatabase({ dir: process.argv[1], log });
      const connection = await mysql.createConnection({ socketPath: database.socketPath, user: 'parley', database: 'parley' });
      await connection.query('CREATE TABLE IF NOT EXISTS note (text TEXT)');
      await connection.query("INSERT INTO note VALUES ('from elsewhere')");
      console.log('ready ' + database.pid);
      setInterval(() => {}, 1000);
    } catch (error) {
      console.log(error.message);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dir], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push({ stop: () => kill(child) });
  return child;
}

async function line(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout!, 'data');
  return String(chunk).trim();
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const addressOf = ({ socketPath, user, database }: PrivateDatabase) => ({ socketPath, user, database });

async function ask(database: PrivateDatabase, sql: string): Promise<Record<string, unknown>[]> {
  const connection = await mysql.createConnection(addressOf(database));
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return Array.isArray(rows) ? rows.map((row) => ({ ...row })) : [];
  } finally {
    await connection.end();
  }
}

async function write(database: PrivateDatabase, text: string): Promise<void> {
  await ask(database, 'CREATE TABLE IF NOT EXISTS note (text TEXT)');
  await ask(database, `INSERT INTO note VALUES ('${text}')`);
}

async function read(database: PrivateDatabase): Promise<unknown[]> {
  return (await ask(database, 'SELECT text FROM note')).map((row) => row['text']);
}

/** A zombie does not: where nobody adopts orphans it stays listed for ever. */
function runs(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** A process's death and the log's lines have no event to wait for. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(10);
}
