// What the embedded database (private.ts) keeps on disk: where, whose it is, and how it is made.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { EXIT, StartFailure } from '../errors.ts';

/** Of the account and of the database. */
export const NAME = 'parley';

/** For the server that makes the data and the one that runs on it. */
export const settings = ({ data, tmp }: Pick<Place, 'data' | 'tmp'>) => [
  `--datadir=${data}`,
  `--tmpdir=${tmp}`,
  '--skip-log-bin',
  '--performance-schema=OFF',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_520_ci',
  '--log-warnings=1',
  // it insists on being told that root is meant
  ...(process.getuid?.() === 0 ? ['--user=root'] : []),
];

export interface Place {
  dir: string;
  /** Everything of the server's, made and moved as one, of mode 0700. */
  home: string;
  data: string;
  /** Its own: a MariaDB that starts clears the temporary tables out of its tmpdir, whosoever they are. */
  tmp: string;
  log: string;
  lock: string;
  pidFile: string;
  socket: string;
}

export function placeIn(dir: string): Place {
  try {
    fs.mkdirSync(dir, { recursive: true });
    fs.accessSync(dir, fs.constants.W_OK);
  } catch (error) {
    throw failure(`Cannot write to ${dir} (${(error as Error).message}): change its owner, or set data.dir.`);
  }
  const home = join(dir, 'mysql');
  const socket = join(home, 'sock');
  return {
    dir,
    ...within(home),
    log: join(dir, 'mysql.log'),
    lock: join(dir, 'mysql.lock'),
    pidFile: join(home, 'pid'),
    // The path has to fit into sun_path (unix(7)), with its final zero.
    socket: Buffer.byteLength(socket) < 108 ? socket : join(privateDir(home), 'sock'),
  };
}

const within = (home: string) => ({ home, data: join(home, 'data'), tmp: join(home, 'tmp') });

/** A directory with a short name that only we can enter, the same for the same data. */
function privateDir(home: string): string {
  const name = `${NAME}-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`;
  const dir = join(process.env['XDG_RUNTIME_DIR'] ?? '/tmp', name);
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  // Anybody may make names in /tmp: what lies there already has to be ours.
  const found = fs.lstatSync(dir);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || found.mode & 0o077)
    throw failure(`${dir} is not ours alone: remove it, or set data.dir to a shorter path.`);
  return dir;
}

/**
 * The lock that counts is flock's on this file, held by the server process itself to its last moment (private.ts, launch).
 * What its owner wrote into it only tells at once, and by name, that there is no use in waiting for that lock.
 */
export function refuseSecondOwner(place: Place, except?: number): void {
  const pid = ownerOf(place);
  const { dir } = place;
  if (pid && pid !== except)
    throw failure(`Process ${pid} is using ${dir} already: stop it, or set data.dir to another directory.`);
}

/** The process that keeps a server on this data; undefined when none does. */
export function ownerOf({ lock }: Place): number | undefined {
  const owner = fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : '';
  const pid = Number(owner.split(' ')[0]);
  return pid && identity(pid) === owner ? pid : undefined;
}

/** Of a running process, '' when there is none. With its start time where /proc has it, as pids are used again. */
export function identity(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // proc(5): the fields from the third on stand after the name, which may have any character in it
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [state, start] = [fields[3 - 3]!, fields[22 - 3]];
      return 'ZX'.includes(state) ? '' : `${pid} ${start}`; // a zombie is dead, though nobody has buried it
    }
    process.kill(pid, 0);
    return `${pid}`;
  } catch {
    return '';
  }
}

/**
 * Makes the home with its data beside its place and moves it there whole, so that a crash leaves none rather than half of
 * one. Does what mariadb-install-db does, without its accounts and its shell: that script breaks on spaces in paths, and
 * run by root it changes the owner of files of the system's own MariaDB.
 */
export function create(program: string, place: Place): void {
  const help = spawnSync(program, ['--no-defaults', '--verbose', '--help'], { encoding: 'utf8' }).stdout ?? '';
  const share = /^character-sets-dir\s+(\S.*?)\/?charsets\/?$/m.exec(help)?.[1] ?? '';
  const tables = ['mysql_system_tables.sql', 'mariadb_system_tables.sql']
    .map((file) => join(share, file))
    .find(fs.existsSync);
  if (!tables)
    throw failure(`${program} lacks its mysql_system_tables.sql: install the whole of MariaDB 10.6 or newer.`);

  const unfinished = within(join(place.dir, UNFINISHED + identity(process.pid)));
  for (const dir of [unfinished.home, unfinished.data, unfinished.tmp]) fs.mkdirSync(dir, { mode: 0o700 });
  const input = `create database mysql;\nuse mysql;\n${fs.readFileSync(tables, 'utf8')}\n${ACCOUNTS}`;
  const args = ['--no-defaults', '--bootstrap', '--enforce-storage-engine=', ...settings(unfinished)];
  const done = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (done.status === 0 && moved(unfinished.home, place.home)) return;
  fs.rmSync(unfinished.home, { recursive: true });
  if (done.status === 0) return; // another start was faster: the lock will tell which one stays
  fs.appendFileSync(place.log, done.stderr ?? '');
  throw failure(`MariaDB could not make ${place.data} (${complaint(done.stderr ?? '') ?? done.error ?? done.signal}).`);
}

function moved(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to);
    return true;
  } catch (error) {
    if (!fs.existsSync(to)) throw error;
    return false;
  }
}

/** root is for repairs by hand (`mariadb --socket=data/mysql/sock -u root`); whoever reaches the socket may be either. */
const ACCOUNTS = `flush privileges;
create user root@localhost;
grant all on *.* to root@localhost with grant option;
create database ${NAME} character set utf8mb4 collate utf8mb4_unicode_520_ci;
create user ${NAME}@localhost;
grant all on ${NAME}.* to ${NAME}@localhost;
`;

const UNFINISHED = 'mysql.new ';

/** Removes what starts that were killed while they made the data left behind. */
export function sweep({ dir }: Place): void {
  for (const name of fs.readdirSync(dir)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const maker = name.slice(UNFINISHED.length);
    if (identity(Number.parseInt(maker, 10)) !== maker) fs.rmSync(join(dir, name), { recursive: true });
  }
}

/** MariaDB's own first word on what is wrong. */
export function complaint(output: string): string | undefined {
  return /(?:\[ERROR\]|^ERROR:) (.*)/m.exec(output)?.[1];
}

export const failure = (message: string) => new StartFailure(EXIT.unavailable, message);
