// While a conversation is open: its draft comes in from my other devices, and is told to them when it is left.
import { useEffect, useRef } from 'react';
import { flush, onElsewhere } from './drafts.ts';

/** `take` is given what was written elsewhere, as long as nothing was typed over it here. */
export function useDraftElsewhere(id: number, take: (text: string) => void) {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const end = onElsewhere(id, (text) => latest.current(text));
    return () => {
      end();
      void flush(id);
    };
  }, [id]);
}
