// Parts of the page that its first screen does without: their code comes when they are first shown, or before that in a
// moment in which nothing else is to be done.
import { type ComponentType, lazy } from 'react';
import { allWords } from './i18n.ts';

/** ms after the first screen before anything is fetched that nobody asked for. */
const PAUSE = 1500;

const ahead: (() => Promise<unknown>)[] = [allWords];

/** A component as React's `lazy` makes it, with all that it may say; it wants a `Suspense` above. */
export const part = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const [view] = await Promise.all([load(), allWords()]);
    return { default: view };
  });

/** The same, fetched ahead. */
export function later<P>(load: () => Promise<ComponentType<P>>) {
  ahead.push(load);
  return part(load);
}

/** Fetches all of them, one after the other. Gives what ends it. */
export function fetchLater(): () => void {
  let goesOn = true;
  async function next() {
    const load = goesOn && ahead.shift();
    if (!load) return;
    // Without a network it comes when it is asked for.
    await load().catch(() => {});
    idly(next);
  }
  const timer = setTimeout(() => idly(next), PAUSE);
  return () => {
    goesOn = false;
    clearTimeout(timer);
  };
}

/** Safari has no word for it. */
function idly(act: () => void) {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 50);
}
