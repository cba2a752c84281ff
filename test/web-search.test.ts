// What is marked in a hit: by the server's rule, in the text as it was written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerpt, highlight } from '../web/search/highlight.ts';
import { typed } from '../web/search/search.ts';

const marked = (text: string, query: string) =>
  highlight(text, query)
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join('');

test('words are marked from their beginning, in any case, without regard to accents', () => {
  assert.equal(marked('A Café, cafeteria, decaf', 'CAFE'), 'A [Café], [cafe]teria, decaf');
  assert.equal(marked('Straße und Strasse', 'strasse'), '[Straße] und [Strasse]');
});

test('Chinese and Japanese are marked anywhere', () => {
  assert.equal(marked('明天去北京看长城', '北京'), '明天去[北京]看长城');
  assert.equal(marked('ﾊﾛｰ東京タワー', 'ハロー タワ'), '[ﾊﾛｰ]東京[タワ]ー');
});

test('several terms, overlapping ones as one', () => {
  assert.equal(marked('北京大学', '北京 京大'), '[北京大]学');
  assert.equal(marked('one two', 'two on'), '[on]e [two]');
});

test('a long text is cut so that the hit is in sight', () => {
  const text = `${'lorem ipsum '.repeat(100)}needle ${'dolor sit '.repeat(100)}`;
  const cut = excerpt(text, 'needle');
  assert.ok(cut.includes('needle') && cut.length < 240 && cut.startsWith('…') && cut.endsWith('…'));
  assert.ok(cut.indexOf('needle') < 90);
  assert.equal(excerpt('short\n\ntext', 'x'), 'short text');
});

test('whatever the text: the parts together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 4 }), (text, query) => {
      assert.equal(
        highlight(text, query)
          .map((part) => part.text)
          .join(''),
        text,
      );
    }),
  );
});

test('has:image is typed as well as chosen', () => {
  assert.deepEqual(typed('has:image'), { has: 'image', text: '' });
  assert.deepEqual(typed('sea Has:Image 2026'), { has: 'image', text: 'sea  2026' });
  for (const text of ['has:imag', 'has:money', 'ahas:image', 'image']) assert.deepEqual(typed(text), { text });
});
