// Groups in the browser: what is offered to whom, notices in words, what comes and goes in the list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import i18next, { type TFunction } from 'i18next';
import { v1 } from '#proto';
import { createInstance } from '../web/base/translator.ts';
import { fromShared } from '../web/conversations/conversation.ts';
import { titleOf } from '../web/conversations/use-name.ts';
import { deedsFor, mayAnnounce, mayArrange, mayLeave } from '../web/groups/rights.ts';
import { rowsOf } from '../web/groups/roster-rows.ts';
import { more as enMore } from '../web/i18n/en/more.ts';
import { words as enWords } from '../web/i18n/en.ts';
import { more as jaMore } from '../web/i18n/ja/more.ts';
import { words as jaWords } from '../web/i18n/ja.ts';
import { more as zhMore } from '../web/i18n/zh/more.ts';
import { words as zhWords } from '../web/i18n/zh.ts';
import { noticeWords } from '../web/messages/words.ts';

const en = { ...enWords, ...enMore };
const ja = { ...jaWords, ...jaMore };
const zh = { ...zhWords, ...zhMore };

const { GROUP, LOBBY, DIRECT } = v1.ConversationKind;
const { OWNER, ADMIN, MEMBER } = v1.Role;
const where = (role: v1.Role, kind = GROUP) => ({ kind, mine: { role } });

const one = (role: 'OWNER' | 'ADMIN' | 'MEMBER', mutedUntil = 0) => ({ role, mutedUntil });
const offered = (mine: v1.Role, other: ReturnType<typeof one>, kind = GROUP) => deedsFor(where(mine, kind), other, 100);

test('what is offered with a member follows from both roles', () => {
  const plain = ['rename', 'mute', 'removeMember'];
  assert.deepEqual(offered(OWNER, one('MEMBER')), ['makeAdmin', 'makeOwner', ...plain]);
  assert.deepEqual(offered(OWNER, one('ADMIN')), ['makeMember', 'makeOwner', ...plain]);
  assert.deepEqual(offered(ADMIN, one('MEMBER')), plain);
  assert.deepEqual(offered(ADMIN, one('MEMBER', 101)), ['rename', 'unmute', 'removeMember']);
  assert.deepEqual(offered(ADMIN, one('MEMBER', 100)), plain, 'their time is over');
  assert.deepEqual(offered(ADMIN, one('ADMIN')), []);
  assert.deepEqual(offered(ADMIN, one('OWNER')), []);
  for (const role of ['OWNER', 'ADMIN', 'MEMBER'] as const) assert.deepEqual(offered(MEMBER, one(role)), []);
});

test('owner and admins arrange a group, everybody may leave it; the lobby is announced in and muted, not taken apart', () => {
  assert.deepEqual(
    [OWNER, ADMIN, MEMBER].map((role) => mayArrange(where(role))),
    [true, true, false],
  );
  assert.ok([OWNER, ADMIN, MEMBER].every((role) => mayLeave(where(role))));
  for (const kind of [LOBBY, DIRECT]) {
    assert.ok(!mayArrange(where(OWNER, kind)) && !mayLeave(where(OWNER, kind)));
    assert.ok(!offered(OWNER, one('MEMBER'), kind).includes('removeMember'));
  }
  assert.deepEqual(offered(ADMIN, one('MEMBER'), LOBBY), ['rename', 'mute']);
  assert.deepEqual(offered(ADMIN, one('MEMBER'), DIRECT), []);
  assert.deepEqual([mayAnnounce(where(ADMIN, LOBBY)), mayAnnounce(where(MEMBER, LOBBY))], [true, false]);
});

const member = (id: number, online: boolean) => ({
  ...one('MEMBER'),
  user: { id, name: `m${id}`, nickname: '', avatar: '' },
  ...{ nickname: '', joined: 0, readSeq: 0, deliveredSeq: 0, online },
});
const shape = (members: ReturnType<typeof member>[], known: Partial<Parameters<typeof rowsOf>[1]> = {}) =>
  rowsOf(members, { total: members.length, online: 0, hasMore: false, closed: new Set(), ...known }).map((row) =>
    row.kind === 'head'
      ? `${row.section} ${row.count}`
      : row.kind === 'member'
        ? row.member.user.id
        : `${row.count} to come`,
  );

test('the list of members: those who are here, the others, a place for each who has not come yet', () => {
  const two = [member(1, true), member(2, false)];
  assert.deepEqual(shape(two, { online: 1 }), ['online 1', 1, 'offline 1', 2]);
  assert.deepEqual(shape([member(1, true)], { online: 1 }), ['online 1', 1]);
  assert.deepEqual(shape(two, { online: 1, closed: new Set(['online']) }), ['online 1', 'offline 1', 2]);
  assert.deepEqual(shape(two, { online: 1, total: 4, hasMore: true }), ['online 1', 1, 'offline 3', 2, '2 to come']);
  const many = [member(1, true), member(2, true)];
  assert.deepEqual(
    shape(many, { online: 3, total: 4, hasMore: true }),
    ['online 3', 1, 2, '2 to come'],
    'they come first',
  );
  const mixed = [member(1, false), member(2, true), member(3, false)];
  assert.deepEqual(shape(mixed, { online: 900, total: 3 }), ['all 3', 1, 2, 3], 'too many to be sorted');
  assert.deepEqual(shape([], { total: 2, hasMore: true }), ['offline 2', '2 to come']);
});

const person = (id: number, nickname: string) => ({ id, name: nickname.toLowerCase(), nickname, avatar: '' });
const people = Object.fromEntries(['Alice', 'Bob', 'Carol'].map((name, at) => [at + 1, person(at + 1, name)]));
const languages = { en, zh, ja };
await i18next.init({
  resources: Object.fromEntries(Object.entries(languages).map(([name, words]) => [name, { translation: words }])),
  interpolation: { escapeValue: false },
});

/** What the pages speak with. */
const pages = createInstance();
for (const [name, words] of Object.entries(languages)) pages.addResourceBundle(name, 'translation', words);
const wordsOf = (language: string) => pages.getFixedT(language) as unknown as TFunction;

function say(language: string, me: number, kind: keyof typeof v1.NoticeKind, notice: v1.INotice) {
  const t = wordsOf(language);
  return noticeWords({ kind: v1.NoticeKind[kind], actor: 1, ...notice }, { t, me, people, language });
}

test('names from right to left keep their direction to themselves, and a notice runs as its words do', () => {
  const reader = { me: 3, people: { 1: person(1, 'ليلى'), 2: person(2, 'Bob') }, language: 'en' };
  const say = (notice: v1.INotice) => noticeWords(notice, { ...reader, t: wordsOf('en') });
  const { MEMBERS_ADDED, MEMBER_LEFT } = v1.NoticeKind;
  assert.equal(say({ kind: MEMBERS_ADDED, actor: 1, users: [2], count: 1 }), '\u200e\u2068ليلى\u2069 added Bob');
  assert.equal(say({ kind: MEMBERS_ADDED, actor: 2, users: [1], count: 1 }), '\u200eBob added \u2068ليلى\u2069');
  assert.equal(say({ kind: MEMBER_LEFT, actor: 2 }), 'Bob left', 'no marks where none are needed');
});

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
  assert.equal(say('en', 3, 'MEMBER_MUTED', bob), 'Alice muted Bob');
  const until = { ...bob, text: String(new Date(2026, 2, 3, 14, 5).getTime()) };
  assert.equal(say('en', 2, 'MEMBER_MUTED', until), 'Alice muted you until Mar 3, 2026, 2:05 PM');
  assert.equal(say('en', 3, 'INTRODUCED', {}), 'Alice took away what is said about this group');
  assert.equal(say('en', 3, 'JOINING_CHANGED', { text: 'PUBLIC' }), 'Alice opened the group to everybody');
  assert.equal(
    say('en', 3, 'HISTORY_CHANGED', { text: 'SHOWN' }),
    'Alice made earlier messages visible to new members',
  );
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
