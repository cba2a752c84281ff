// Opens the database: the configured one or the private one, brought up to the newest schema.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle, type MySql2Database } from 'drizzle-orm/mysql2';
import { migrate } from 'drizzle-orm/mysql2/migrator';
import { format, type SqlValue } from 'mysql2';
import mysql, { type Connection, type Pool, type PoolOptions, type RowDataPacket } from 'mysql2/promise';
import type { Config } from '../config.ts';
import { EXIT, StartFailure } from '../errors.ts';
import type { Log } from '../log.ts';
import { startPrivateDatabase } from './private.ts';
import { NAME, ownerOf, placeIn } from './private-files.ts';
import * as schema from './schema.ts';

/** What every face takes first. `$client` is the mysql2 pool, for the one path where a query builder is too slow. */
export type Db = MySql2Database<typeof schema> & { $client: Pool };
/** A transaction of it: has the same queries. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface Database {
  db: Db;
  /** Connections of the writer lanes alone: a send does not wait behind thousands who have just come back and read. */
  writing: Pool;
  /** Answers when the database does; throws within seconds when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
/** No statement of ours runs longer; a hanging database is noticed instead of waited for. */
const STATEMENT_SECONDS = 5;

/** @throws StartFailure (69) with a sentence that says what to do when there is no database to be had. */
export async function openDatabase(config: Config, log: Log): Promise<Database> {
  const owned = config.database.url
    ? undefined
    : await startPrivateDatabase({ dir: join(config.data.dir), log: log.child({ part: 'database' }) });
  const address: PoolOptions = owned
    ? { socketPath: owned.socketPath, user: owned.user, database: owned.database }
    : { uri: config.database.url };
  const options: PoolOptions = { ...address, ...BEHAVIOUR };
  try {
    await bringUpToDate(options);
  } catch (error) {
    await owned?.stop();
    throw error instanceof StartFailure ? error : new StartFailure(EXIT.unavailable, sentence(config, error));
  }
  return pools(options, config, () => owned?.stop());
}

/**
 * For a program beside the server: the private database of a server that runs is joined, and started only where none does.
 * @throws StartFailure
 */
export async function joinDatabase(config: Config, log: Log): Promise<Database> {
  const place = placeIn(resolve(config.data.dir));
  if (config.database.url || !ownerOf(place)) return openDatabase(config, log);
  return pools({ socketPath: place.socket, user: NAME, database: NAME, ...BEHAVIOUR }, config, async () => {});
}

function pools(options: PoolOptions, config: Config, stop: () => Promise<void> | undefined): Database {
  const pool = openPool(options, config.database.pool_size);
  // Only their statements, made of numbers, bytes and escaped words, may travel several in a packet.
  const writing = openPool({ ...options, multipleStatements: true }, config.messages.lanes + 1);
  return {
    db: drizzle(pool, { schema, mode: 'default' }) as unknown as Db,
    writing,
    ping: async () => {
      await pool.query({ sql: 'SELECT 1', timeout: 2000 });
    },
    close: async () => {
      await Promise.all([pool.end(), writing.end()]);
      await stop();
    },
  };
}

function openPool(options: PoolOptions, connectionLimit: number): Pool {
  const pool = mysql.createPool({ ...options, connectionLimit, queueLimit: 1000 });
  // Its answer is not awaited: the statements that follow on this connection wait behind it.
  pool.pool.on('connection', (connection) => {
    boundWaiting(connection);
    for (const statement of SESSION) connection.query(statement, () => {});
  });
  return pool;
}

const BEHAVIOUR = {
  connectTimeout: 5000,
  enableKeepAlive: true,
  stringifyObjects: true,
  multipleStatements: false,
  disableEval: true,
  supportBigNumbers: true,
  timezone: 'Z',
  charset: 'utf8mb4',
  // The driver would look through the whole of a text without values for places to put some: a sixth of what a commit costs.
  queryFormat: (sql: string, values?: SqlValue[]) => (values?.length ? format(sql, values, true, 'Z') : sql),
} satisfies PoolOptions;

/** Rows are locked by hand where it matters (messages/writer.ts), so gap locks would only make writers wait. */
const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = 'TRADITIONAL,NO_ENGINE_SUBSTITUTION'",
  'SET SESSION innodb_lock_wait_timeout = 5',
  // MariaDB counts seconds; MySQL has milliseconds under another name. Each ignores the other's comment.
  `/*M! SET SESSION max_statement_time = ${STATEMENT_SECONDS} */`,
];

/**
 * Gives every statement of a connection a limit on our side too: a database that is frozen, or a network that swallows
 * packets, keeps no limit of its own. The connection of a statement that took longer is thrown away.
 */
function boundWaiting(connection: object): void {
  interface Command {
    timeout?: number;
    onResult?: (error: { code?: string } | null, ...results: unknown[]) => void;
  }
  // mysql2 has a timeout for each statement but no default for it; all statements pass here.
  const inside = connection as { addCommand(command: Command): Command; destroy(): void };
  const add = inside.addCommand.bind(connection);
  inside.addCommand = (command) => {
    const { onResult } = command;
    command.timeout ??= (STATEMENT_SECONDS + 1) * 1000;
    if (onResult)
      command.onResult = (error, ...results) => {
        if (error?.code === 'PROTOCOL_SEQUENCE_TIMEOUT') inside.destroy();
        onResult(error, ...results);
      };
    return add(command);
  };
}

/** Applies the migrations that are missing, one process at a time. */
async function bringUpToDate(options: PoolOptions): Promise<void> {
  const connection = await mysql.createConnection(options);
  try {
    const [[lock]] = await connection.query<RowDataPacket[]>("SELECT GET_LOCK('parley.migrate', 60) AS held");
    if (lock?.['held'] !== 1)
      throw new StartFailure(
        EXIT.unavailable,
        'Another process has been changing the database for a minute: try later.',
      );
    await makeUnicode(connection);
    await migrate(drizzle(connection), { migrationsFolder: MIGRATIONS });
  } finally {
    await connection.end();
  }
}

/** Tables take the character set of their database: an empty one of another is set right before they are made. */
async function makeUnicode(connection: Connection): Promise<void> {
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  if (tables.length === 0)
    await connection.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci');
}

function sentence(config: Config, error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const where = config.database.url ? 'database.url' : 'the private database';
  if (code === 'ER_BAD_DB_ERROR')
    return `The database named in database.url does not exist: create it with CREATE DATABASE … CHARACTER SET utf8mb4.`;
  return `Cannot use ${where} (${code ?? message}): check that it runs and that user and password fit.`;
}

/** Whether a statement failed because the key exists already. */
export function isDuplicate(error: unknown): boolean {
  return driverError(error).errno === 1062;
}

/** The driver's own error inside what Drizzle throws. */
export function driverError(error: unknown): { errno?: number; code?: string; fatal?: boolean; message?: string } {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error ? driverError(cause) : (error as ReturnType<typeof driverError>);
}

/** The connection, not the statement, has failed: the server was stopped, killed, or does not answer. */
export function isLost(error: unknown): boolean {
  const { fatal, code, errno } = driverError(error);
  return (
    Boolean(fatal) ||
    /^(PROTOCOL_|ECONN|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND)/.test(code ?? '') ||
    errno === 1053 ||
    errno === 1927
  );
}
