// Mosquitto with nothing but a WebSocket listener: the one on PATH, or of .tools (node scripts/debian.mjs mosquitto).
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const PLACES = ['.tools/bin', '/usr/sbin', '/usr/local/sbin', ...(process.env['PATH'] ?? '').split(':')];

/** Its path; undefined where there is none. */
export const MOSQUITTO = PLACES.map((place) => join(place, 'mosquitto')).find(existsSync);

/** Arguments that let it listen. */
export function argumentsFor(port: number): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'mosquitto-'));
  const file = join(dir, 'conf');
  const settings = [
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
  ];
  writeFileSync(file, `${settings.join('\n')}\n`);
  return ['-c', file];
}
