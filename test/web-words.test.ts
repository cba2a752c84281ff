// What is shown: rules of a text, links, days, names, and the same words in every language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createInstance } from 'i18next';
import { LANGUAGES, languageFor } from '../web/base/languages.ts';
import { clock, dayLabel, daysBetween, shortTime } from '../web/base/time.ts';
import { createInstance as translator } from '../web/base/translator.ts';
import { matches } from '../web/conversations/conversation.ts';
import { more as enMore } from '../web/i18n/en/more.ts';
import { words as enWords } from '../web/i18n/en.ts';
import { more as jaMore } from '../web/i18n/ja/more.ts';
import { words as jaWords } from '../web/i18n/ja.ts';
import { more as zhMore } from '../web/i18n/zh/more.ts';
import { words as zhWords } from '../web/i18n/zh.ts';
import { isEmojiOnly, isEmpty, isNearLimit, roomLeft, tidy } from '../web/messages/content.ts';
import { pieces } from '../web/messages/links.ts';
import type { ChatMessage } from '../web/messages/message.ts';
import { rowsOf } from '../web/messages/rows.ts';
import { entranceOf } from '../web/users/entrance.ts';
import { emailProblem, nameProblem, passwordProblem } from '../web/users/rules.ts';
import { hueOf, initials } from '../web/users/user.ts';

const en = { ...enWords, ...enMore };
const ja = { ...jaWords, ...jaMore };
const zh = { ...zhWords, ...zhMore };

test('nothing but white space and invisible characters is empty', () => {
  for (const text of ['', '  \n\t', '\u200b\u200d', '\u2060\ufeff \u00a0'])
    assert.ok(isEmpty(text), JSON.stringify(text));
  for (const text of ['a', '0', '👍', '.', '\u200bx']) assert.ok(!isEmpty(text), text);
});

test('length is counted in UTF-16 units', () => {
  assert.equal(roomLeft('👍', 10), 8);
  assert.equal(roomLeft('x'.repeat(10_001), 10_000), -1);
  assert.ok(!isNearLimit('x'.repeat(9_499), 10_000));
  assert.ok(isNearLimit('x'.repeat(9_500), 10_000));
});

test('blank lines around a text go, indentation stays', () => {
  assert.equal(tidy('\n \n  code\n\n'), '  code');
  assert.equal(tidy('one\n\ntwo  '), 'one\n\ntwo');
});

test('one to three emoji are shown large', () => {
  for (const text of ['😀', '👨‍👩‍👧‍👦', '🇯🇵🇨🇳', '❤️', '👍🏽 👍🏿 👍']) assert.ok(isEmojiOnly(text), text);
  for (const text of ['', '7', '#', 'a😀', '😀😀😀😀', '©', '123']) assert.ok(!isEmojiOnly(text) || text === '©', text);
});

test('addresses become links, the punctuation of the sentence does not', () => {
  const links = (text: string) => pieces(text).flatMap(({ href }) => href ?? []);
  assert.deepEqual(links('see https://example.org/a_(b), or (http://x.test/y).'), [
    'https://example.org/a_(b)',
    'http://x.test/y',
  ]);
  assert.deepEqual(links('看https://例え.jp/道。谢谢'), ['https://xn--r8jz45g.jp/%E9%81%93']);
  assert.deepEqual(links('javascript:alert(1) data:text/html,x ftp://x //x.test https:// mailto:a@b'), []);
});

test('the pieces of a text are the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(' ', '(', ')', '.', 'https://'))),
      (parts) => {
        const text = parts.join('');
        assert.equal(
          pieces(text)
            .map((piece) => piece.text)
            .join(''),
          text,
        );
        for (const { href } of pieces(text)) assert.ok(href === undefined || /^https?:/.test(href));
      },
    ),
  );
});

const said = (seq: number, from: number, time: number, more: Partial<ChatMessage> = {}): ChatMessage => ({
  seq,
  rev: seq,
  from,
  time,
  clientKey: `key-${seq}`,
  content: { text: { text: 'x' } },
  edited: 0,
  recalled: false,
  ...more,
});
const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();
const notice = { content: { notice: { kind: 2 } } };

test('each day is opened once, notices do not open another', () => {
  const messages = [
    said(1, 0, at(1, 9), notice),
    said(2, 1, at(1, 10)),
    said(3, 1, at(2, 0, 1)),
    said(4, 2, at(2, 0, 2)),
  ];
  const rows = rowsOf({ messages, outbox: [], me: 1, unreadAfter: null });
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['day', 'notice', 'message', 'day', 'message', 'message'],
  );
});

test('consecutive messages of one sender are a group, until a pause, a day, a notice or another speaks', () => {
  const messages = [
    said(1, 1, at(1, 9, 0)),
    said(2, 1, at(1, 9, 4)),
    said(3, 1, at(1, 9, 10)),
    said(4, 2, at(1, 9, 11)),
    said(5, 0, at(1, 9, 11), notice),
    said(6, 2, at(1, 9, 11)),
  ];
  const rows = rowsOf({ messages, outbox: [], me: 1, unreadAfter: null }).filter((row) => row.kind === 'message');
  assert.deepEqual(
    rows.map(({ opens, closes }) => [opens, closes]),
    [
      [true, false],
      [false, true],
      [true, true],
      [true, true],
      [true, true],
    ],
  );
});

test('the line above what is new stands before the first message of somebody else', () => {
  const messages = [said(1, 2, at(1, 9)), said(2, 1, at(1, 9)), said(3, 2, at(1, 9))];
  const kinds = (unreadAfter: number | null) =>
    rowsOf({ messages, outbox: [], me: 1, unreadAfter }).map(({ kind }) => kind);
  assert.deepEqual(kinds(1), ['day', 'message', 'message', 'unread', 'message']);
  assert.deepEqual(kinds(3), ['day', 'message', 'message', 'message']);
});

test('an unsent message keeps its row when it is committed', () => {
  const item = {
    key: 'key-2',
    clientId: new Uint8Array(16),
    conversationId: 1,
    content: {},
    created: at(1, 9),
    failed: null,
  };
  const before = rowsOf({ messages: [said(1, 1, at(1, 9))], outbox: [item], me: 1, unreadAfter: null });
  const after = rowsOf({
    messages: [said(1, 1, at(1, 9)), said(2, 1, at(1, 9))],
    outbox: [],
    me: 1,
    unreadAfter: null,
  });
  assert.deepEqual(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
});

test('days in words', () => {
  const now = at(18, 12);
  assert.equal(dayLabel(at(18, 0), now, 'en'), 'Today');
  assert.equal(dayLabel(at(17, 23, 59), now, 'en'), 'Yesterday');
  assert.equal(dayLabel(at(16, 1), now, 'en'), 'Monday');
  assert.equal(dayLabel(at(1, 1), now, 'en'), 'March 1');
  assert.equal(dayLabel(new Date(2024, 0, 5).getTime(), now, 'en'), 'January 5, 2024');
  assert.equal(dayLabel(at(17, 1), now, 'zh'), '昨天');
  assert.equal(dayLabel(at(18, 1), now, 'ja'), '今日');
  assert.equal(shortTime(at(18, 9, 5), now, 'en'), clock(at(18, 9, 5), 'en'));
  assert.equal(daysBetween(at(28, 23), at(30, 1)), 2);
});

test('initials and colours', () => {
  assert.equal(initials('Alice Liddell'), 'AL');
  assert.equal(initials('alice'), 'A');
  assert.equal(initials('王小明'), '王');
  assert.equal(initials('山田 太郎'), '山');
  assert.equal(initials('bob.marlowe-x'), 'BX');
  assert.equal(initials(''), '');
  fc.assert(fc.property(fc.maxSafeNat(), (id) => hueOf(id) >= 0 && hueOf(id) <= 9 && Number.isInteger(hueOf(id))));
});

test('the filter knows neither case nor accents', () => {
  assert.ok(matches('Élodie Dupont', 'elo dup'));
  assert.ok(matches('王小明', '小'));
  assert.ok(!matches('Bob', 'bx'));
});

test('names and passwords', () => {
  assert.equal(nameProblem(''), 'REQUIRED');
  assert.equal(nameProblem('ab'), 'TOO_SHORT');
  assert.equal(nameProblem('a'.repeat(33)), 'TOO_LONG');
  assert.equal(nameProblem('a b c'), 'BAD_CHARACTERS');
  assert.equal(nameProblem('王小明.1'), null);
  assert.equal(passwordProblem('Alice.Liddell', 'alice.liddell'), 'SAME_AS_NAME');
  assert.equal(passwordProblem('1234567', 'bob'), 'TOO_SHORT');
  assert.equal(passwordProblem('correct horse', 'bob'), null);
});

test('e-mail addresses, about', () => {
  for (const good of ['a@b.co', ' Alice.L+chat@mail.example.org ', 'x@例え.jp'])
    assert.equal(emailProblem(good), null, good);
  assert.equal(emailProblem(' '), 'REQUIRED');
  for (const bad of ['a', 'a@b', '@b.co', 'a@b.', 'a b@c.de', 'a@b.co,c@d.ef', 'a@@b.co'])
    assert.equal(emailProblem(bad), 'INVALID', bad);
  assert.equal(emailProblem(`${'a'.repeat(250)}@b.co`), 'TOO_LONG');
});

test('what the address of the page asks for', () => {
  assert.deepEqual(entranceOf('/reset/abc-_1'), { name: 'reset', link: 'abc-_1' });
  assert.deepEqual(entranceOf('/join/0abc'), { name: 'join', code: '0abc' });
  for (const path of ['/', '/reset', '/reset/', '/join', '/conversations/42'])
    assert.deepEqual(entranceOf(path), { name: 'home' }, path);
});

test('the browser’s languages choose among ours', () => {
  assert.equal(languageFor(['fr-FR', 'ja-JP', 'zh-CN']), 'ja');
  assert.equal(languageFor(['zh-TW']), 'zh');
  assert.equal(languageFor(['de']), 'en');
});

const flat = (value: object, path = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : flat(inner, `${path}${key}.`),
  );

test('every language has the same keys and the same placeholders', () => {
  const languages = { en, zh, ja };
  assert.deepEqual(Object.keys(languages).sort(), [...LANGUAGES].sort());
  const entries = (words: object) => new Map(flat(words).filter(([key]) => !key.endsWith('_one')));
  const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const reference = entries(en);
  for (const [language, words] of Object.entries(languages)) {
    const found = entries(words);
    assert.deepEqual([...found.keys()].sort(), [...reference.keys()].sort(), language);
    for (const [key, text] of found) {
      assert.ok(text.trim(), `${language} ${key}`);
      assert.deepEqual(placeholders(text), placeholders(reference.get(key) ?? ''), `${language} ${key}`);
    }
  }
});

test('the translator of the pages says what i18next says', async () => {
  const theirs = createInstance();
  await theirs.init({ resources: {}, interpolation: { escapeValue: false } });
  const ours = translator();
  const names = Object.values(en).flatMap((words) => JSON.stringify(words).match(/(?<=\{\{)\w+(?=\}\})/g) ?? []);
  const values = Object.fromEntries(names.map((name) => [name, `<${name} $& ${name}>`]));
  for (const [language, words] of Object.entries({ en, zh, ja })) {
    theirs.addResourceBundle(language, 'translation', words);
    ours.addResourceBundle(language, 'translation', words);
    await theirs.changeLanguage(language);
    await ours.changeLanguage(language);
    const said = new Set<string>();
    for (const key of [...flat(words).map(([key]) => key), 'none.such', 'app']) {
      for (const count of [undefined, 0, 1, 2]) {
        const asked = { ...values, ...(count === undefined ? {} : { count }) };
        const bare = key.replace(/_(zero|one|other)$/, '');
        assert.equal(
          ours.t(bare, asked),
          bare === 'app' ? 'app' : theirs.t(bare, asked),
          `${language} ${bare} ${count}`,
        );
        said.add(ours.t(bare, asked));
      }
      assert.equal(ours.exists(key), key !== 'app' && theirs.exists(key), key);
    }
    assert.ok(said.size > 500);
    const keys = ['none.such', 'none.either', 'app.close'];
    assert.equal(ours.t(keys), theirs.t(keys));
    assert.equal(ours.t(['none.such', 'none.either']), theirs.t(['none.such', 'none.either']));
    assert.equal(ours.t('none.such', { defaultValue: 'x' }), theirs.t('none.such', { defaultValue: 'x' }));
    assert.equal(ours.getFixedT('en')('app.close'), en.app.close);
  }
});
