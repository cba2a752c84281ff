// What was typed and not yet sent, per conversation; survives switching and reloading this tab, not another person.
import { remember, remembered } from '../base/storage.ts';

interface Drafts {
  of: number;
  texts: Record<number, string>;
}

const NONE: Drafts = { of: 0, texts: {} };
let drafts = NONE;

/** Somebody begins: finds what they left in this tab. */
export function begin(userId: number) {
  const kept = JSON.parse(remembered('drafts', 'sessionStorage') ?? 'null') as Drafts | null;
  drafts = kept?.of === userId ? kept : { of: userId, texts: {} };
}

export const draftOf = (id: number) => drafts.texts[id] ?? '';

export function keepDraft(id: number, text: string) {
  const { [id]: _, ...others } = drafts.texts;
  drafts = { ...drafts, texts: text ? { ...others, [id]: text } : others };
  remember('drafts', JSON.stringify(drafts), 'sessionStorage');
}

export function forget() {
  drafts = NONE;
  remember('drafts', null, 'sessionStorage');
}
