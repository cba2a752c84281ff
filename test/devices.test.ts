// My signed-in devices: what is told of them, and how they are signed out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { v1 } from '#proto';
import { sessions } from '../src/base/db/schema.ts';
import { Device, knock } from './support/device.ts';
import { ask, PASSWORD, Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';
import { until } from './support/until.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_SERVER_TRUSTED_PROXIES: '127.0.0.1,::1' });
});
after(() => server.stop());

interface Told {
  id: number;
  device: string;
  address: string;
  created: number;
  used: number;
  isHere: boolean;
  isCurrent: boolean;
}
const devicesOf = async (person: Person): Promise<Told[]> =>
  (await person.ask('GET', '/api/me/sessions')).body.sessions;
const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
const from = (address: string) => ({ 'x-forwarded-for': address });

async function signIn({ name, url }: Person, device: string, address: string): Promise<Person> {
  const headers = { 'user-agent': device, ...from(address) };
  const { status, body } = await ask(url, 'POST', '/api/sessions', { name, password: PASSWORD }, headers);
  assert.equal(status, 201);
  return new Person(url, body.token, body.user);
}

test('each device is listed with what it said of itself, and from where', async () => {
  const began = Date.now();
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const laptop = await signIn(alice, FIREFOX, '203.0.113.7');
  const listed = await devicesOf(laptop);
  assert.equal(listed.length, 2);
  const [own] = listed.filter(({ isCurrent }) => isCurrent);
  assert.equal(own!.device, FIREFOX);
  assert.ok(listed.every(({ created, used }) => created >= began && used >= created && used <= Date.now()));
  assert.deepEqual((await devicesOf(alice)).map(({ isCurrent, device }) => [isCurrent, device === FIREFOX]).sort(), [
    [false, true],
    [true, false],
  ]);
  assert.equal((await devicesOf(bob)).length, 1, 'nobody sees those of others');
  assert.equal((await ask(server.url, 'GET', '/api/me/sessions')).status, 401);
});

test('who is connected is told, and who is not', async () => {
  const [carol] = await people(server.url, 'carol');
  const phone = await carol.again();
  const socket = await phone.connect();
  const here = async () => (await devicesOf(carol)).filter(({ isHere }) => isHere).length;
  assert.equal(await here(), 1);
  socket.close();
  await socket.ended;
  await until(async () => (await here()) === 0);
});

test('the place and time of the last use are kept up, by requests and by connecting', async () => {
  const [dave] = await people(server.url, 'dave');
  const laptop = await signIn(dave, FIREFOX, '203.0.113.8');
  const look = async () => (await devicesOf(dave)).find(({ device }) => device === FIREFOX)!;
  const longAgo = Date.now() - 3_600_000;
  await server.parts.db
    .update(sessions)
    .set({ used: longAgo })
    .where(eq(sessions.id, (await look()).id));
  assert.deepEqual([(await look()).address, (await look()).used], ['203.0.113.8', longAgo]);
  await ask(server.url, 'GET', '/api/me', undefined, { ...bearer(laptop), ...from('198.51.100.1') });
  await until(async () => (await look()).address === '198.51.100.1');
  assert.ok((await look()).used > longAgo);
  const other = await signIn(dave, `${FIREFOX} 2`, '203.0.113.9');
  const socket = new Device(server.url, { headers: { ...bearer(other), ...from('198.51.100.2') } });
  await socket.opened();
  await until(async () => (await devicesOf(dave)).some(({ address }) => address === '198.51.100.2'));
  socket.close();
});

test('a device that is signed out is out at once: REST, its live sockets, new sockets; no other is', async () => {
  const [erin, mallory] = await people(server.url, 'erin', 'mallory');
  const [phone, tablet] = [await erin.again(), await erin.again()];
  const [tab1, tab2, others] = await Promise.all([phone.connect(), phone.connect(), tablet.connect()]);
  const { id } = (await devicesOf(phone)).find(({ isCurrent }) => isCurrent)!;
  assert.equal((await mallory.ask('DELETE', `/api/me/sessions/${id}`)).status, 404, 'not by somebody else');
  await tab1.caughtUp();
  for (const bad of ['1', '9007199254740991'])
    assert.equal((await erin.ask('DELETE', `/api/me/sessions/${bad}`)).status, 404);
  assert.equal((await erin.ask('DELETE', '/api/me/sessions/x')).status, 400);
  const began = performance.now();
  assert.equal((await erin.ask('DELETE', `/api/me/sessions/${id}`)).status, 204);
  for (const tab of [tab1, tab2]) assert.equal(await tab.ended, v1.CloseCode.SESSION_ENDED);
  const took = performance.now() - began;
  assert.ok(took < 1000, `${took} ms`);
  assert.equal((await phone.ask('GET', '/api/me')).status, 401);
  assert.equal(await knock(server.url, { headers: bearer(phone) }), 401);
  assert.equal((await erin.ask('DELETE', `/api/me/sessions/${id}`)).status, 404, 'it is gone');
  await others.caughtUp();
  assert.equal((await devicesOf(tablet)).length, 2);
});

test('all others are signed out at once, with their sockets; mine stays, and those of other people', async () => {
  const [frank, grace] = await people(server.url, 'frank', 'grace');
  const others = [await frank.again(), await frank.again(), await frank.again()];
  const sockets = await Promise.all(others.map((other) => other.connect()));
  const [mine, hers] = await Promise.all([frank.connect(), grace.connect()]);
  const began = performance.now();
  assert.equal((await frank.ask('DELETE', '/api/me/sessions')).status, 204);
  for (const socket of sockets) assert.equal(await socket.ended, v1.CloseCode.SESSION_ENDED);
  const took = performance.now() - began;
  assert.ok(took < 1000, `${took} ms`);
  for (const other of others) assert.equal((await other.ask('GET', '/api/me')).status, 401);
  await Promise.all([mine.caughtUp(), hers.caughtUp()]);
  assert.deepEqual(
    (await devicesOf(frank)).map(({ isCurrent }) => isCurrent),
    [true],
  );
});

test('a device may sign itself out', async () => {
  const [heidi] = await people(server.url, 'heidi');
  const [{ id }] = (await devicesOf(heidi)) as [Told];
  assert.equal((await heidi.ask('DELETE', `/api/me/sessions/${id}`)).status, 204);
  assert.equal((await heidi.ask('GET', '/api/me')).status, 401);
});
