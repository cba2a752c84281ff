// Lines are cut, die silently, lose events; clocks are wrong. The full form of each: make chaos.
import { describe, test } from 'node:test';
import { clocks, cut, dropped, halfOpen } from './chaos/lines.ts';
import { short } from './chaos/party.ts';

const timeout = 240_000;

// Most of this is waiting for pings.
describe('lines and clocks', { concurrency: 4 }, () => {
  test('a line is cut between a send and its answer: one message each', { timeout }, short(cut));
  test('a line on which packets vanish is noticed by both ends', { timeout }, short(halfOpen));
  test('pushes that are lost, even the last one, are made up for', { timeout }, short(dropped));
  test('wrong clocks of clients change neither order nor times', { timeout }, short(clocks));
});
