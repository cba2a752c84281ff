// Processes die while people talk. The full form of each: make chaos.
import { describe, test } from 'node:test';
import { bothKilled, databaseKilled, serverKilled, stopped } from './chaos/kills.ts';
import { short } from './chaos/party.ts';

const timeout = 120_000;

describe('while ten people talk', { concurrency: 2 }, () => {
  test('kill -9 of the server: nothing acknowledged is lost or doubled', { timeout }, short(serverKilled));
  test('kill -9 of the database: nothing is lost, and the server lives on', { timeout }, short(databaseKilled));
  test('kill -9 of both at once: nothing is lost', { timeout }, short(bothKilled));
  test('SIGTERM: no send is seen to fail, and everybody is back', { timeout }, short(stopped));
});
