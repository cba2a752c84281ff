// The sounds of the telephone, made here: a bell for whom it rings, a low tone for who waits.

const BELL = { notes: [659, 784, 988, 784], each: 0.16, pause: 2.4, volume: 0.16 };
const WAITING = { notes: [425], each: 1, pause: 4, volume: 0.05 };

/** Until what it gives is called. A browser that allows no sound yet stays silent. */
export function ringTone(kind: 'bell' | 'waiting'): () => void {
  const { notes, each, pause, volume } = kind === 'bell' ? BELL : WAITING;
  const context = new AudioContext();
  const once = () => {
    if (context.state !== 'running') return;
    notes.forEach((frequency, place) => {
      const at = context.currentTime + place * each;
      const tone = context.createOscillator();
      const gain = context.createGain();
      tone.frequency.value = frequency;
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(volume, at + 0.02);
      gain.gain.setValueAtTime(volume, at + each - 0.05);
      gain.gain.linearRampToValueAtTime(0, at + each);
      tone.connect(gain).connect(context.destination);
      tone.start(at);
      tone.stop(at + each);
    });
  };
  void context.resume().then(once);
  const timer = setInterval(once, pause * 1000);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
