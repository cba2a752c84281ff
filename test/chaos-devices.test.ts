// Four devices of one account are equal whatever is done on them. The full form: make chaos.
import { test } from 'node:test';
import { devices } from './chaos/devices.ts';
import { short } from './chaos/party.ts';

test('random operations on four devices of one account leave all of them equal', { timeout: 120_000 }, short(devices));
