// Settings: the file, the environment over it, and what is said about every mistake before anything starts.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { signingSecret } from '../src/base/auth.ts';
import { type Config, environmentName, loadConfig } from '../src/base/config.ts';
import { StartFailure } from '../src/base/errors.ts';
import { freePort, Program } from './support/program.ts';

const SHIPPED = new URL('../config.toml', import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'parley-config-'));
after(() => rmSync(dir, { recursive: true }));

function load(toml: string, env: Record<string, string> = {}): Config {
  const file = join(dir, 'config.toml');
  writeFileSync(file, toml);
  return loadConfig(file, env);
}

/** What is said about it, without the folder. */
function complaint(toml: string, env: Record<string, string> = {}): string {
  try {
    load(toml, env);
  } catch (error) {
    assert.ok(error instanceof StartFailure, String(error));
    assert.equal(error.exitCode, 78);
    return error.message.replaceAll(`${dir}/`, '');
  }
  return 'fine';
}

const settings = Object.entries(load('')).flatMap(([table, values]) =>
  Object.entries(values as object).map(([key, value]) => ({ key: `${table}.${key}`, value: value as unknown })),
);

test('the shipped file holds every setting with the default it would have without it', () => {
  assert.ok(settings.length >= 25);
  assert.deepEqual(loadConfig(SHIPPED, {}), load(''));
  const lines = readFileSync(SHIPPED, 'utf8').split('\n');
  for (const { key } of settings)
    assert.equal(lines.filter((line) => line.startsWith(`${key.split('.')[1]} = `)).length >= 1, true, key);
  assert.equal(lines.filter((line) => /^\w+ = /.test(line)).length, settings.length);
});

test('every setting of the shipped file has a comment above it', () => {
  const lines = readFileSync(SHIPPED, 'utf8').split('\n');
  for (const [index, line] of lines.entries())
    if (/^\w+ = /.test(line)) {
      let above = index - 1;
      while (/^\w+ = /.test(lines[above]!)) above -= 1; // settings that belong together share one
      assert.match(lines[above]!, /^# ./, line);
    }
});

test('the environment overrides every setting, and the file the default', () => {
  const other: Record<string, [string, unknown]> = {
    'server.host': ['0.0.0.0', '0.0.0.0'],
    'server.public_url': ['https://chat.example.org', 'https://chat.example.org'],
    'server.trusted_proxies': ['127.0.0.1, 10.0.0.0/8,::1', ['127.0.0.1', '10.0.0.0/8', '::1']],
    'database.url': ['mysql://u:p@h:3306/d', 'mysql://u:p@h:3306/d'],
    'auth.secret': ['Zx81-commodore-amiga-atari-sinclair-ql', 'Zx81-commodore-amiga-atari-sinclair-ql'],
    'auth.registration': ['invite', 'invite'],
    'mail.url': ['smtp://mail.example.org', 'smtp://mail.example.org'],
    'mail.from': ['Parley <parley@example.org>', 'Parley <parley@example.org>'],
    'oidc.issuer': ['https://login.example.org/realm', 'https://login.example.org/realm'],
    'github.url': ['https://git.example.org', 'https://git.example.org'],
    'github.api_url': ['https://git.example.org/api/v3', 'https://git.example.org/api/v3'],
    'log.level': ['warn', 'warn'],
    'log.console': ['false', false],
    'groups.lobby': ['false', false],
    'messages.queue_bytes': ['65536', 65_536],
    'server.node': ['15', 15],
    'bus.url': ['redis://:p@10.0.0.5:6379', 'redis://:p@10.0.0.5:6379'],
    'messages.lanes': ['16', 16],
    'calls.stun_urls': ['stun:turn.example.org', ['stun:turn.example.org']],
    'calls.turn_urls': ['turn:turn.example.org, turns:a.example.org', ['turn:turn.example.org', 'turns:a.example.org']],
    'calls.turn_secret': ['Zx81-commodore-amiga-atari-sinclair-ql', 'Zx81-commodore-amiga-atari-sinclair-ql'],
    'calls.relay_only': ['true', true],
    'storage.s3_endpoint': ['https://s3.example.org/parley', 'https://s3.example.org/parley'],
  };
  for (const { key, value } of settings) {
    const [given, expected] = other[key] ?? (typeof value === 'number' ? ['7', 7] : ['some/where', 'some/where']);
    const pair = key.startsWith('server.tls_') ? { PARLEY_SERVER_TLS_CERT: given, PARLEY_SERVER_TLS_KEY: given } : {};
    const keys =
      key === 'storage.s3_endpoint' ? { PARLEY_STORAGE_S3_ACCESS_KEY: 'a', PARLEY_STORAGE_S3_SECRET_KEY: 'b' } : {};
    const provider = {
      PARLEY_GOOGLE_CLIENT_SECRET: 'a',
      PARLEY_GITHUB_CLIENT_SECRET: 'a',
      PARLEY_OIDC_ISSUER: 'https://login.example.org',
    };
    const turn = {
      PARLEY_CALLS_TURN_SECRET: 'Zx81-commodore-amiga-atari-sinclair-ql',
      PARLEY_CALLS_TURN_URLS: 'turn:turn.example.org',
    };
    const bus = { PARLEY_BUS_URL: 'redis://127.0.0.1' };
    const config = loadConfig(SHIPPED, {
      ...turn,
      ...provider,
      ...bus,
      [environmentName(key)]: given,
      ...pair,
      ...keys,
    });
    const [table, name] = key.split('.') as [keyof Config, string];
    assert.deepEqual((config[table] as Record<string, unknown>)[name], expected, key);
    assert.notDeepEqual(value, expected, `${key}: another value than the default is tried`);
  }
  assert.equal(load('[server]\nport = 9000').server.port, 9000);
  assert.equal(load('[server]\nport = 9000', { PARLEY_SERVER_PORT: '9001' }).server.port, 9001);
  assert.equal(environmentName('limits.commands_per_second'), 'PARLEY_LIMITS_COMMANDS_PER_SECOND');
});

test('a name that is not known is refused with its line, or its variable', () => {
  assert.equal(complaint('[server]\nhost = "::1"\nprot = 80'), 'config.toml, line 3: server.prot: no such setting');
  assert.match(complaint('# one\n[sevrer]\nport = 80'), /^config\.toml, line [23]: sevrer(\.port)?: no such setting$/);
  assert.match(complaint('port = 80'), /^config\.toml, line 1: port: no such setting$/);
  assert.equal(complaint('', { PARLEY_SERVER_PROT: '80' }), 'environment PARLEY_SERVER_PROT: no such setting');
  assert.equal(complaint('', { PARLEY_: 'x' }), 'environment PARLEY_: no such setting');
  assert.equal(complaint('', { PARLEY_CONFIG: 'x', PATH: '/bin' }), 'fine');
});

test('a value that does not fit is refused with its line, or its variable, and what would fit', () => {
  const wrong: [string, string, RegExp][] = [
    ['bus', 'url = "10.0.0.5:6379"', /bus\.url: must look like redis:/],
    ['mail', 'url = "mail.example.org"', /mail\.url: must look like smtps:/],
    ['mail', 'from = "Parley"', /mail\.from: must look like Parley </],
    ['server', 'port = 65536', /server\.port: must be a whole number from 0 to 65535$/],
    ['server', 'port = -1', /server\.port: must be a whole number/],
    ['server', 'port = 80.5', /server\.port: must be a whole number/],
    ['server', 'port = "80x"', /server\.port: must be a whole number/],
    ['server', 'port = "80"', /server\.port: must be a whole number/],
    ['server', 'host = "somewhere"', /server\.host: must be an IP address or localhost$/],
    ['server', 'public_url = "chat.example.org"', /server\.public_url: must look like https:/],
    ['server', 'public_url = "https://chat.example.org/chat"', /server\.public_url: must look like/],
    ['server', 'public_url = "ftp://chat.example.org"', /server\.public_url: must look like/],
    ['server', 'trusted_proxies = "127.0.0.1"', /server\.trusted_proxies: must be a list/],
    ['server', 'trusted_proxies = ["127.0.0.1/33"]', /server\.trusted_proxies: "127\.0\.0\.1\/33" is neither/],
    ['server', 'node = 16', /server\.node: must be a whole number from 0 to 15$/],
    ['database', 'url = "postgres://h/d"', /database\.url: must look like mysql:/],
    ['database', 'url = "mysql://h"', /database\.url: must look like mysql:/],
    ['auth', 'secret = "too short"', /auth\.secret: must be 32 or more characters/],
    ['auth', 'secret = "changeme-changeme-0123456789-abcdef"', /auth\.secret: must be/],
    ['auth', `secret = "${'ab'.repeat(20)}"`, /auth\.secret: must be/],
    ['limits', 'text_length = 15001', /limits\.text_length: must be a whole number from 1 to 15000$/],
    ['log', 'level = "loud"', /log\.level: /],
    ['log', 'console = "yes"', /log\.console: must be true or false$/],
    ['data', 'dir = 7', /data\.dir: must be/],
  ];
  for (const [table, line, said] of wrong) {
    const file = complaint(`# a comment\n\n[${table}]\n${line}\n`);
    assert.match(file, said, line);
    assert.match(file, /^config\.toml, line 4: /, line);
  }
  assert.match(
    complaint('', { PARLEY_SERVER_PORT: '8o80' }),
    /^environment PARLEY_SERVER_PORT: must be a whole number/,
  );
  assert.match(complaint('', { PARLEY_LOG_CONSOLE: 'yes' }), /^environment PARLEY_LOG_CONSOLE: must be true or false$/);
  const two = complaint('[server]\nport = -1\nnode = 99\n').split('\n');
  assert.equal(two.length, 2, 'all mistakes are told at once');
  assert.match(
    complaint('[storage]\ns3_endpoint = "https://s3.example.org/x"'),
    /s3_endpoint needs storage\.s3_access_key/,
  );
  assert.match(complaint('[storage]\ns3_endpoint = "https://s3.example.org"'), /must look like/);
  assert.match(complaint('[server]\nprocesses = 2'), /server\.processes = 2 needs bus\.url/);
  assert.equal(complaint('[server]\nprocesses = 2\n[bus]\nurl = "redis://127.0.0.1"'), 'fine');
  assert.match(complaint('[server]\nnode = 15\nprocesses = 2\n[bus]\nurl = "redis://h"'), /there are numbers up to 15/);
  assert.match(complaint('[google]\nclient_id = "x"'), /google\.client_id needs google\.client_secret$/);
  assert.match(complaint('[github]\nclient_id = "x"'), /github\.client_id needs github\.client_secret$/);
  assert.match(complaint('[oidc]\nclient_id = "x"'), /oidc\.client_id needs oidc\.issuer$/);
  assert.match(complaint('[oidc]\nissuer = "login.example.org"'), /oidc\.issuer: must look like/);
  assert.match(complaint('[auth]\nregistration = "provider"'), /registration = "provider" needs google\.client_id/);
  assert.match(complaint('[server]\ntls_cert = "x.pem"'), /tls_cert and server\.tls_key: set both or none/);
});

test('what is secret is not told when it is wrong', () => {
  assert.doesNotMatch(complaint('[auth]\nsecret = "hunter2"'), /hunter2/);
  assert.doesNotMatch(complaint('', { PARLEY_AUTH_SECRET: 'hunter2' }), /hunter2/);
  assert.doesNotMatch(complaint('[database]\nurl = "mysql://root:hunter2@h"'), /hunter2/);
});

test('a file that is no TOML, or not there, is refused with the place', () => {
  assert.match(complaint('[server]\nport 80\n'), /^config\.toml, line 2: ./);
  assert.match(complaint('[server]\nport = 80\nport = 81\n'), /^config\.toml, line 3: ./);
  assert.throws(() => loadConfig(join(dir, 'missing.toml'), {}), /There is no configuration file .*missing\.toml/);
});

test('settings cannot be changed once they are read', () => {
  const config = load('') as { server: { port: number; trusted_proxies: string[] } };
  assert.throws(() => {
    config.server.port = 1;
  }, TypeError);
  assert.throws(() => config.server.trusted_proxies.push('x'), TypeError);
});

test('the secret is made once, for its owner alone; one that is too short is refused', () => {
  const data = join(dir, 'data');
  const made = signingSecret('', data);
  assert.ok(made.length >= 48);
  assert.equal(statSync(join(data, 'secret')).mode & 0o777, 0o600);
  assert.equal(signingSecret('', data), made);
  assert.notEqual(signingSecret('', join(dir, 'other')), made);
  assert.equal(signingSecret('the one that is configured', data), 'the one that is configured');
  writeFileSync(join(data, 'secret'), 'short');
  assert.throws(
    () => signingSecret('', data),
    (error: StartFailure) => error.exitCode === 78 && /data\/secret: too short/.test(error.message),
  );
  writeFileSync(join(data, 'secret'), `${made}\n`);
  assert.equal(signingSecret('', data), made, 'an editor may have put a line end behind it');
});

/** Starts the program, which cannot start. Gives its exit code and what it says at the end. */
async function failing(port: number, more: Record<string, string>): Promise<[number | string, string]> {
  const program = new Program(port, more);
  program.launch();
  const code = await program.ended;
  assert.match(program.complaint, /^Parley cannot start\.\n/);
  assert.doesNotMatch(program.complaint, /^ {4}at /m, 'a sentence, not a stack');
  assert.ok(!program.log.some(({ msg }) => msg === 'ready'));
  rmSync(program.dir, { recursive: true });
  return [code, program.complaint];
}

test('the program ends with 78 when its configuration is wrong, and touches nothing', async () => {
  const file = join(dir, 'wrong.toml');
  writeFileSync(file, '[server]\nprot = 80\n');
  const nowhere = join(dir, 'never-made');
  const [code, said] = await failing(0, { PARLEY_CONFIG: file, PARLEY_DATA_DIR: nowhere });
  assert.equal(code, 78);
  assert.match(said, /wrong\.toml, line 2: server\.prot: no such setting/);
  assert.ok(!existsSync(nowhere));
  assert.equal((await failing(0, { PARLEY_AUTH_SECRET: 'change-me-change-me-change-me-0123' }))[0], 78);
});

test('the program ends with 78 when its kept secret is too short', async () => {
  const data = join(dir, 'weak');
  mkdirSync(data);
  writeFileSync(join(data, 'secret'), 'weak');
  const [code, said] = await failing(0, { PARLEY_DATA_DIR: data });
  assert.equal(code, 78);
  assert.match(said, /weak\/secret/);
});

test('the program ends with 69 when the configured database does not answer, without telling the password', async () => {
  const url = `mysql://parley:hunter2@127.0.0.1:${await freePort()}/parley`;
  const [code, said] = await failing(0, { PARLEY_DATABASE_URL: url });
  assert.equal(code, 69);
  assert.match(said, /database\.url/);
  assert.doesNotMatch(said, /hunter2/);
});

test('the program ends with 69 when its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const [code, said] = await failing(port, {});
  assert.equal(code, 69);
  assert.match(said, new RegExp(`port ${port}`));
  other.close();
});

test('the program ends with 78 or 69, not with a stack, when its certificate cannot be read', async () => {
  const broken = join(dir, 'broken.pem');
  writeFileSync(broken, 'no certificate');
  const [code] = await failing(0, { PARLEY_SERVER_TLS_CERT: broken, PARLEY_SERVER_TLS_KEY: broken });
  assert.ok(code === 78 || code === 69, `${code}`);
});
