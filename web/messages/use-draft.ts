// The draft of the composer: what this person left there, here or on another device.
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { draftOf, flush, onElsewhere } from './drafts.ts';

export function useComposerDraft(id: number): [string, Dispatch<SetStateAction<string>>] {
  const [text, setText] = useState(() => draftOf(id));
  useEffect(() => {
    const end = onElsewhere(id, setText);
    return () => {
      end();
      void flush(id);
    };
  }, [id]);
  return [text, setText];
}
