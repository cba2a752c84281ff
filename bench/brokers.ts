// Servers of the distribution, each where it is: the system's, or that of .tools (node scripts/debian.mjs mosquitto|ejabberd).
// They listen to WebSockets on 127.0.0.1 alone, let everybody in and keep nothing.
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { SpeechName } from './dialects.ts';

interface Broker {
  command: string;
  argumentsFor(port: number): string[];
}

const PLACES = ['.tools/bin', '/usr/sbin', '/usr/local/sbin', ...(process.env['PATH'] ?? '').split(':')];

function mosquittoHere(): Broker | undefined {
  const command = PLACES.map((place) => join(place, 'mosquitto')).find(existsSync);
  return command === undefined ? undefined : { command, argumentsFor: mosquittoArguments };
}

function mosquittoArguments(port: number): string[] {
  const dir = temporary('mosquitto');
  return [
    '-c',
    written(dir, [
      // Of WebSockets alone it would say that it listens to nobody, and end.
      `listener 0 ${join(dir, 'socket')}`,
      `listener ${port} 127.0.0.1`,
      'protocol websockets',
      'allow_anonymous true',
      `user ${userInfo().username}`,
      'persistence false',
      'set_tcp_nodelay true',
      'log_dest stdout',
      'log_type information',
    ]),
  ];
}

/** Started by Erlang itself: Debian's ejabberdctl wants root or a user of its own. An Erlang node without a name needs no epmd. */
function ejabberdHere(): Broker | undefined {
  const places = [
    { command: '.tools/bin/erl', root: '.tools/debian/root' },
    { command: '/usr/bin/erl', root: '' },
  ];
  for (const { command, root } of places) {
    const [code] = globSync(`${root}/usr/lib/*/ejabberd-*/ebin`);
    if (code && existsSync(command)) return { command, argumentsFor: (port) => ejabberdArguments(port, code) };
  }
  return undefined;
}

function ejabberdArguments(port: number, code: string): string[] {
  const dir = temporary('ejabberd');
  const settings = written(dir, [
    'hosts: [localhost]',
    'loglevel: warning',
    'auth_method: [anonymous]',
    'anonymous_protocol: sasl_anon',
    'listen:',
    `  - { port: ${port}, ip: 127.0.0.1, backlog: 1024, module: ejabberd_http, request_handlers: { /ws: ejabberd_http_ws } }`,
    // No shaper is set: nobody is slowed down. Rooms are forgotten when the last one leaves.
    'modules: { mod_muc: { history_size: 0, max_users: 1100, min_message_interval: 0 } }',
  ]);
  const set = (application: string, key: string, value: string) => [`-${application}`, key, `"${value}"`];
  return [
    // One core, one scheduler, which leaves it to others when it has nothing to do.
    ...'-noinput +S 1:1 +sbwt none -s ejabberd'.split(' '),
    ...['-pa', code],
    ...set('mnesia', 'dir', join(dir, 'mnesia')),
    ...set('ejabberd', 'config', settings),
    ...set('ejabberd', 'log_path', join(dir, 'log')),
  ];
}

/** Folders that are gone with the measurements. */
const folders: string[] = [];
process.on('exit', () => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

function temporary(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), `${name}-`));
  folders.push(dir);
  return dir;
}

function written(dir: string, lines: string[]): string {
  const file = join(dir, 'settings.yml'); // ejabberd goes by the name; Mosquitto does not care
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** By what they speak; undefined where it is not there. */
export const BROKERS: { [speech in SpeechName]?: Broker | undefined } = { mqtt: mosquittoHere(), xmpp: ejabberdHere() };
