// Administration: who administers, what they may do with people and groups, and that nobody else may.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
/** The first account is hers. */
let root: Person;
before(async () => {
  server = await testServer();
  [root] = await people(server.url, 'root');
});
after(() => server.stop());

const isAdmin = async (person: Person) => (await person.ask('GET', '/api/me')).body.isAdmin;

test('the first account administers the server, later ones do not', async () => {
  const [alice] = await people(server.url, 'alice');
  assert.equal(await isAdmin(root), true);
  assert.equal(await isAdmin(alice), false);
});

test('of many who make the first account at one moment, one administers the server', async () => {
  const fresh = await testServer();
  try {
    const many = await people(fresh.url, ...Array.from({ length: 16 }, (_, n) => `first${n}`));
    assert.equal((await Promise.all(many.map(isAdmin))).filter(Boolean).length, 1);
  } finally {
    await fresh.stop();
  }
});

test('where the settings name somebody, they do, whoever comes first', async () => {
  const named = await testServer({ PARLEY_AUTH_ADMIN: 'Zoë' });
  try {
    const [early] = await people(named.url, 'early');
    const [zoe] = await people(named.url, 'Zoë');
    const [late] = await people(named.url, 'late');
    assert.deepEqual(await Promise.all([early, zoe, late].map(isAdmin)), [false, true, false]);
  } finally {
    await named.stop();
  }
});
