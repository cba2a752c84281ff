// What becomes of a text and of a message on the screen: marks, names, what is offered to whom, places in the history.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { v1 } from '#proto';
import { oftenUsed } from '../web/messages/emoji.ts';
import { type Block, blocksOf, type Inline, inlines, letters, plain, safeHref } from '../web/messages/format.ts';
import { highlight } from '../web/messages/highlight.ts';
import { complete, finderOf, namedIn, suggest, typedName } from '../web/messages/mentions.ts';
import type { ChatMessage } from '../web/messages/message.ts';
import { lastEditable, offers, whisperBack } from '../web/messages/offers.ts';
import { around, changed, covers, earlier, joined, later } from '../web/messages/stretch.ts';
import { older, startAt } from '../web/messages/timeline.ts';

const kinds = (text: string) => inlines(text).map((inline) => (typeof inline === 'string' ? inline : inline.kind));
const message = (more: Partial<ChatMessage> = {}): ChatMessage => ({
  seq: 5,
  rev: 5,
  from: 1,
  time: 1,
  clientKey: '',
  content: { text: { text: 'hello' } },
  edited: 0,
  recalled: false,
  ...more,
});

test('marks mean what people mean by them', () => {
  assert.deepEqual(kinds('**a** *b* _c_ ~~d~~ `e`'), [
    'strong',
    ' ',
    'emphasis',
    ' ',
    'emphasis',
    ' ',
    'strike',
    ' ',
    'code',
  ]);
  assert.deepEqual(inlines('***both***'), [{ kind: 'strong', children: [{ kind: 'emphasis', children: ['both'] }] }]);
  assert.deepEqual(kinds('**重点。**后'), ['strong', '后'], 'scripts without spaces');
  assert.deepEqual(inlines('`**no**`'), [{ kind: 'code', text: '**no**' }]);
  assert.deepEqual(inlines('``a`b``'), [{ kind: 'code', text: 'a`b' }]);
});

test('what is no mark stays as it was typed', () => {
  for (const text of [
    '2*3*4',
    'snake_case_name',
    '__init__.py',
    '¯\\_(ツ)_/¯',
    '* ',
    '** **',
    'a * b * c',
    '**not closed',
    '*over\nlines*',
    '&amp; &lt;b&gt;',
    '    indented',
    'one\n\n\n  two\n',
    '>_<',
    '#hash # not a heading',
    '```\nnot closed',
    '1.5 metres',
  ])
    assert.deepEqual(blocksOf(text), [{ kind: 'text', children: [text] }], JSON.stringify(text));
});

test('codes, quotes and lists are blocks; the text around them keeps its lines', () => {
  assert.deepEqual(blocksOf('look:\n```ts\nlet a;\n\n  b\n```\nnice'), [
    { kind: 'text', children: ['look:'] },
    { kind: 'code', text: 'let a;\n\n  b', language: 'ts' },
    { kind: 'text', children: ['nice'] },
  ]);
  assert.deepEqual(blocksOf('> one\n> two\nthree'), [
    { kind: 'quote', blocks: [{ kind: 'text', children: ['one\ntwo'] }] },
    { kind: 'text', children: ['three'] },
  ]);
  assert.deepEqual(blocksOf('- a\n  - b\n7. c'), [
    {
      kind: 'list',
      items: [
        { number: null, depth: 0, children: ['a'] },
        { number: null, depth: 1, children: ['b'] },
        { number: 7, depth: 0, children: ['c'] },
      ],
    },
  ]);
  assert.equal(plain('> **Hi** there\n- `x`\n\nend'), 'Hi there • x end');
});

test('only addresses that a click may follow become links, and they lead where they say', () => {
  assert.deepEqual(inlines('[a](https://x.test/y)'), [{ kind: 'link', href: 'https://x.test/y', children: ['a'] }]);
  assert.deepEqual(kinds('https://x.test/a_b_c *d*'), ['link', ' ', 'emphasis']);
  assert.equal(safeHref('mailto:a@b.test'), 'mailto:a@b.test');
  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    '//x.test',
    'file:///etc',
  ])
    assert.deepEqual(inlines(`[a](${address})`), [`[a](${address})`]);
  assert.ok(
    !JSON.stringify(inlines('[https://bank.test](https://evil.test)')).includes('"children":["https://bank.test"]'),
  );
  assert.ok(!JSON.stringify(inlines('[bank.test/login](https://evil.test)')).includes('bank.test/login"]'));
});

const nodes = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'text') return deep(block.children);
    if (block.kind === 'quote') return nodes(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(({ children }) => deep(children)) : [];
  });
const deep = (children: readonly Inline[]): Inline[] =>
  children.flatMap((inline) =>
    typeof inline === 'object' && 'children' in inline ? [inline, ...deep(inline.children)] : [inline],
  );

test('whatever is typed: it ends, links are safe, and without marks nothing changes', () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom('*', '**', '_', '~~', '`', '```', '\n', '> ', '- ', '1. ', '[', '](', ')', '@', ' ', '<b>', '\\'),
      fc.constantFrom('javascript:', 'https://x.test', 'data:', 'bob', '字'),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(noise, (parts) => {
      for (const inline of nodes(blocksOf(parts.join(''))))
        if (typeof inline === 'object' && inline.kind === 'link') assert.match(inline.href, /^(https?|mailto):/);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bare = text.replace(/[*_~`[\]>@•+-]|\d+[.)]|https?:/g, '');
      assert.deepEqual(letters(blocksOf(bare).flatMap((b) => (b.kind === 'text' ? b.children : []))), bare);
    }),
  );
});

test('a line full of marks is read in no time', () => {
  for (const part of ['*a ', '**', '`', '[', '_*', '@', '~~a ', 'https://a ', '> ']) {
    const began = performance.now();
    blocksOf(part.repeat(10_000 / part.length));
    assert.ok(performance.now() - began < 1500, part);
  }
});

const bob = { id: 2, name: 'bob', nickname: 'Bobby', avatar: '' };
const bobby = { id: 3, name: 'bobby', nickname: '', avatar: '' };
const hua = { id: 4, name: '小华', nickname: '', avatar: '' };

test('a text names whom it says, the longest name wins, and nobody in code', () => {
  const find = finderOf([bob, bobby, hua], true);
  assert.deepEqual(namedIn('@bob and @Bobby, @小华你好', find).mentions, [2, 3, 4]);
  assert.deepEqual(namedIn('@bobs a@bob `@bob` \n```\n@bob\n```', find).mentions, []);
  assert.deepEqual(namedIn('@all @bob @bob', find), { mentions: [2], mentionAll: true });
  assert.equal(namedIn('@all', finderOf([bob], false)).mentionAll, false);
  assert.deepEqual(namedIn('**@bob** > @x', find).mentions, [2]);
});

test('what is typed after an @ is completed', () => {
  assert.deepEqual(typedName('hi @bo', 6), { from: 3, query: 'bo' });
  assert.deepEqual(typedName('@', 1), { from: 0, query: '' });
  assert.equal(typedName('a@bo', 4), null);
  assert.equal(typedName('@bob x', 6), null);
  assert.deepEqual(complete('hi @bo there', 6, { from: 3, query: 'bo' }, 'bob'), { text: 'hi @bob there', caret: 8 });
  const names = (query: string, withAll = false) =>
    suggest([bobby, hua, bob], query, 3, withAll).map((one) => (one.kind === 'all' ? 'all' : one.user.name));
  assert.deepEqual(names('bo'), ['bob']);
  assert.deepEqual(names('', true), ['all', '小华', 'bob']);
  assert.deepEqual(names('小'), ['小华']);
});

const place = (kind: v1.ConversationKind, role: v1.Role, pinnedSeqs: number[] = []) => ({
  kind,
  pinnedSeqs,
  closed: false,
  mine: { role },
});
const group = place(v1.ConversationKind.GROUP, v1.Role.MEMBER);
const ruled = place(v1.ConversationKind.GROUP, v1.Role.ADMIN);
const direct = place(v1.ConversationKind.DIRECT, v1.Role.MEMBER);

test('only what the server would do is offered', () => {
  assert.deepEqual(offers(message(), direct, 1), [
    'reply',
    'edit',
    'forward',
    'copy',
    'select',
    'pin',
    'hide',
    'recall',
  ]);
  assert.deepEqual(offers(message(), direct, 2), ['reply', 'forward', 'copy', 'select', 'pin', 'hide', 'report']);
  assert.deepEqual(offers(message(), group, 2), ['reply', 'forward', 'copy', 'select', 'whisper', 'hide', 'report']);
  assert.deepEqual(offers(message(), ruled, 2), [
    'reply',
    'forward',
    'copy',
    'select',
    'pin',
    'whisper',
    'hide',
    'report',
    'recall',
  ]);
  assert.ok(offers(message(), { ...ruled, pinnedSeqs: [5] }, 2).includes('unpin'));
  assert.deepEqual(offers(message({ recalled: true, content: null }), ruled, 1), ['hide']);
  assert.deepEqual(offers(message({ seq: 0 }), direct, 1), [], 'not committed yet');
  assert.deepEqual(offers(message({ from: 0, content: { notice: {} } }), ruled, 1), []);
  assert.ok(!offers(message({ whisperTo: 2 }), ruled, 1).includes('pin'));
  assert.ok(!offers(message({ forwarded: { from: 9 } }), direct, 1).includes('edit'), 'the words of somebody else');
});

test('↑ finds my last words; an answer to a whisper is a whisper', () => {
  const mine = message({ seq: 7 });
  assert.equal(
    lastEditable([message(), mine, message({ seq: 8, from: 2 }), message({ seq: 9, content: null })], 1),
    mine,
  );
  assert.equal(whisperBack(message({ from: 1, whisperTo: 2 }), 1), 2);
  assert.equal(whisperBack(message({ from: 1, whisperTo: 2 }), 2), 1);
  assert.equal(whisperBack(message(), 2), 0);
});

test('a stretch of history grows to both sides and meets the end without a hole', () => {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => message({ seq: from + i, rev: from + i }));
  const end = older(startAt(200), range(151, 200), 50);
  let stretch = around(range(81, 100), range(101, 120), 20);
  assert.ok(covers(stretch, 100) && covers(stretch, 81) && !covers(stretch, 80) && !covers(stretch, 121));
  assert.equal(joined(stretch, end), null);
  stretch = later(earlier(stretch, range(61, 80), 20), range(121, 160));
  const edited = message({ seq: 100, rev: 300, edited: 1 });
  stretch = changed(stretch, [edited, message({ seq: 999, rev: 301 })]);
  const whole = joined(stretch, end);
  assert.deepEqual(
    whole?.messages.map(({ seq }) => seq),
    range(61, 200).map(({ seq }) => seq),
  );
  assert.equal(
    whole?.messages.find(({ seq }) => seq === 100),
    edited,
  );
  assert.equal(joined(stretch, startAt(200)), null, 'before the end is loaded');
});

test('code is cut into its words and nothing is lost; an unknown language stays as it is', () => {
  const code = 'const a = "<b>"; // 字';
  const tokens = highlight(code, 'ts');
  assert.equal(tokens?.map(({ text }) => text).join(''), code);
  assert.ok(tokens?.some(({ text, kind }) => text === 'const' && kind.includes('keyword')));
  assert.equal(highlight(code, 'nonsense'), null);
});

test('the short row of emoji keeps its places', () => {
  assert.deepEqual(oftenUsed(6).slice(0, 3), ['👍', '❤️', '😂']);
  assert.equal(new Set(oftenUsed(9)).size, 9);
});
