// Hits while one types: asked for when the typing pauses, page by page; only the answer to the latest question counts.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Hit, isQuestion, search, type Wanted } from './search.ts';

const TYPING_PAUSE = 250;
/** Pages in a row that may be empty before the person is asked whether to look on. */
const EMPTY_PAGES = 3;

interface Found {
  state: 'nothing-asked' | 'looking' | 'found' | 'failed';
  hits: readonly Hit[];
  cursor: string | null;
  trouble: unknown;
}

const NOTHING: Found = { state: 'nothing-asked', hits: [], cursor: null, trouble: null };

export function useHits(wanted: Wanted) {
  const [found, setFound] = useState<Found>(NOTHING);
  const round = useRef(0);
  const question = JSON.stringify(wanted);

  const look = useCallback(
    async (held: readonly Hit[], from: string | null) => {
      const asked: Wanted = JSON.parse(question);
      const mine = ++round.current;
      setFound((now) => ({ ...now, state: 'looking' }));
      try {
        let hits = held;
        let cursor = from;
        for (let pages = 0; pages < EMPTY_PAGES; pages++) {
          const page = await search(asked, cursor ?? undefined);
          if (mine !== round.current) return;
          hits = [...hits, ...page.hits];
          cursor = page.cursor;
          if (page.hits.length || !cursor) break;
        }
        setFound({ state: 'found', hits, cursor, trouble: null });
      } catch (trouble) {
        if (mine === round.current) setFound({ state: 'failed', hits: held, cursor: from, trouble });
      }
    },
    [question],
  );

  useEffect(() => {
    round.current += 1;
    if (!isQuestion(JSON.parse(question))) {
      setFound(NOTHING);
      return;
    }
    setFound((now) => ({ ...now, state: 'looking' }));
    const timer = setTimeout(() => void look([], null), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [question, look]);

  const more = () => {
    if (found.state !== 'looking' && found.cursor) void look(found.hits, found.cursor);
  };
  const again = () => void look([], null);
  return { ...found, more, again };
}
