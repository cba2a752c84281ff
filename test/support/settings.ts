// What tests set differently from what a person gets, as environment.
import { join } from 'node:path';

/** Processes of each server that is started: more than one where there is a Redis for them (test/chaos/run.ts). */
export const processes = () => (process.env['PARLEY_TEST_REDIS'] ? Number(process.env['PROCESSES'] ?? 1) : 1);
const several = (): Record<string, string> =>
  processes() > 1
    ? { PARLEY_SERVER_PROCESSES: `${processes()}`, PARLEY_BUS_URL: process.env['PARLEY_TEST_REDIS']! }
    : {};

/** Settings a test may depend on. Others are as a person gets them. */
export function settings(dir: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    PARLEY_SERVER_PORT: '0',
    PARLEY_DATA_DIR: join(dir, 'data'),
    PARLEY_LOG_DIR: join(dir, 'logs'),
    PARLEY_LOG_CONSOLE: 'false',
    PARLEY_AUTH_REGISTRATIONS_PER_ADDRESS: '1000000',
    PARLEY_GROUPS_LOBBY: 'false',
    PARLEY_LIMITS_COMMANDS_PER_SECOND: '100000',
    PARLEY_LIMITS_SEARCHES_PER_MINUTE: '100000',
    PARLEY_FILES_UPLOADS_PER_MINUTE: '100000',
    PARLEY_CALLS_RINGS_PER_MINUTE: '100000',
    ...several(),
    ...more,
  };
}
