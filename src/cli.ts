// parley, the command line: what an administrator does without the page, on the server's own machine, whether it runs or not.
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { appoint } from './admin/administrators.ts';
import * as people from './admin/people.ts';
import * as usage from './admin/usage.ts';
import { originsOf } from './base/address.ts';
import { type Config, loadConfig } from './base/config.ts';
import { type Database, joinDatabase } from './base/db/open.ts';
import { sessions } from './base/db/schema.ts';
import { EXIT, Refusal, StartFailure } from './base/errors.ts';
import { idGenerator, type NextId } from './base/ids.ts';
import { type Log, silentLog } from './base/log.ts';

const HELP = `parley: administers this server from its own machine, whether it runs or not.

  user add NAME [NICKNAME]   make an account, and a link by which its owner chooses a password
  user reset NAME            make a link to a new password, good for ${people.LINK_HOURS} hours
  user ban NAME              keep somebody out; all their devices are signed out
  user unban NAME            let them in again
  user admin NAME [--off]    make somebody an administrator, or no longer
  sessions end NAME          sign somebody out on all devices
  stats                      how much there is of everything

Settings are read as the server reads them: config.toml here, or the file that PARLEY_CONFIG names. With make:
  make cli ARGS="user add alice"`;

interface Bench {
  config: Config;
  db: Database['db'];
  nextId: NextId;
  logs: { app: Log };
}

/** It is nobody, from nowhere. */
const CLI: people.Actor = { actorId: 0, address: '' };
/** What a running server does with it: admin/watch.ts. */
const SOON = 'A server that runs notices within a second.';

/** Each says what it did. */
const COMMANDS: Record<string, (bench: Bench, words: string[], off: boolean) => Promise<string>> = {
  'user add': async (bench, [name = '', nickname = '']) => {
    const user = await people.add(bench, CLI, { name: name.trim(), nickname: nickname.trim() });
    await appoint(bench);
    return `${user.name} has an account (id ${user.id}).\n${await link(bench, user.id)}`;
  },
  'user reset': async (bench, [name]) => link(bench, await idOf(bench, name)),
  'user ban': async (bench, [name]) => {
    const id = await idOf(bench, name);
    await people.ban(bench, CLI, id);
    await bench.db.delete(sessions).where(eq(sessions.userId, id));
    return `${name} is banned. ${SOON}`;
  },
  'user unban': async (bench, [name]) => {
    await people.unban(bench, CLI, await idOf(bench, name));
    return `${name} may come in again.`;
  },
  'user admin': async (bench, [name], off) => {
    await people.setAdministrator(bench, CLI, await idOf(bench, name), !off);
    return off ? `${name} is no administrator any more.` : `${name} is an administrator.`;
  },
  'sessions end': async (bench, [name]) => {
    const id = await idOf(bench, name);
    await people.noteSessionsEnded(bench, CLI, id);
    await bench.db.delete(sessions).where(eq(sessions.userId, id));
    return `${name} is signed out on all devices. ${SOON}`;
  },
  stats: async ({ db }) => {
    const stats = await usage.stats(db);
    return Object.entries({ ...stats, database: (await usage.storage(db)).database })
      .map(([what, amount]) => `${LABELS[what] ?? what}`.padEnd(26) + amount.toLocaleString('en').padStart(16))
      .join('\n');
  },
};
const NEEDS_NAME = /^(user|sessions) /;
const LABELS: Record<string, string> = {
  all: 'people',
  banned: '  banned',
  administrators: '  administrators',
  devices: 'signed-in devices',
  direct: 'direct conversations',
  groups: 'groups',
  messages: 'messages',
  bytes: 'bytes of files',
  openReports: 'open reports',
  database: 'bytes of the database',
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let given: ReturnType<typeof read>;
  try {
    given = read(args);
  } catch (error) {
    return complain((error as Error).message, EXIT.usage);
  }
  const { positionals, values } = given;
  if (values.help || !positionals.length) {
    console.log(HELP);
    return 0;
  }
  const name = [positionals.slice(0, 2).join(' '), positionals[0]!].find((name) => name in COMMANDS);
  if (!name) return complain(`There is no command "${positionals.slice(0, 2).join(' ')}".`, EXIT.usage);
  const words = positionals.slice(name.split(' ').length);
  if (NEEDS_NAME.test(name) && !words[0]) return complain(`${name}: whom? Give a user name.`, EXIT.usage);
  if (words.length > (name === 'user add' ? 2 : NEEDS_NAME.test(name) ? 1 : 0))
    return complain(`${name}: more words than it takes. Put a name with spaces into quotes.`, EXIT.usage);
  try {
    console.log(await run(name, words, values.off));
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return complain(sentence(error, words[0]), 1);
    if (error instanceof StartFailure) return complain(error.message, error.exitCode);
    throw error;
  }
}

function read(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, off: { type: 'boolean', default: false } },
  });
}

async function run(name: string, words: string[], off: boolean): Promise<string> {
  const config = loadConfig(process.env['PARLEY_CONFIG'] ?? 'config.toml');
  const log = silentLog();
  const database = await joinDatabase(config, log);
  try {
    // Another node than that of the server, so that both never make the same id.
    const nextId = idGenerator(15 - config.server.node);
    return await COMMANDS[name]!({ config, db: database.db, nextId, logs: { app: log } }, words, off);
  } finally {
    await database.close();
  }
}

async function idOf({ db }: Bench, name = ''): Promise<number> {
  return (await people.byName(db, name)).id;
}

async function link(bench: Bench, userId: number): Promise<string> {
  const { secret } = await people.resetLink(bench, CLI, userId);
  const { config } = bench;
  return `A password is chosen here, once, within ${people.LINK_HOURS} hours:\n${originsOf(config, config.server.port)[0]}/reset/${secret}`;
}

/** A refusal in words for the terminal. */
function sentence({ code, message, fields }: Refusal, name = ''): string {
  switch (code) {
    case 'NOT_FOUND':
      return `Nobody is called "${name}".`;
    case 'NAME_TAKEN':
      return `The user name "${name}" is taken.`;
    case 'INVALID':
      return `"${name}" cannot be a user name (${Object.values(fields ?? {}).join(', ')}): 3 to 32 letters and digits, with . _ - between them.`;
    default:
      return `Not done: ${message}.`;
  }
}

function complain(message: string, exitCode: number): number {
  console.error(message);
  if (exitCode === EXIT.usage) console.error('`parley --help` lists what there is.');
  return exitCode;
}
