// Where my factors stand, for the sections of the security pane.
import { create } from 'zustand';
import { type Standing, standing } from './factors.ts';

type State = { name: 'loading' } | { name: 'failed' } | { name: 'ready'; standing: Standing };

export const useStanding = create<State>(() => ({ name: 'loading' }));

/** What is shown stays until there is something newer. */
export async function load() {
  if (useStanding.getState().name === 'failed') useStanding.setState({ name: 'loading' }, true);
  try {
    useStanding.setState({ name: 'ready', standing: await standing() }, true);
  } catch {
    if (useStanding.getState().name === 'loading') useStanding.setState({ name: 'failed' }, true);
  }
}
