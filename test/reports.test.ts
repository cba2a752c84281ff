// Reports: what people tell the administrators about messages, persons and groups, and what becomes of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { get, png, sent, uploaded } from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
/** The first account is hers: she administers the server. */
let root: Person;
before(async () => {
  server = await testServer();
  [root] = await people(server.url, 'root');
});
after(() => server.stop());

test('a person, a group or a message is reported; administrators see what it said then, and close it', async () => {
  const [karl, lena, mona] = await people(server.url, 'karl', 'lena', 'mona');
  const conversationId = await karl.befriend(lena);
  const line = await karl.connect();
  await line.say(conversationId, 'something awful');
  const { seq } = (await lena.history(conversationId)).at(-1);
  const report = async (by: Person, about: object) =>
    (await by.ask('POST', '/api/reports', { reason: 'rude', ...about })).status;
  assert.equal(await report(lena, { conversationId, seq }), 204);
  assert.equal(await report(lena, { conversationId, seq }), 204, 'the same is one report');
  await line.command({ recall: { conversationId, seq } });
  assert.equal(await report(mona, { conversationId, seq }), 404, 'nobody reports what they do not see');
  assert.equal(await report(karl, { conversationId, seq: 1 }), 404, 'a notice is of nobody');
  assert.equal(await report(karl, { userId: karl.id }), 400);
  assert.equal(await report(mona, { userId: 1 }), 404);
  assert.equal(await report(mona, { userId: karl.id, conversationId, seq }), 400, 'not two things at once');
  assert.equal(await report(mona, { userId: karl.id, reason: ' ' }), 400);
  assert.equal(await report(mona, { userId: karl.id }), 204);
  const groupId = await karl.makeGroup('Awful group', lena);
  assert.equal(await report(lena, { conversationId: groupId }), 204);
  assert.equal(await report(mona, { conversationId: groupId }), 404);
  assert.equal(await report(lena, { conversationId }), 404, 'a direct conversation is no group');

  const list = async (state: string) => (await root.ask('GET', `/api/admin/reports?state=${state}`)).body;
  const { reports, total } = await list('OPEN');
  assert.equal(total, 3);
  const [message, person, group] = reports;
  assert.deepEqual([message.reporter.name, message.user.name, message.seq], ['lena', 'karl', seq]);
  assert.equal(message.content.text.text, 'something awful', 'though it was taken back');
  assert.deepEqual([person.reporter.name, person.user.name, person.content], ['mona', 'karl', null]);
  assert.deepEqual([group.user.name, group.title, group.seq], ['karl', 'Awful group', 0]);

  const close = async (by: Person, id: number) =>
    (await by.ask('POST', `/api/admin/reports/${id}/close`, { done: 'warned him' })).status;
  assert.equal(await close(lena, message.id), 403);
  const twice = await Promise.all([close(root, message.id), close(root, message.id)]);
  assert.deepEqual(twice.sort(), [204, 409]);
  assert.equal(await close(root, 1), 404);
  assert.equal((await list('OPEN')).total, 2);
  const [closed] = (await list('CLOSED')).reports;
  assert.deepEqual([closed.id, closed.closedBy.name, closed.done], [message.id, 'root', 'warned him']);
  line.close();
});

test('the pictures of a reported message are seen by administrators, by the report alone', async () => {
  const [petra, quinn] = await people(server.url, 'petra', 'quinn');
  const conversationId = await petra.befriend(quinn);
  const line = await petra.connect();
  const [shown, other] = [await uploaded(petra, await png(), 'a.png'), await uploaded(petra, await png(), 'b.png')];
  const { seq } = await sent(line, petra, conversationId, { image: { file: { fileId: shown.id } } });
  await sent(line, petra, conversationId, { image: { file: { fileId: other.id } } });
  await quinn.ask('POST', '/api/reports', { conversationId, seq, reason: 'not nice' });
  const { reports } = (await root.ask('GET', '/api/admin/reports')).body;
  const [open, wordless] = [reports.at(-1), reports.find(({ content }: { content: unknown }) => !content)];
  const look = async (by: Person, report: number, file: number) =>
    (await get(`${server.url}/api/admin/reports/${report}/files/${file}`, by)).status;
  assert.equal(await look(root, open.id, shown.id), 200);
  assert.equal(await look(root, open.id, other.id), 404, 'nobody reported that one');
  assert.equal(await look(root, wordless.id, shown.id), 404);
  assert.equal(await look(root, 1, shown.id), 404);
  assert.equal(await look(quinn, open.id, shown.id), 403);
  line.close();
});

test('nobody floods the administrators with reports', async () => {
  const [nina, otto] = await people(server.url, 'nina', 'otto');
  const answers: number[] = [];
  for (let n = 0; n < 21; n++)
    answers.push((await nina.ask('POST', '/api/reports', { userId: otto.id, reason: `${n}` })).status);
  assert.deepEqual([answers.slice(0, 20).every((status) => status === 204), answers[20]], [true, 429]);
});
