// The table of rights, asked row by row at the doors: who may do what in a group, and who may not.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { type Deed, FOR_GOOD, may, mutedUntil, RIGHTS } from '../src/conversations/rights.ts';
import { type Device, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

const { GROUP, LOBBY, DIRECT } = v1.ConversationKind;
const { MEMBER, ADMIN, OWNER } = v1.Role;

let server: TestServer;
let owner: Person;
let admin: Person;
let member: Person;
let other: Person;
let friend: Person;
let stranger: Person;
/** Who does it, and on which line. */
let all: Record<'OWNER' | 'ADMIN' | 'MEMBER' | 'STRANGER', { person: Person; device: Device }>;

before(async () => {
  server = await testServer();
  const names = ['owner', 'admin', 'member', 'other', 'friend', 'stranger'] as const;
  [owner, admin, member, other, friend, stranger] = await people(server.url, ...names);
  for (const one of [admin, member, other]) await owner.befriend(one);
  for (const one of [owner, admin, member]) await one.befriend(friend);
  const [a, b, c, d] = await Promise.all([owner, admin, member, stranger].map((one) => one.connect()));
  all = {
    OWNER: { person: owner, device: a! },
    ADMIN: { person: admin, device: b! },
    MEMBER: { person: member, device: c! },
    STRANGER: { person: stranger, device: d! },
  };
});
after(() => server.stop());

/** A group of an owner, an admin and two members. */
async function group(): Promise<number> {
  const id = await owner.makeGroup('rights', admin, member, other);
  await asked(owner, 'PUT', `/api/groups/${id}/members/${admin.id}/role`, { role: 'ADMIN' });
  return id;
}

/** 'done', or why not. */
async function asked(who: Person, method: string, path: string, body?: object): Promise<string> {
  const { status, body: answer } = await who.ask(method, path, body);
  return status === 204 || status === 201 ? 'done' : answer.code;
}
const told = async (device: Device, command: Omit<v1.ICommand, 'id'>) =>
  refusalOf(await device.command(command as any)) ?? 'done';
const said = (device: Device, conversationId: number, text: string, more: v1.ISend = {}) =>
  told(device, { send: { conversationId, clientId: randomBytes(16), content: { text: { text } }, ...more } });

type Doer = { person: Person; device: Device };
/** How each deed is done. Those that are done to somebody are done to a plain member. */
const DEEDS: Record<Deed, (by: Doer, id: number) => Promise<string>> = {
  write: ({ device }, id) => said(device, id, 'hello'),
  writeInSilence: async ({ device }, id) => {
    await asked(owner, 'PATCH', `/api/groups/${id}`, { muted: true });
    const done = await said(device, id, 'hush');
    return done === 'MUTED' ? 'FORBIDDEN' : done;
  },
  nameMyself: ({ person }, id) =>
    asked(person, 'PUT', `/api/groups/${id}/members/${person.id}/nickname`, { nickname: 'I' }),
  nameOthers: ({ person }, id) =>
    asked(person, 'PUT', `/api/groups/${id}/members/${other.id}/nickname`, { nickname: 'you' }),
  leave: ({ person }, id) => asked(person, 'DELETE', `/api/groups/${id}/members/${person.id}`),
  mentionAll: ({ device }, id) => said(device, id, '@all', { mentionAll: true }),
  pin: ({ device }, id) => told(device, { pin: { conversationId: id, seq: 1 } }),
  recallOthers: async ({ device }, id) => {
    const hers = await other.connect();
    const { posted } = await hers.say(id, 'mine');
    hers.close();
    return told(device, { recall: { conversationId: id, seq: posted!.seq! } });
  },
  announce: ({ person }, id) => asked(person, 'PATCH', `/api/groups/${id}`, { announcement: 'hear' }),
  describe: async ({ person }, id) => {
    const answers = [
      await asked(person, 'PATCH', `/api/groups/${id}`, { title: 'x', introduction: 'y' }),
      await asked(person, 'DELETE', `/api/groups/${id}/avatar`),
      // Before anything is read of it: no picture at all.
      await asked(person, 'PUT', `/api/groups/${id}/avatar`, { not: 'a picture' }).then((code) =>
        code === 'INVALID' ? 'done' : code,
      ),
    ];
    assert.equal(new Set(answers).size, 1, answers.join());
    return answers[0]!;
  },
  add: ({ person }, id) => asked(person, 'POST', `/api/groups/${id}/members`, { userIds: [friend.id] }),
  admit: async ({ person }, id) => {
    const { status, body } = await person.ask('GET', `/api/groups/${id}/requests`);
    return status === 200 ? 'done' : body.code;
  },
  remove: ({ person }, id) => asked(person, 'DELETE', `/api/groups/${id}/members/${other.id}`),
  mute: async ({ person }, id) => {
    const muted = await asked(person, 'PUT', `/api/groups/${id}/members/${other.id}/mute`, { minutes: 5 });
    assert.equal(await asked(person, 'DELETE', `/api/groups/${id}/members/${other.id}/mute`), muted);
    return muted;
  },
  muteAll: ({ person }, id) => asked(person, 'PATCH', `/api/groups/${id}`, { muted: true }),
  open: async ({ person }, id) => {
    const joining = await asked(person, 'PATCH', `/api/groups/${id}`, { joining: 'PUBLIC' });
    assert.equal(await asked(person, 'PATCH', `/api/groups/${id}`, { historyForNew: true }), joining);
    return joining;
  },
  appoint: ({ person }, id) => asked(person, 'PUT', `/api/groups/${id}/members/${other.id}/role`, { role: 'ADMIN' }),
  handOver: ({ person }, id) => asked(person, 'PUT', `/api/groups/${id}/members/${other.id}/role`, { role: 'OWNER' }),
  dissolve: ({ person }, id) => asked(person, 'DELETE', `/api/groups/${id}`),
};

for (const deed of Object.keys(DEEDS) as Deed[])
  test(`who may: ${deed}`, async () => {
    for (const role of ['STRANGER', 'MEMBER', 'ADMIN', 'OWNER'] as const) {
      const id = await group();
      const expected = role === 'STRANGER' ? 'NOT_FOUND' : v1.Role[role] >= RIGHTS[deed].from ? 'done' : 'FORBIDDEN';
      assert.equal(await DEEDS[deed](all[role], id), expected, role);
    }
  });

test('what is done to others is done to those of a lower role', async () => {
  const id = await group();
  const on = (who: Person) => `/api/groups/${id}/members/${who.id}`;
  const deeds = (by: Person, to: Person) => [
    asked(by, 'PUT', `${on(to)}/mute`, { minutes: 1 }),
    asked(by, 'PUT', `${on(to)}/nickname`, { nickname: 'n' }),
    asked(by, 'DELETE', on(to)),
  ];
  assert.deepEqual(await Promise.all(deeds(admin, owner)), ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  assert.deepEqual(await Promise.all(deeds(member, other)), ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  assert.equal(await asked(owner, 'PUT', `${on(owner)}/mute`, { minutes: 1 }), 'FORBIDDEN', 'nobody mutes themselves');
  assert.deepEqual(await Promise.all(deeds(owner, stranger)), ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  assert.equal(await asked(owner, 'PUT', `${on(admin)}/mute`, { minutes: 1 }), 'done');
  assert.equal(await asked(owner, 'PUT', `/api/groups/${id}/members/${other.id}/mute`, { minutes: 0 }), 'INVALID');
  assert.equal(await asked(owner, 'PUT', `${on(other)}/nickname`, { nickname: 'x'.repeat(65) }), 'INVALID');
});

test('the table, where no door leads: the lobby, direct conversations, several of one role', () => {
  for (const deed of Object.keys(RIGHTS) as Deed[]) {
    assert.equal(may(deed, GROUP, OWNER), true, deed);
    assert.equal(may(deed, DIRECT, OWNER), false, deed);
    assert.equal(may(deed, LOBBY, OWNER), RIGHTS[deed].inLobby, deed);
  }
  assert.equal(may('remove', GROUP, ADMIN, ADMIN), false);
  assert.equal(may('mute', LOBBY, ADMIN, MEMBER), true);
  const where = { kind: GROUP, muted: false };
  assert.equal(mutedUntil(where, { role: MEMBER }, 100), 0);
  assert.equal(mutedUntil(where, { role: MEMBER, mutedUntil: 100 }, 100), 0, 'it is over');
  assert.equal(mutedUntil(where, { role: OWNER, mutedUntil: 101 }, 100), 101);
  assert.equal(mutedUntil({ ...where, muted: true }, { role: MEMBER, mutedUntil: 101 }, 100), FOR_GOOD);
  assert.equal(mutedUntil({ ...where, muted: true }, { role: ADMIN }, 100), 0);
});
