// A page of a table that the server keeps: loaded, loaded again, turned.
import { useCallback, useEffect, useState } from 'react';

export const PAGE_SIZE = 25;

export interface Rows<T> {
  rows: readonly T[];
  total: number;
}

export type Load<T> = (at: { offset: string; limit: string }) => Promise<Rows<T>>;

export interface Page<T> {
  held: Rows<T> | null;
  /** The last try came to nothing. */
  failed: boolean;
  loading: boolean;
  number: number;
  turn: (number: number) => void;
  reload: () => void;
}

/** @param load stays the same as long as the question does; another one begins at its first page */
export function usePage<T>(load: Load<T>): Page<T> {
  const [at, setAt] = useState({ load, number: 1 });
  const [answered, setAnswered] = useState<{ held: Rows<T> | null; failed: boolean; loading: boolean }>({
    held: null,
    failed: false,
    loading: true,
  });
  const [version, setVersion] = useState(0);
  const number = at.load === load ? at.number : 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version asks the same once more
  useEffect(() => {
    let current = true;
    setAnswered((before) => ({ ...before, loading: true }));
    load({ offset: String((number - 1) * PAGE_SIZE), limit: String(PAGE_SIZE) }).then(
      (held) => current && setAnswered({ held, failed: false, loading: false }),
      () => current && setAnswered(({ held }) => ({ held, failed: true, loading: false })),
    );
    return () => {
      current = false;
    };
  }, [load, number, version]);

  return {
    ...answered,
    number,
    turn: useCallback((number: number) => setAt({ load, number }), [load]),
    reload: useCallback(() => setVersion((version) => version + 1), []),
  };
}
