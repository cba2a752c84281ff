// Small things remembered by this browser. A browser that forbids storage forgets, and that is all.

type Kind = 'localStorage' | 'sessionStorage';

export function remembered(key: string, kind: Kind = 'localStorage'): string | null {
  try {
    return globalThis[kind].getItem(`parley.${key}`);
  } catch {
    return null;
  }
}

/** null forgets. */
export function remember(key: string, value: string | null, kind: Kind = 'localStorage') {
  try {
    if (value === null) globalThis[kind].removeItem(`parley.${key}`);
    else globalThis[kind].setItem(`parley.${key}`, value);
  } catch {
    // Forbidden or full: not remembered.
  }
}
