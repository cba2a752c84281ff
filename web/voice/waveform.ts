// How loud it was, as little as a message carries of it: 64 values from 0 to 255.

export const BARS = 64;

/** What a microphone hears in a quiet room, in dB below full scale. */
const SILENCE = -54;
/** Below this nothing was said: it is not blown up to look like words. */
const QUIET = 0.25;

/** 0 to 1 as an ear has it, from the square root of the mean of squares. */
export function loudness(samples: Float32Array, from = 0, to = samples.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2;
  if (sum === 0) return 0;
  const db = 10 * Math.log10(sum / (to - from));
  return Math.min(1, Math.max(0, 1 - db / SILENCE));
}

/** Of any number of levels from 0 to 1; the loudest reaches the top. */
export function waveform(levels: readonly number[]): Uint8Array {
  const bars = new Uint8Array(BARS);
  if (!levels.length) return bars;
  const values = Array.from(bars, (_, bar) => {
    const from = Math.floor((bar * levels.length) / BARS);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * levels.length) / BARS));
    return levels.slice(from, to).reduce((sum, level) => sum + level, 0) / (to - from);
  });
  const top = Math.max(QUIET, ...values);
  values.forEach((value, bar) => {
    bars[bar] = Math.round((value / top) * 255);
  });
  return bars;
}

/** Of the whole sound. */
export function waveformOf(samples: Float32Array): Uint8Array {
  const pieces = Math.min(samples.length, BARS * 8);
  return waveform(
    Array.from({ length: pieces }, (_, i) =>
      loudness(samples, Math.floor((i * samples.length) / pieces), Math.floor(((i + 1) * samples.length) / pieces)),
    ),
  );
}
