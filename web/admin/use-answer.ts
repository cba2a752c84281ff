// One answer of the server, asked for again now and then.
import { useCallback, useEffect, useState } from 'react';

/** @param load always the same. @param every ms; 0: only when asked to */
export function useAnswer<T>(load: () => Promise<T>, every = 0) {
  const [held, setHeld] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(
    () =>
      void load().then(
        (answer) => {
          setHeld(answer);
          setFailed(false);
        },
        () => setFailed(true),
      ),
    [load],
  );
  useEffect(() => {
    reload();
    if (!every) return;
    const timer = setInterval(() => document.hidden || reload(), every);
    return () => clearInterval(timer);
  }, [reload, every]);
  return { held, failed, reload };
}
