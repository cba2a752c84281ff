// An answer to a call is committed, and the line to the database is cut before that is heard.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startPrivateDatabase } from '../src/base/db/private.ts';
import { accept, connected, hangUp, isActive, recordOf, ring, told } from './support/caller.ts';
import { urlOf } from './support/database.ts';
import { refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { Relay } from './support/relay.ts';
import { type TestServer, testServer } from './support/server.ts';

const dir = mkdtempSync(join(tmpdir(), 'parley-sql-'));
let database: Awaited<ReturnType<typeof startPrivateDatabase>>;
let relay: Relay;
let server: TestServer;
let [alice, bob]: Person[] = [];
let ours: number;
before(async () => {
  database = await startPrivateDatabase({ dir, log: { info: () => {}, warn: () => {}, error: () => {} } });
  const path = join(dir, 'line');
  relay = await Relay.to({ path: database.socketPath }, path);
  server = await testServer({
    PARLEY_DATABASE_URL: urlOf({ ...database, socketPath: path }),
  });
  [alice, bob] = await people(server.url, 'alice', 'bob');
  ours = await alice!.befriend(bob!);
});
after(async () => {
  await server.stop();
  await relay.close();
  await database.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('it is resolved by looking: the call is on, for both', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId } = await ring(hers, ours);
  relay.cutAnswersTo('commit');
  assert.ok(isActive((await accept(his, callId)).state));
  await told(hers, callId, isActive);
  await hangUp(his, callId);
  const { record } = await recordOf(hers, callId);
  assert.ok(record.duration! > 0);
  assert.deepEqual(record.participants, [alice!.id, bob!.id]);
});

test('that cannot be looked up either: it still rings, and who answers again is let in', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId } = await ring(hers, ours);
  relay.cutAnswersTo('commit', 'for update');
  assert.equal(refusalOf(await his.command({ call: { callId, accept: {} } })), 'UNAVAILABLE');
  assert.ok(isActive((await accept(his, callId)).state));
  await told(hers, callId, isActive);
  await hangUp(his, callId);
});
