// Many at once: stalled readers, and a storm of those who come back. The full form of each: make chaos.
import { test } from 'node:test';
import { stalled, storm } from './chaos/crowds.ts';
import { short } from './chaos/party.ts';

const timeout = 180_000;

test(
  'readers that stall are shown out, disturb nobody, and miss nothing when they return',
  { timeout },
  short(stalled),
);
test('a crowd that comes back at once is let in, and sends go on meanwhile', { timeout }, short(storm));
