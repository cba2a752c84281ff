// Groups in the browser: what is offered to whom, notices in words, what comes and goes in the list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import i18next from 'i18next';
import { v1 } from '#proto';
import { fromShared } from '../web/conversations/conversation.ts';
import { titleOf } from '../web/conversations/use-name.ts';
import { deedsFor, mayArrange, mayLeave } from '../web/groups/rights.ts';
import { words as en } from '../web/i18n/en.ts';
import { words as ja } from '../web/i18n/ja.ts';
import { words as zh } from '../web/i18n/zh.ts';
import { noticeWords } from '../web/messages/words.ts';

const { GROUP, LOBBY, DIRECT } = v1.ConversationKind;
const { OWNER, ADMIN, MEMBER } = v1.Role;
const where = (role: v1.Role, kind = GROUP) => ({ kind, mine: { role } });

test('what is offered with a member follows from both roles', () => {
  assert.deepEqual(deedsFor(where(OWNER), 'MEMBER'), ['makeAdmin', 'makeOwner', 'removeMember']);
  assert.deepEqual(deedsFor(where(OWNER), 'ADMIN'), ['makeMember', 'makeOwner', 'removeMember']);
  assert.deepEqual(deedsFor(where(ADMIN), 'MEMBER'), ['removeMember']);
  assert.deepEqual(deedsFor(where(ADMIN), 'ADMIN'), []);
  assert.deepEqual(deedsFor(where(ADMIN), 'OWNER'), []);
  for (const role of ['OWNER', 'ADMIN', 'MEMBER'] as const) assert.deepEqual(deedsFor(where(MEMBER), role), []);
});

test('owner and admins arrange a group, everybody may leave it; nobody does either in the lobby', () => {
  assert.deepEqual(
    [OWNER, ADMIN, MEMBER].map((role) => mayArrange(where(role))),
    [true, true, false],
  );
  assert.ok([OWNER, ADMIN, MEMBER].every((role) => mayLeave(where(role))));
  for (const kind of [LOBBY, DIRECT]) {
    assert.ok(!mayArrange(where(OWNER, kind)) && !mayLeave(where(OWNER, kind)));
    assert.deepEqual(deedsFor(where(OWNER, kind), 'MEMBER'), []);
  }
});

const person = (id: number, nickname: string) => ({ id, name: nickname.toLowerCase(), nickname, avatar: '' });
const people = Object.fromEntries(['Alice', 'Bob', 'Carol'].map((name, at) => [at + 1, person(at + 1, name)]));
const languages = { en, zh, ja };
await i18next.init({
  resources: Object.fromEntries(Object.entries(languages).map(([name, words]) => [name, { translation: words }])),
  interpolation: { escapeValue: false },
});

function say(language: string, me: number, kind: keyof typeof v1.NoticeKind, notice: v1.INotice) {
  const t = i18next.getFixedT(language);
  return noticeWords({ kind: v1.NoticeKind[kind], actor: 1, ...notice }, { t, me, people, language });
}

test('what happened in a group, in the words of whoever reads it', () => {
  const bob = { users: [2], count: 1 };
  assert.equal(say('en', 3, 'MEMBERS_ADDED', { users: [2, 3], count: 2 }), 'Alice added Bob and you');
  assert.equal(say('en', 1, 'MEMBERS_REMOVED', bob), 'You removed Bob');
  assert.equal(say('en', 3, 'MEMBER_LEFT', {}), 'Alice left');
  assert.equal(say('en', 2, 'RENAMED', { text: 'a {{users}} <b>' }), 'Alice renamed the group to “a {{users}} <b>”');
  assert.equal(say('en', 2, 'ANNOUNCED', { text: 'At nine' }), 'Alice announced: At nine');
  assert.equal(say('en', 2, 'ANNOUNCED', {}), 'Alice took the announcement down');
  assert.equal(say('en', 2, 'ROLE_CHANGED', { ...bob, text: 'ADMIN' }), 'Alice made you an admin');
  assert.equal(say('en', 3, 'ROLE_CHANGED', { ...bob, text: 'MEMBER' }), 'Alice took the admin role from Bob');
  assert.equal(say('en', 3, 'ROLE_CHANGED', { ...bob, text: 'SOMETHING_NEWER' }), 'Alice changed the role of Bob');
  assert.equal(say('en', 3, 'OWNER_CHANGED', bob), 'Alice made Bob the owner');
  assert.equal(say('en', 3, 'MEMBER_JOINED', { actor: 2, ...bob }), 'Bob joined');
  assert.equal(say('en', 3, 'MEMBER_JOINED', { actor: 0, users: [1, 2], count: 40 }), 'Alice, Bob and 38 more joined');
  assert.equal(say('en', 3, 'MEMBER_JOINED', { actor: 0, users: [1, 2], count: 2 }), 'Alice and Bob joined');
  assert.equal(say('en', 1, 'MEMBER_JOINED', { actor: 1, users: [1], count: 1 }), 'You joined');
  assert.equal(say('zh', 2, 'ROLE_CHANGED', { ...bob, text: 'ADMIN' }), 'Alice将你设为管理员');
  assert.equal(say('ja', 3, 'MEMBERS_REMOVED', bob), 'AliceがBobを外しました');
});

test('no notice is without words in any language', () => {
  const kinds = Object.keys(v1.NoticeKind).filter((kind) => Number.isNaN(Number(kind)));
  for (const language of Object.keys(languages))
    for (const kind of kinds) {
      const text = say(language, 3, kind as keyof typeof v1.NoticeKind, { users: [2], count: 1, text: 'x' });
      assert.ok(text && !text.startsWith('notice.') && !text.includes('{{'), `${language} ${kind}: ${text}`);
      const isUnknown = text === languages[language as 'en'].notice.unknown;
      assert.equal(isUnknown, kind === 'NOTICE_KIND_UNKNOWN', `${language} ${kind}`);
    }
});

test('the lobby is called so in every language, unless it has a title', () => {
  const name = (language: string, title = '') =>
    titleOf(fromShared({ kind: LOBBY, title }), undefined, i18next.getFixedT(language));
  assert.deepEqual(
    ['en', 'zh', 'ja'].map((language) => name(language)),
    ['Lobby', '大厅', 'ロビー'],
  );
  assert.equal(name('zh', 'Canteen'), 'Canteen');
});
