// What somebody is about to report: asked for from menus, shown by Dialogs.tsx.
import { create } from 'zustand';
import { answer, api } from '../base/rest.ts';

/** `name`: of the person or the group. */
export type About =
  | { kind: 'message'; conversationId: number; seq: number }
  | { kind: 'person'; userId: number; name: string }
  | { kind: 'group'; conversationId: number; name: string };

export const useReporting = create<{ about: About | null }>(() => ({ about: null }));

export const report = (about: About | null) => useReporting.setState({ about });

export function send(about: About, reason: string) {
  const json =
    about.kind === 'person'
      ? { userId: about.userId, reason }
      : { conversationId: about.conversationId, reason, ...(about.kind === 'message' && { seq: about.seq }) };
  return answer(api.reports.$post({ json }));
}
