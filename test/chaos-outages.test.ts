// The database goes away, hangs or drags while people talk. The full form of each: make chaos.
import { describe, test } from 'node:test';
import { databaseFrozen, databaseSlow, databaseStopped } from './chaos/outages.ts';
import { short } from './chaos/party.ts';

const timeout = 120_000;

describe('while six people talk', { concurrency: 3 }, () => {
  test('the database is stopped and started again', { timeout }, short(databaseStopped));
  test('the database hangs', { timeout }, short(databaseFrozen));
  test('every statement takes 200 ms longer', { timeout }, short(databaseSlow));
});
