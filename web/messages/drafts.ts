// What was typed and not yet sent, per conversation; survives switching and reloading this tab.
import { remember, remembered } from '../base/storage.ts';

const drafts = new Map<number, string>();

export const draftOf = (id: number) => drafts.get(id) ?? remembered(`draft.${id}`, 'sessionStorage') ?? '';

export function keepDraft(id: number, text: string) {
  drafts.set(id, text);
  remember(`draft.${id}`, text || null, 'sessionStorage');
}
