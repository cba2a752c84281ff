// Where on the administrator's page one is: /admin/<pane>?search=… The browser's back button goes back.
import { create } from 'zustand';

export const PANES = ['overview', 'people', 'groups', 'reports', 'invitations', 'storage', 'audit'] as const;
export type Pane = (typeof PANES)[number];

interface Place {
  pane: Pane;
  search: string;
}

function here(): Place {
  const name = location.pathname.split('/')[2];
  return {
    pane: PANES.find((pane) => pane === name) ?? 'overview',
    search: new URLSearchParams(location.search).get('search') ?? '',
  };
}

export const usePlace = create<Place>(() => here());

export const addressOf = (pane: Pane, search = '') =>
  `/admin/${pane}${search && `?${new URLSearchParams({ search })}`}`;

export function go(pane: Pane, search = '') {
  history.pushState(null, '', addressOf(pane, search));
  usePlace.setState({ pane, search });
}

/** What is looked for on this pane; typing leaves no steps to go back. */
export function look(search: string) {
  const { pane } = usePlace.getState();
  history.replaceState(null, '', addressOf(pane, search));
  usePlace.setState({ search });
}

/** Follows the back button. Gives what ends that. */
export function followBrowser(): () => void {
  const follow = () => usePlace.setState(here());
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
}
