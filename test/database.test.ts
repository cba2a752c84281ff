// A database of one's own: tables made by hand or by the server, by one of several, in whatever character set it was.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { type PrivateDatabase, startPrivateDatabase } from '../src/base/db/private.ts';
import { Person, people } from './support/people.ts';
import { testServer } from './support/server.ts';

const root = mkdtempSync(join(tmpdir(), 'parley-sql-'));
const running: PrivateDatabase[] = [];
after(async () => {
  for (const database of running) await database.stop();
  rmSync(root, { recursive: true });
});

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** An empty database, as an operator would give. */
async function emptyDatabase(name: string) {
  const database = await startPrivateDatabase({ dir: join(root, name), log: quiet });
  running.push(database);
  const { socketPath, user, database: schema } = database;
  return {
    PARLEY_DATABASE_URL: `mysql://${user}@localhost/${schema}?socketPath=${encodeURIComponent(socketPath)}`,
    async ask(sql: string): Promise<RowDataPacket[]> {
      const connection = await mysql.createConnection({
        socketPath,
        user,
        database: schema,
        multipleStatements: true,
        charset: 'utf8mb4',
      });
      const [rows] = await connection.query<RowDataPacket[]>(sql);
      await connection.end();
      return rows;
    },
  };
}

type Empty = Awaited<ReturnType<typeof emptyDatabase>>;

/** Every table as the database describes it. Columns that came later stand last where they were added. */
async function tablesOf({ ask }: Empty): Promise<Record<string, string[]>> {
  const names = (await ask('SHOW TABLES')).map((row) => Object.values(row)[0] as string);
  const made: [string, string[]][] = [];
  for (const name of names) {
    const [row] = await ask(`SHOW CREATE TABLE \`${name}\``);
    const lines = String(row!['Create Table'])
      .replace(/ AUTO_INCREMENT=\d+/, '')
      .replaceAll(/,$/gm, '');
    made.push([name, lines.split('\n').sort()]);
  }
  return Object.fromEntries(made);
}

const migrations = ({ ask }: Empty) => ask('SELECT id, hash, created_at FROM __drizzle_migrations ORDER BY id');

async function chatOn({ PARLEY_DATABASE_URL }: Empty): Promise<void> {
  const server = await testServer({ PARLEY_DATABASE_URL });
  try {
    const [alice, bob] = await people(server.url, 'alice', 'bob');
    const conversation = await alice.befriend(bob);
    const device = await alice.connect();
    await device.say(conversation, 'it works 👍 好');
    assert.equal((await bob.history(conversation))[1].content.text.text, 'it works 👍 好');
  } finally {
    await server.stop();
  }
}

test('chat.sql loaded by hand makes the tables that the server makes, and it starts on them as they are', async () => {
  const [byHand, byServer] = [await emptyDatabase('by-hand'), await emptyDatabase('by-server')];
  await byHand.ask(readFileSync(new URL('../chat.sql', import.meta.url), 'utf8'));
  const [before, applied] = [await tablesOf(byHand), await migrations(byHand)];
  assert.ok(applied.length >= 1);
  await chatOn(byHand);
  assert.deepEqual(await tablesOf(byHand), before, 'nothing was made or changed');
  assert.deepEqual(await migrations(byHand), applied, 'no migration ran again');
  await chatOn(byServer);
  assert.deepEqual(await tablesOf(byServer), before);
  assert.deepEqual(
    (await migrations(byServer)).map(({ hash, created_at }) => [hash, created_at]),
    applied.map(({ hash, created_at }) => [hash, created_at]),
  );
});

test('two servers that start at once on one empty database make it once, and both serve', async () => {
  const database = await emptyDatabase('two');
  const { PARLEY_DATABASE_URL } = database;
  const secret = { PARLEY_AUTH_SECRET: 'Zx81-commodore-amiga-atari-sinclair-ql' };
  const [one, two] = await Promise.all(
    ['0', '1'].map((node) => testServer({ PARLEY_DATABASE_URL, ...secret, PARLEY_SERVER_NODE: node })),
  );
  try {
    const rows = await migrations(database);
    assert.equal(new Set(rows.map(({ hash }) => hash)).size, rows.length, 'each migration once');
    const [alice, bob] = await people(one!.url, 'alice', 'bob');
    const conversation = await alice.befriend(bob);
    const elsewhere = new Person(two!.url, bob.token, bob);
    const [hers, his] = await Promise.all([alice.connect(), elsewhere.connect()]);
    const numbers = Array.from({ length: 50 }, (_, n) => n);
    const answers = await Promise.all([
      ...numbers.map((n) => hers.say(conversation, `hers ${n}`)),
      ...numbers.map((n) => his.say(conversation, `his ${n}`)),
    ]);
    assert.ok(answers.every(({ posted }) => posted));
    const history = await elsewhere.history(conversation);
    assert.deepEqual(
      history.map(({ seq, rev }) => [seq, rev]),
      Array.from({ length: 101 }, (_, n) => [n + 1, n + 1]),
    );
    for (const [person, texts] of [
      [alice, numbers.map((n) => `hers ${n}`)],
      [bob, numbers.map((n) => `his ${n}`)],
    ] as const)
      assert.deepEqual(
        history.filter(({ from }) => from === person.id).map(({ content }) => content.text.text),
        texts,
      );
    await elsewhere.ask('DELETE', '/api/sessions/current');
  } finally {
    await Promise.all([one!.stop(), two!.stop()]);
  }
});

test('an empty database of another character set is made to hold every script', async () => {
  const database = await emptyDatabase('latin');
  await database.ask('ALTER DATABASE parley CHARACTER SET latin1 COLLATE latin1_swedish_ci');
  await chatOn(database);
  const [{ collation }] = (await database.ask('SELECT @@collation_database AS collation')) as [RowDataPacket];
  assert.equal(collation, 'utf8mb4_unicode_520_ci');
});
