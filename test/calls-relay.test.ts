// A real TURN server believes the server's credentials and nobody else's, and relays into nobody's network.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { iceServers } from '../src/calls/ice.ts';
import { ring } from './support/caller.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';
import { TurnClient, type TurnServer, turnServer } from './support/turn.ts';

const SECRET = 'Zx81-commodore-amiga-atari-sinclair-ql';

let turn: TurnServer;
let server: TestServer;
let [alice, bob]: Person[] = [];
before(async () => {
  turn = await turnServer(SECRET);
  server = await testServer({ PARLEY_CALLS_TURN_URLS: turn.url, PARLEY_CALLS_TURN_SECRET: SECRET });
  [alice, bob] = await people(server.url, 'alice', 'bob');
});
after(async () => {
  await server.stop();
  await turn.stop();
});

async function using<T>(username: string, credential: string, work: (client: TurnClient) => Promise<T>): Promise<T> {
  const client = new TurnClient(turn.port, username, credential);
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

test('the credentials of a call open a relay; of a public address it takes media, of a private one it does not', async () => {
  const device = await alice!.connect();
  await ring(device, await alice!.befriend(bob!));
  const { call } = await device.find((event) => event.call?.iceServers != null);
  const [{ urls, username, credential }] = call!.iceServers!.servers as [
    { urls: string[]; username: string; credential: string },
  ];
  assert.deepEqual(urls, [turn.url]);
  await using(username, credential, async (client) => {
    const relay = await client.allocate();
    assert.ok('relayPort' in relay && relay.relayPort >= 49_152, JSON.stringify(relay));
    assert.equal(await client.permit('8.8.8.8'), 0);
    for (const address of ['127.0.0.1', '10.1.2.3', '192.168.1.1', '172.20.0.1', '169.254.169.254', '0.0.0.0'])
      assert.equal(await client.permit(address), 403, address);
  });
  device.close();
});

test('so do those of a try', async () => {
  const { body } = await bob!.ask('GET', '/api/calls/ice');
  const [{ username, credential }] = body.servers;
  assert.ok('relayPort' in (await using(username, credential, (client) => client.allocate())));
});

test('credentials of another secret, with a longer life, of somebody else or out of date open nothing', async () => {
  const { body } = await bob!.ask('GET', '/api/calls/ice');
  const [{ username, credential }] = body.servers;
  const settings = server.parts.config.calls;
  const signed = (secret: string, seconds: number) => {
    const [made] = iceServers({ ...settings, turn_secret: secret }, { name: '1', seconds }).servers;
    return [made!.username!, made!.credential!] as const;
  };
  const [until, name] = username.split(':');
  const bad: Record<string, readonly [string, string]> = {
    'another secret': signed('a-secret-that-somebody-has-guessed-wrong', 600),
    'a longer life': [`${Number(until) + 3600}:${name}`, credential],
    'somebody else': [`${until}:try-${alice!.id}`, credential],
    'out of date': signed(SECRET, -10),
  };
  for (const [what, [user, password]] of Object.entries(bad))
    assert.deepEqual(await using(user, password, (client) => client.allocate()), { error: 401 }, what);
  assert.ok('relayPort' in (await using(...signed(SECRET, 10), (client) => client.allocate())), 'a good one does');
});
