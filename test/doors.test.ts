// The two doors: who is let in, what strangers are told, and what every answer carries.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { Device, knock, refusalOf, saying } from './support/device.ts';
import { ask, PASSWORD, type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let alice: Person;
before(async () => {
  server = await testServer();
  [alice] = await people(server.url, 'alice');
});
after(() => server.stop());

const bearer = (person: Person) => ({ authorization: `Bearer ${person.token}` });
const get = (path: string, headers: Record<string, string> = {}) => ask(server.url, 'GET', path, undefined, headers);

test('a socket exists for who has a good token, in any of its three places, and for nobody else', async () => {
  const { token } = alice;
  const cookie = `theme=dark; parley=${token}; other=1`;
  assert.equal(await knock(server.url, { headers: { cookie } }), 101);
  assert.equal(await knock(server.url, { headers: bearer(alice) }), 101);
  assert.equal(await knock(server.url, { protocols: ['parley.v1', `bearer.${token}`] }), 101);
  assert.equal(await knock(server.url), 401);
  for (const bad of ['x', '', `${token}x`, token.slice(0, -2), 'a.b.c']) {
    assert.equal(await knock(server.url, { headers: { cookie: `parley=${bad}` } }), 401, bad);
    assert.equal(await knock(server.url, { headers: { authorization: `Bearer ${bad}` } }), 401, bad);
    if (bad) assert.equal(await knock(server.url, { protocols: ['parley.v1', `bearer.${bad}`] }), 401, bad);
  }
  assert.equal(await knock(server.url, { query: `?token=${token}&access_token=${token}` }), 401, 'never in the URL');
});

test('the bearer subprotocol is not told back, the protocol is', async () => {
  const device = new Device(server.url, { protocols: [`bearer.${alice.token}`, 'parley.v1'] });
  await device.opened();
  assert.equal(device.protocol, 'parley.v1');
  device.close();
});

test('a session that was ended opens no socket', async () => {
  const again = await alice.again();
  assert.equal(await knock(server.url, { headers: bearer(again) }), 101);
  await again.ask('DELETE', '/api/sessions/current');
  assert.equal(await knock(server.url, { headers: bearer(again) }), 401);
  assert.equal(await knock(server.url, { headers: bearer(alice) }), 101, 'the other session lives');
});

test('a page of another origin gets no socket, whatever token it has; a page of ours does', async () => {
  const { port } = new URL(server.url);
  for (const origin of [server.url, `http://127.0.0.1:${port}`])
    assert.equal(await knock(server.url, { headers: { ...bearer(alice), origin } }), 101, origin);
  for (const origin of [
    'https://evil.example',
    'null',
    `https://localhost:${port}`,
    'http://localhost',
    `${server.url}.evil.example`,
    `http://localhost:${port}0`,
  ])
    assert.equal(await knock(server.url, { headers: { ...bearer(alice), origin } }), 403, origin);
});

test('another subprotocol than parley.v1 is refused with 426', async () => {
  assert.equal(await knock(server.url, { protocols: ['parley.v2'], headers: bearer(alice) }), 426);
  assert.equal(await knock(server.url, { protocols: [], headers: bearer(alice) }), 426);
  assert.equal(await knock(server.url, { protocols: ['parley.v2', 'parley.v1'], headers: bearer(alice) }), 101);
});

test('REST changes nothing for a page of another origin', async () => {
  const rename = (origin?: string) =>
    ask(
      server.url,
      'PATCH',
      '/api/me',
      { nickname: `from ${origin}` },
      { ...bearer(alice), ...(origin && { origin }) },
    );
  for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
    const { status, body } = await rename(origin);
    assert.equal(status, 403, origin);
    assert.equal(body.code, 'FORBIDDEN');
  }
  assert.equal((await get('/api/me', bearer(alice))).body.user.nickname, 'alice');
  for (const origin of [server.url, undefined]) assert.equal((await rename(origin)).status, 200);
  const foreign = { name: 'intruder', password: PASSWORD };
  assert.equal((await ask(server.url, 'POST', '/api/users', foreign, { origin: 'https://evil.example' })).status, 403);
  assert.equal((await get('/api/me', { ...bearer(alice), origin: 'https://evil.example' })).status, 200, 'reading may');
});

test('every route wants a session but those to sign up and in', async () => {
  const open = [
    'GET /api/sign-in-options',
    'POST /api/users',
    'POST /api/sessions',
    'POST /api/email-codes',
    'POST /api/sessions/email',
    'POST /api/password-reset',
    'GET /api/invites/1',
    'POST /api/sessions/second-factor',
    'POST /api/sessions/passkey',
    'POST /api/sessions/passkey/options',
    'GET /api/providers/1/start',
    'GET /api/providers/1/callback',
  ];
  const { body } = await get('/api/openapi.json');
  const routes = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '1')}`),
  );
  assert.ok(routes.length >= 14, `${routes.length} routes are known`);
  for (const route of open) assert.ok(routes.includes(route), route);
  const bodies: Record<string, object> = {
    'PATCH /api/me': { nickname: 'alice' },
    'POST /api/friends/requests': { userId: 1 },
    'POST /api/groups': { title: 'x', memberIds: [1] },
    'POST /api/sessions/passkey/options': { ticket: 'x' },
  };
  const [bystander] = await people(server.url, 'bystander');
  for (const route of routes) {
    const [method, path] = route.split(' ') as [string, string];
    for (const headers of [{}, { authorization: 'Bearer x' }, { cookie: 'parley=x' }]) {
      const { status, body } = await ask(server.url, method, path, bodies[route], headers as Record<string, string>);
      if (open.includes(route))
        assert.ok(status === 400 || (method === 'GET' && status < 400), `${route} asks for its body`);
      else assert.deepEqual([status, body.code], [401, 'UNAUTHENTICATED'], route);
    }
    const known = await ask(server.url, method, path, bodies[route], bearer(await bystander.again()));
    assert.notEqual(known.status, 401, `${route} is there for who is signed in`);
  }
});

test('every route for administrators refuses everybody else, whatever they send', async () => {
  const { body } = await get('/api/openapi.json');
  const routes = Object.entries<object>(body.paths)
    .filter(([path]) => path.startsWith('/api/admin/'))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path.replace(/\{\w+\}/g, '1')] as const),
    );
  assert.ok(routes.length >= 20, `${routes.length} routes are known`);
  const [bystander] = await people(server.url, 'onlooker');
  for (const [method, path] of routes)
    for (const body of method === 'GET' ? [undefined] : [undefined, {}, '{']) {
      const refused = await ask(server.url, method, path, body, bearer(bystander));
      assert.deepEqual([refused.status, refused.body.code], [403, 'FORBIDDEN'], `${method} ${path}`);
      // Hers is the first account: the route is there, for her.
      const { status } = await ask(server.url, method, path, body, bearer(alice));
      assert.ok(status < 300 || [400, 404, 429].includes(status), `${method} ${path}: ${status}`);
    }
});

test('what is not there is told in one shape, with the id of the request', async () => {
  for (const path of ['/api/nothing', '/api/', '/nothing.js', '/api/users/1/2/3', '/api/docs/nothing.js']) {
    const { status, body, headers } = await get(path, bearer(alice));
    assert.equal(status, 404, path);
    assert.deepEqual(Object.keys(body).sort(), ['code', 'message', 'requestId']);
    assert.equal(body.code, 'NOT_FOUND');
    assert.match(body.requestId, /^[0-9a-f-]{36}$/);
    assert.equal(headers.get('x-request-id'), body.requestId);
  }
  assert.equal((await ask(server.url, 'PUT', '/api/me', {}, bearer(alice))).status, 404);
  assert.equal((await ask(server.url, 'POST', '/', {}, bearer(alice))).status, 404);
});

test('a body that is no JSON, of another shape, or too large is refused', async () => {
  const patch = (body: unknown) => ask(server.url, 'PATCH', '/api/me', body, bearer(alice));
  for (const body of ['{', 'nickname', '[1]', '"x"', 'null', '{"nickname":7}', '{"nickname":null}', '{}']) {
    const answer = await patch(body);
    assert.equal(answer.status, 400, body);
    assert.equal(answer.body.code, 'INVALID');
  }
  assert.deepEqual((await patch('{"nickname":""}')).body.fields, { nickname: 'REQUIRED' });
  const answer = await patch(JSON.stringify({ nickname: 'x', more: 'y'.repeat(256 * 1024) }));
  assert.deepEqual([answer.status, answer.body.code], [413, 'TOO_LARGE']);
  assert.equal((await patch(JSON.stringify({ nickname: 'x', more: 'y'.repeat(200 * 1024) }))).status, 200);
  const form = await ask(server.url, 'PATCH', '/api/me', 'nickname=x', {
    ...bearer(alice),
    'content-type': 'application/x-www-form-urlencoded',
  });
  assert.equal(form.status, 400, 'a form of a foreign page cannot pose as JSON');
});

test('page, API and refusals carry the headers that keep a browser safe', async () => {
  for (const path of ['/', '/api/me', '/api/nothing', '/healthz', '/api/docs']) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy')!;
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.ok(policy.includes(`ws://localhost:${server.port}`));
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('permissions-policy')!, /camera=\(?self/);
    assert.equal(headers.get('strict-transport-security'), null, 'not without https');
    assert.equal(headers.get('x-powered-by') ?? headers.get('uwebsockets'), null);
  }
});

test('the pages for people who read the API are served, with their script', async () => {
  const page = await get('/api/docs');
  assert.equal(page.status, 200);
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
  assert.equal(files.length, 3);
  for (const file of files) {
    const answer = await get(file);
    assert.equal(answer.status, 200, file);
    assert.match(answer.headers.get('content-type')!, file.endsWith('.css') ? /css/ : /javascript/);
  }
  assert.equal((await get('/api/openapi.json')).body.openapi, '3.1.0');
});

test('an address of the client gets the page that / gets, a file that is missing does not', async () => {
  const home = await get('/');
  const deep = await get('/conversations/42');
  assert.deepEqual([deep.status, deep.headers.get('etag')], [home.status, home.headers.get('etag')]);
  assert.equal((await get('/assets/missing.js')).status, 404);
});

test('health is told to everybody', async () => {
  assert.deepEqual([(await get('/healthz')).status, (await get('/readyz')).status], [200, 200]);
});

test('files are served with a tag, compressed where asked, and none from outside their folder', async () => {
  const first = await get('/favicon.svg', { 'accept-encoding': 'gzip' });
  assert.equal(first.status, 200);
  assert.match(first.headers.get('content-type')!, /svg/);
  assert.equal(first.headers.get('content-encoding'), 'gzip');
  const etag = first.headers.get('etag')!;
  assert.equal((await get('/favicon.svg', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status, 304);
  assert.equal((await get('/favicon.svg', { 'if-none-match': '"other"' })).status, 200);
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/config.toml']) {
    const { port } = server;
    const request = http.get({ host: '127.0.0.1', port, path, headers: { host: 'localhost' } });
    const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
    assert.equal(answer.statusCode, 404, path);
    answer.resume();
  }
});

test('an unknown command is refused, the connection stays', async () => {
  const device = await alice.connect();
  for (const command of [{ call: { callId: 1 } }, {}])
    assert.equal(refusalOf(await device.command(command)), 'UNSUPPORTED', JSON.stringify(command));
  device.raw(Uint8Array.from([0x08, 77, 0xfa, 0x07, 2, 1, 2])); // id 77, field 127: of a later version
  assert.equal(refusalOf(await device.find(({ replyTo }) => replyTo === 77)), 'UNSUPPORTED');
  await device.caughtUp();
});

test('nobody can speak as somebody else: fields, headers and queries that name a sender are worth nothing', async () => {
  const [mallory, bob, carol] = await people(server.url, 'mallory', 'bob', 'carol');
  const conversation = await mallory.befriend(bob);
  const his = await bob.connect();
  const names = { 'x-user': `${bob.id}`, from: 'bob', 'x-user-id': `${bob.id}`, 'x-forwarded-user': 'bob' };
  const device = new Device(server.url, {
    query: `?user=${bob.id}&from=${bob.id}&user_id=${bob.id}&sid=1`,
    headers: { ...bearer(mallory), ...names },
  });
  await device.opened();
  assert.equal(device.welcome.userId, mallory.id);
  // A text that names bob in fields the page does not have, in the command, the send and the content.
  const command = v1.Command.encode({ id: 0, ...saying(conversation, 'I am bob') }).finish();
  const forged = [13, 14, 15].flatMap((field) => [field << 3, ...varint(bob.id)]);
  device.raw(Buffer.concat([command, Buffer.from(forged)]));
  const send = Buffer.concat([
    v1.Send.encode(saying(conversation, 'I am bob too').send!).finish(),
    Buffer.from(forged),
  ]);
  device.raw(Buffer.concat([Uint8Array.of(0x12), Uint8Array.from(varint(send.length)), send]));
  for (const text of ['I am bob', 'I am bob too']) assert.equal((await his.hear(text)).from, mallory.id);
  for (const { seq, from } of (await bob.history(conversation)).slice(1)) assert.equal(from, mallory.id, `${seq}`);

  const renamed = await ask(
    server.url,
    'PATCH',
    `/api/me?userId=${bob.id}&id=${bob.id}`,
    { nickname: 'forged', id: bob.id, userId: bob.id },
    { ...bearer(mallory), ...names },
  );
  assert.equal(renamed.body.user.id, mallory.id);
  assert.equal((await bob.ask('GET', '/api/me')).body.user.nickname, 'bob');
  const asked = await ask(
    server.url,
    'POST',
    '/api/friends/requests',
    { userId: carol.id, from: bob.id, fromId: bob.id },
    bearer(mallory),
  );
  assert.equal(asked.status, 201);
  const { requests } = (await carol.ask('GET', '/api/friends')).body;
  assert.deepEqual(
    requests.map(({ user }: { user: { id: number } }) => user.id),
    [mallory.id],
  );
});

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}
