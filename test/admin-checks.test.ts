// What administrators can try: whether relays would serve calls, and whether e-mail arrives. Both against real servers.
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { probe } from '../src/admin/turn.ts';
import { iceServers } from '../src/calls/ice.ts';
import { MailServer } from './support/mail.ts';
import { type Person, people } from './support/people.ts';
import { freePort } from './support/program.ts';
import { type TestServer, testServer } from './support/server.ts';
import { type TurnServer, turnServer } from './support/turn.ts';

const SECRET = 'Zx81-commodore-amiga-atari-sinclair-ql';

let turn: TurnServer;
let letters: MailServer;
let server: TestServer;
let root: Person;
let nobodyThere: string;
before(async () => {
  turn = await turnServer(SECRET);
  letters = new MailServer();
  nobodyThere = `turn:127.0.0.1:${await freePort()}?transport=tcp`;
  server = await testServer({
    PARLEY_CALLS_STUN_URLS: `stun:localhost:${turn.port}`,
    PARLEY_CALLS_TURN_URLS: `${turn.url},turn:127.0.0.1:${turn.port}?transport=tcp,${nobodyThere}`,
    PARLEY_CALLS_TURN_SECRET: SECRET,
    PARLEY_MAIL_URL: await letters.start(),
  });
  [root] = await people(server.url, 'root');
});
after(async () => {
  await server.stop();
  await Promise.all([turn.stop(), letters.stop()]);
});

test('each relay of the settings is asked, over UDP and TCP; one that is not there is told apart', async () => {
  const { status, body } = await root.ask('POST', '/api/admin/checks/relays');
  assert.equal(status, 200);
  const [stun, udp, tcp, nobody] = body.relays;
  assert.deepEqual([stun.state, udp.state, tcp.state], ['OK', 'OK', 'OK'], JSON.stringify(body));
  assert.match(stun.detail, /^127\.0\.0\.1:\d+$/);
  for (const relay of [udp, tcp]) assert.match(relay.detail, /^127\.0\.0\.1:(49|5\d|6\d)\d{3}$/, 'a relayed address');
  assert.deepEqual([nobody.url, nobody.state, nobody.detail], [nobodyThere, 'SILENT', 'ECONNREFUSED']);
  assert.ok(!JSON.stringify(body).includes(SECRET));
});

const login = (secret: string) => {
  const { username = '', credential = '' } = iceServers(
    { ...server.parts.config.calls, stun_urls: [], turn_secret: secret },
    { name: 'x', seconds: 60 },
  ).servers[0]!;
  return { username, credential };
};

test('a relay that knows another secret refuses, and that is what is said', async () => {
  assert.equal((await probe(turn.url, login(SECRET))).state, 'OK');
  const { state, detail } = await probe(turn.url, login('a-secret-that-somebody-has-guessed-wrong'));
  assert.equal(state, 'REFUSED');
  assert.match(detail, /^401 /);
});

test('what answers nothing, or nonsense, is silent; nothing waits for it for long', async () => {
  const deaf = createSocket('udp4').bind(0, '127.0.0.1');
  const chatty = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
  await Promise.all([once(deaf, 'listening'), once(chatty, 'listening')]);
  const began = Date.now();
  const verdicts = await Promise.all([
    probe(`turn:127.0.0.1:${deaf.address().port}`, login(SECRET)),
    probe(`turn:127.0.0.1:${(chatty.address() as { port: number }).port}?transport=tcp`, login(SECRET)),
    probe('stun:no-such-host.invalid', login(SECRET)),
  ]);
  deaf.close();
  chatty.close();
  assert.deepEqual(
    verdicts.map(({ state }) => state),
    ['SILENT', 'SILENT', 'SILENT'],
  );
  assert.ok(Date.now() - began < 6000);
});

test('an e-mail is sent to try it; what the mail server says against one is told', async () => {
  const send = (to: string) => root.ask('POST', '/api/admin/checks/mail', { to, language: 'ja' });
  const { status, body } = await send('root@example.org');
  assert.deepEqual([status, body], [200, { sent: true, answer: '' }]);
  assert.equal(letters.letters.at(-1)!.to, 'root@example.org');
  letters.refuses = () => ({ code: 550, words: 'no such mailbox' });
  const refused = (await send('gone@example.org')).body;
  assert.equal(refused.sent, false);
  assert.match(refused.answer, /no such mailbox/);
  assert.equal((await send('not an address')).status, 400);
});
