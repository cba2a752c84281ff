// Prints chat.sql, the whole schema as one readable file, from src/base/db/schema.ts and its comments.
// With --check: says whether chat.sql and the migrations are what the schema gives, and exits with 1 when not.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCHEMA = 'src/base/db/schema.ts';
const MIGRATIONS = 'src/base/db/migrations';
const source = readFileSync(SCHEMA, 'utf8');

const drizzleKit = (...args) =>
  execFileSync(process.execPath, ['node_modules/drizzle-kit/bin.cjs', ...args], { encoding: 'utf8', stdio: 'pipe' });

const HEADER = `-- Parley's tables. Generated from ${SCHEMA} by make schema: change that file, not this one.
-- The server makes and updates its tables by itself at start. To make them by hand instead:
--   CREATE DATABASE parley CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
--   mariadb parley < chat.sql
-- Ids are time-ordered integers below 2^53; times are milliseconds since 1970.

SET NAMES utf8mb4;`;

if (process.argv.includes('--check')) check();
else process.stdout.write(chatSql());

function check() {
  const faults = [];
  if (readFileSync('chat.sql', 'utf8') !== chatSql()) faults.push('chat.sql');
  if (hasUnwrittenMigration()) faults.push(MIGRATIONS);
  if (!faults.length) return;
  console.error(`Not what ${SCHEMA} gives: ${faults.join(', ')}. Run make schema.`);
  process.exitCode = 1;
}

/** Lets drizzle-kit write the next migration into a copy: it writes none when there is nothing to say. */
function hasUnwrittenMigration() {
  const copy = mkdtempSync(join(tmpdir(), 'parley-migrations-'));
  try {
    cpSync(MIGRATIONS, copy, { recursive: true });
    const count = () => readdirSync(copy).filter((name) => name.endsWith('.sql')).length;
    const before = count();
    drizzleKit('generate', '--dialect=mysql', `--schema=./${SCHEMA}`, `--out=${copy}`);
    return count() !== before;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function chatSql() {
  // What drizzle-kit says before the first statement is not SQL.
  const exported = drizzleKit('export', '--sql', '--dialect=mysql', `--schema=./${SCHEMA}`);
  const statements = exported
    .slice(exported.indexOf('CREATE TABLE'))
    .trim()
    .split(/;\s*\n/);
  return [HEADER, ...statements.map(readable), applied()].join('\n\n').concat('\n');
}

/** Adds the schema's comments, and takes the statement's tabs and quotes away. */
function readable(statement) {
  const table = /^CREATE TABLE `(\w+)`/.exec(statement)?.[1];
  const plain = statement.replace(/;$/, '').replaceAll('`', '').replaceAll('\t', '  ');
  if (!table) return `${plain};`;
  const lines = plain.split('\n').flatMap((line) => {
    const column = /^ {2}(\w+) /.exec(line)?.[1];
    const comment = column && column !== 'CONSTRAINT' ? commentOfColumn(table, column) : '';
    return [
      ...comment
        .split('\n')
        .filter(Boolean)
        .map((text) => `  -- ${text}`),
      line,
    ];
  });
  const comment = commentBefore(new RegExp(`export const \\w+ = mysqlTable\\(\\s*'${table}'`));
  return [
    ...comment
      .split('\n')
      .filter(Boolean)
      .map((text) => `-- ${text}`),
    ...lines,
  ]
    .join('\n')
    .concat(';');
}

function commentOfColumn(table, column) {
  const start = source.search(new RegExp(`mysqlTable\\(\\s*'${table}'`));
  const end = source.indexOf('\nexport const', start);
  return commentBefore(new RegExp(`\\w+: \\w+\\(\\s*'${column}'`), source.slice(start, end < 0 ? undefined : end));
}

/** Text of the doc comment that ends right before the place, without its stars. */
function commentBefore(place, text = source) {
  const before = text.slice(0, text.search(place)).trimEnd();
  if (!before.endsWith('*/')) return '';
  const comment = before.slice(before.lastIndexOf('/**') + 3, -2);
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s*/, '').trim())
    .join('\n')
    .trim();
}

/** Tells the server that these tables are as new as its migrations, so that it does not make them again. */
function applied() {
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8'));
  const rows = journal.entries.map(({ tag, when }) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(MIGRATIONS, `${tag}.sql`)))
      .digest('hex');
    return `('${hash}', ${when})`;
  });
  return `-- The server's note of which changes of the schema have been made.
CREATE TABLE __drizzle_migrations (
  id serial PRIMARY KEY,
  hash text NOT NULL,
  created_at bigint
);

INSERT INTO __drizzle_migrations (hash, created_at) VALUES
  ${rows.join(',\n  ')};`;
}
