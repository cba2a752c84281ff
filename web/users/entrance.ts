// What the address says at start: a link to a new password, an invitation, the administrator's page, or nothing in particular.

export type Entrance =
  | { name: 'home' }
  | { name: 'admin' }
  | { name: 'join'; code: string }
  | { name: 'reset'; link: string };

export function entranceOf(path: string): Entrance {
  const [, first, second = ''] = path.split('/');
  if (first === 'reset' && second) return { name: 'reset', link: second };
  if (first === 'join' && second) return { name: 'join', code: second };
  if (first === 'admin') return { name: 'admin' };
  return { name: 'home' };
}

export const entrance: Entrance = entranceOf(globalThis.location?.pathname ?? '/');

/** The address has done its work: a reload begins at home, and no secret stays in the history. */
export function arrive() {
  history.replaceState(null, '', '/');
}
