// Which voice messages of others were played in this browser. Without a word of it, those are unheard that came after the
// person began here, or had not been seen yet.
import { create } from 'zustand';
import * as kept from '../base/kept.ts';

interface Mark {
  /** `conversation:seq`, or SINCE. */
  key: string;
  /** Of SINCE: when the person began here. */
  time: number;
  heard: boolean;
}

const SINCE = 'since';

export const useHeard = create<{ marks: Readonly<Record<string, boolean>>; since: number }>(() => ({
  marks: {},
  since: Number.POSITIVE_INFINITY,
}));

const { getState, setState } = useHeard;

export const keyOf = (conversationId: number, seq: number) => `${conversationId}:${seq}`;

/** After what is kept was opened. */
export async function begin() {
  const kept_ = await kept.all<Mark>('heard');
  const since = kept_.find(({ key }) => key === SINCE)?.time ?? Date.now();
  setState(({ marks }) => ({
    since,
    marks: { ...Object.fromEntries(kept_.map(({ key, heard }) => [key, heard])), ...marks },
  }));
  if (!kept_.length) void kept.put<Mark>('heard', [{ key: SINCE, time: since, heard: false }]);
}

export const isUnheard = (
  { marks, since }: Pick<ReturnType<typeof getState>, 'marks' | 'since'>,
  conversationId: number,
  { seq, time }: { seq: number; time: number },
) => !(marks[keyOf(conversationId, seq)] ?? time < since);

export function mark(conversationId: number, seq: number, heard: boolean) {
  const key = keyOf(conversationId, seq);
  if (getState().marks[key] === heard) return;
  setState(({ marks }) => ({ marks: { ...marks, [key]: heard } }));
  void kept.put<Mark>('heard', [{ key, time: 0, heard }]);
}

export function forget() {
  setState({ marks: {}, since: Number.POSITIVE_INFINITY });
}
