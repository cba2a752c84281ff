// Voice messages without a browser: how loud it was, what a finger means, what follows what.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { span } from '../web/base/span.ts';
import type { ChatMessage } from '../web/messages/message.ts';
import { dragged, released } from '../web/voice/gesture.ts';
import { isUnheard } from '../web/voice/heard.ts';
import { nextRate } from '../web/voice/player.ts';
import { nextUnheard } from '../web/voice/playing.ts';
import { BARS, loudness, waveform, waveformOf } from '../web/voice/waveform.ts';

const ME = 1;

const said = (seq: number, from: number, voice = true): ChatMessage => ({
  seq,
  rev: seq,
  from,
  time: seq * 1000,
  clientKey: '',
  content: { audio: { voice, file: { fileId: seq } } },
  edited: 0,
  recalled: false,
});

test('a waveform has 64 values whatever was recorded, and the loudest reaches the top', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { maxLength: 500 }), (levels) => {
      const bars = waveform(levels);
      assert.equal(bars.length, BARS);
      // With fewer levels than bars every level is a bar of its own, so none is averaged away.
      if (levels.length && levels.length <= BARS && Math.max(...levels) >= 0.25) assert.equal(Math.max(...bars), 255);
    }),
  );
});

test('silence stays silent, a quiet room is not blown up to look like words', () => {
  assert.deepEqual([...waveform([])], Array(BARS).fill(0));
  assert.equal(loudness(new Float32Array(100)), 0);
  assert.ok(Math.max(...waveform(Array(200).fill(0.05))) < 60);
  assert.equal(loudness(new Float32Array(100).fill(1)), 1);
});

test('a waveform follows the sound: a beep in the middle is seen in the middle', () => {
  const sound = Float32Array.from({ length: 8000 }, (_, i) => (i > 3500 && i < 4500 ? Math.sin(i / 3) : 0));
  const bars = waveformOf(sound);
  assert.equal(Math.max(...bars.slice(0, 24)), 0);
  assert.equal(Math.max(...bars.slice(40)), 0);
  assert.ok(Math.min(...bars.slice(30, 34)) > 200);
});

test('left cancels, up locks, a little of both does neither', () => {
  assert.equal(dragged(-120, -10), 'cancel');
  assert.equal(dragged(-20, -80), 'lock');
  assert.equal(dragged(-60, -30), null);
  assert.equal(dragged(200, 200), null);
  assert.equal(released(0), 'lock');
  assert.equal(released(200), 'lock');
  assert.equal(released(900), 'send');
});

test('the next voice message of others that was not heard follows, over texts, music and what I said', () => {
  const text = { ...said(3, 2), content: { text: { text: 'x' } } };
  const log = [said(1, 2), said(2, ME), text, said(4, 2, false), said(5, 2), said(6, 3)];
  assert.equal(nextUnheard(log, 1, ME, () => true)?.seq, 5);
  assert.equal(nextUnheard(log, 1, ME, ({ seq }) => seq !== 5)?.seq, 6);
  assert.equal(
    nextUnheard(log, 6, ME, () => true),
    undefined,
  );
});

test('unheard is what came since the person began here, until a mark says otherwise', () => {
  const since = 5000;
  assert.equal(isUnheard({ marks: {}, since }, 7, { seq: 1, time: 4000 }), false);
  assert.equal(isUnheard({ marks: {}, since }, 7, { seq: 2, time: 6000 }), true);
  assert.equal(isUnheard({ marks: { '7:2': true }, since }, 7, { seq: 2, time: 6000 }), false);
  assert.equal(isUnheard({ marks: { '7:1': false }, since }, 7, { seq: 1, time: 4000 }), true);
});

test('speeds go round, lengths are read as people read them', () => {
  assert.deepEqual([nextRate(1), nextRate(1.5), nextRate(2)], [1.5, 2, 1]);
  assert.deepEqual([0, 7400, 61_000, 3_723_000].map(span), ['0:00', '0:07', '1:01', '1:02:03']);
});
