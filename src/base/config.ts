// Settings: config.toml, then the environment, checked whole before anything starts. Frozen: nothing sets them later.
import { existsSync, readFileSync } from 'node:fs';
import convict from 'convict';
import { parse, TomlError } from 'smol-toml';
import {
  address,
  bucketUrl,
  databaseUrl,
  FORMATS,
  level,
  mailFrom,
  mailUrl,
  redisUrl,
  secret,
  text,
  webOrigin,
  webUrl,
  whole,
} from './config-formats.ts';
import { EXIT, StartFailure } from './errors.ts';

const MIB = 2 ** 20;
const TIB = 2 ** 40;

// Defaults stand in config.toml too, with a comment each; test/config.test.ts holds the two together.
const schema = {
  server: {
    host: { default: '127.0.0.1', ...address },
    port: { default: 8080, ...whole(0, 65535) },
    public_url: { default: '', ...webOrigin },
    trusted_proxies: { default: [] as string[], format: 'proxies' },
    tls_cert: { default: '', ...text },
    tls_key: { default: '', ...text },
    node: { default: 0, ...whole(0, 15) },
    processes: { default: 1, ...whole(1, 16) },
    drain_seconds: { default: 15, ...whole(1, 300) },
  },
  bus: { url: { default: '', ...redisUrl, sensitive: true } },
  data: { dir: { default: 'data', ...text } },
  database: {
    url: { default: '', ...databaseUrl, sensitive: true },
    pool_size: { default: 10, ...whole(4, 500) },
  },
  auth: {
    secret: { default: '', ...secret, sensitive: true },
    session_hours: { default: 720, ...whole(1, 24 * 366) },
    attempts_per_name: { default: 10, ...whole(1, 1000) },
    attempts_per_address: { default: 100, ...whole(1, 1_000_000) },
    registrations_per_address: { default: 30, ...whole(1, 1_000_000) },
    registration: {
      default: 'open' as 'open' | 'invite' | 'closed' | 'provider',
      format: ['open', 'invite', 'closed', 'provider'],
    },
    admin: { default: '', ...text },
    code_minutes: { default: 10, ...whole(1, 60) },
    codes_per_address: { default: 30, ...whole(1, 1_000_000) },
  },
  mail: {
    url: { default: '', ...mailUrl, sensitive: true },
    from: { default: '', ...mailFrom },
  },
  google: { client_id: { default: '', ...text }, client_secret: { default: '', ...text, sensitive: true } },
  oidc: {
    name: { default: '', ...text },
    issuer: { default: '', ...webUrl },
    client_id: { default: '', ...text },
    client_secret: { default: '', ...text, sensitive: true },
  },
  github: {
    client_id: { default: '', ...text },
    client_secret: { default: '', ...text, sensitive: true },
    url: { default: 'https://github.com', ...webUrl },
    api_url: { default: 'https://api.github.com', ...webUrl },
  },
  limits: {
    text_length: { default: 10_000, ...whole(1, 15_000) },
    group_members: { default: 5000, ...whole(2, 10_000) },
    friend_requests: { default: 200, ...whole(1, 10_000) },
    connections_per_user: { default: 20, ...whole(1, 1000) },
    commands_per_second: { default: 50, ...whole(1, 1_000_000) },
    searches_per_minute: { default: 120, ...whole(1, 1_000_000) },
  },
  groups: { lobby: { default: true, format: 'flag' } },
  messages: {
    lanes: { default: 2, ...whole(1, 16) },
    queue_length: { default: 1000, ...whole(1, 1_000_000) },
    queue_bytes: { default: 8 * 1024 * 1024, ...whole(65_536, 2 ** 31) },
  },
  files: {
    image_bytes: { default: 50 * MIB, ...whole(1, TIB) },
    video_bytes: { default: 2048 * MIB, ...whole(1, TIB) },
    audio_bytes: { default: 256 * MIB, ...whole(1, TIB) },
    file_bytes: { default: 2048 * MIB, ...whole(1, TIB) },
    direct_bytes: { default: 8 * MIB, ...whole(1, TIB) },
    quota_bytes: { default: 10_240 * MIB, ...whole(0, 1024 * TIB) },
    reserve_bytes: { default: 1024 * MIB, ...whole(0, TIB) },
    unfinished: { default: 50, ...whole(1, 10_000) },
    uploads_per_minute: { default: 240, ...whole(1, 1_000_000) },
    unsent_hours: { default: 24, ...whole(1, 24 * 366) },
  },
  storage: {
    s3_endpoint: { default: '', ...bucketUrl },
    s3_region: { default: 'auto', ...text },
    s3_access_key: { default: '', ...text, sensitive: true },
    s3_secret_key: { default: '', ...text, sensitive: true },
  },
  calls: {
    stun_urls: { default: [] as string[], format: 'iceUrls' },
    turn_urls: { default: [] as string[], format: 'iceUrls' },
    turn_secret: { default: '', ...secret, sensitive: true },
    relay_only: { default: false, format: 'flag' },
    credential_seconds: { default: 600, ...whole(5, 600) },
    ring_seconds: { default: 45, ...whole(1, 300) },
    grace_seconds: { default: 15, ...whole(1, 300) },
    voice_participants: { default: 8, ...whole(2, 50) },
    video_participants: { default: 4, ...whole(2, 50) },
    rings_per_minute: { default: 20, ...whole(1, 1_000_000) },
  },
  log: {
    level: { default: 'info', ...level },
    dir: { default: 'logs', ...text },
    keep: { default: 14, ...whole(1, 1000) },
    console: { default: true, format: 'flag' },
  },
};

type Values<S> = { readonly [K in keyof S]: S[K] extends { default: infer D } ? D : Values<S[K]> };
export type Config = Values<typeof schema>;

/** `server.port` → `PARLEY_SERVER_PORT` */
export const environmentName = (key: string) => `PARLEY_${key.replace('.', '_').toUpperCase()}`;

const KEYS = Object.entries(schema).flatMap(([table, settings]) => Object.keys(settings).map((k) => `${table}.${k}`));
/** Read by main.ts: which file to load. */
const CONFIG_FILE = 'PARLEY_CONFIG';

/**
 * Reads and checks all settings.
 * @throws StartFailure (78) with one line per mistake, each naming the key and the line or the variable.
 */
export function loadConfig(file: string, env: NodeJS.ProcessEnv = process.env): Config {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : refuse(`There is no configuration file ${file}.`);
  const tables = parseToml(file, source);
  convict.addFormats(FORMATS);
  const config = convict(schema as unknown as convict.Schema<unknown>, { env: {}, args: [] });
  try {
    config.load(uncoerced(tables));
    config.load(uncoerced(fromEnvironment(env)));
    config.validate({ allowed: 'strict' });
  } catch (error) {
    refuse(located(file, source, env, (error as Error).message));
  }
  const unknown = Object.keys(env).filter(
    (name) => name.startsWith('PARLEY_') && name !== CONFIG_FILE && !KEYS.some((key) => environmentName(key) === name),
  );
  if (unknown.length) refuse(unknown.map((name) => `environment ${name}: no such setting`).join('\n'));
  const values = config.getProperties() as unknown as Config;
  if (!values.server.tls_cert !== !values.server.tls_key)
    refuse(`${file}: server.tls_cert and server.tls_key: set both or none`);
  const { s3_endpoint, s3_access_key, s3_secret_key } = values.storage;
  if (s3_endpoint && !(s3_access_key && s3_secret_key))
    refuse(`${file}: storage.s3_endpoint needs storage.s3_access_key and storage.s3_secret_key`);
  const { turn_urls, turn_secret, relay_only } = values.calls;
  if (turn_urls.length > 0 && !turn_secret) refuse(`${file}: calls.turn_urls needs calls.turn_secret`);
  if (relay_only && !turn_urls.length) refuse(`${file}: calls.relay_only needs calls.turn_urls`);
  const { node, processes } = values.server;
  if (processes > 1 && !values.bus.url)
    refuse(`${file}: server.processes = ${processes} needs bus.url: several processes hear of each other by a Redis`);
  if (node + processes > 16) refuse(`${file}: server.node + server.processes: there are numbers up to 15`);
  mustHaveProviders(file, values);
  return deepFreeze(values);
}

function mustHaveProviders(file: string, { auth, google, oidc, github }: Config): void {
  if (google.client_id && !google.client_secret) refuse(`${file}: google.client_id needs google.client_secret`);
  if (github.client_id && !github.client_secret) refuse(`${file}: github.client_id needs github.client_secret`);
  // Providers of OpenID Connect may do without a secret: PKCE stands in for it.
  if (oidc.client_id && !oidc.issuer) refuse(`${file}: oidc.client_id needs oidc.issuer`);
  if (auth.registration === 'provider' && !google.client_id && !oidc.client_id && !github.client_id)
    refuse(`${file}: auth.registration = "provider" needs google.client_id, oidc.client_id or github.client_id`);
}

function parseToml(file: string, source: string): object {
  try {
    return parse(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return refuse(`${file}, line ${error.line}: ${error.message.split('\n')[0]}`);
  }
}

/** A string given for a number, as what no format takes: convict would parse it before the format sees it. */
function uncoerced(tables: object): object {
  const settings = schema as Record<string, Record<string, { default: unknown }>>;
  return Object.fromEntries(
    Object.entries(tables).map(([table, values]) => [
      table,
      typeof values !== 'object' || values === null
        ? values
        : Object.fromEntries(
            Object.entries(values).map(([name, value]) => {
              const wantsNumber = typeof settings[table]?.[name]?.default === 'number';
              return [name, wantsNumber && typeof value === 'string' ? Number.NaN : value];
            }),
          ),
    ]),
  );
}

/** The settings given by the environment, as tables like the file's. What does not parse stays a string, to be refused. */
function fromEnvironment(env: NodeJS.ProcessEnv): Record<string, Record<string, unknown>> {
  const tables: Record<string, Record<string, unknown>> = {};
  for (const [table, settings] of Object.entries(schema))
    for (const [name, setting] of Object.entries(settings as Record<string, { default: unknown }>)) {
      const value = env[environmentName(`${table}.${name}`)];
      if (value !== undefined) tables[table] = { ...tables[table], [name]: parseAs(setting.default, value) };
    }
  return tables;
}

function parseAs(like: unknown, value: string): unknown {
  if (typeof like === 'number') return /^\d+$/.test(value) ? Number(value) : value;
  if (typeof like === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  if (Array.isArray(like))
    return value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  return value;
}

/** Puts in front of each of convict's complaints where the value came from. */
function located(file: string, source: string, env: NodeJS.ProcessEnv, complaints: string): string {
  return complaints
    .split('\n')
    .map((line) => {
      const unknown = /configuration param '([^']+)' not declared/.exec(line);
      const key = unknown?.[1] ?? /^\s*-?\s*([a-z_]+(?:\.[a-z_]+)?)\s*:/.exec(line)?.[1];
      if (!key) return line;
      const what = unknown
        ? 'no such setting'
        : line.replace(/^\s*-?\s*[a-z_.]+\s*:\s*/, '').replace(/: value was .*$/, '');
      if (!unknown && env[environmentName(key)] !== undefined) return `environment ${environmentName(key)}: ${what}`;
      const at = lineOf(source, key);
      return `${file}${at ? `, line ${at}` : ''}: ${key}: ${what}`;
    })
    .join('\n');
}

/** 1-based line on which `table.key` (or the table itself) is set; 0 when it is not. */
function lineOf(source: string, path: string): number {
  const [table, key] = path.split('.');
  let current = '';
  for (const [index, line] of source.split('\n').entries()) {
    const header = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line);
    if (header) current = header[1]!;
    if (header && current === table && !key) return index + 1;
    const name = /^\s*"?([\w-]+)"?\s*=/.exec(line)?.[1];
    if (name && ((current === table && name === key) || (current === '' && !key && name === table))) return index + 1;
  }
  return 0;
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}

function refuse(message: string): never {
  throw new StartFailure(EXIT.config, message);
}
