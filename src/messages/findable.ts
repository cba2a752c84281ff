// What of a message search can find: its words, who said it, what it has. Notices and what was taken back are not found.
import type { v1 } from '#proto';
import { gramsOf } from './grams.ts';

export const KINDS = ['image', 'file', 'audio', 'video', 'link'] as const;
export type Kind = (typeof KINDS)[number];

// Grams of texts begin with a letter, a digit or a symbol; these cannot be meant by anything typed.
export const kindGram = (kind: Kind) => `\u0001${kind}`;
/** Every message that can be found has one. Its beginning, `senderGram('')`, is that of all. */
export const senderGram = (userId: number | '') => `\u0002${userId}`;

export function gramsOfMessage(senderId: number, { content, recalled }: v1.IMessage): Set<string> {
  if (recalled || !content || content.notice || content.callRecord || senderId === 0) return new Set();
  const grams = gramsOf(textOf(content));
  grams.add(senderGram(senderId));
  for (const kind of kindsOf(content)) grams.add(kindGram(kind));
  return grams;
}

/** All that is written in it: the text, or names of files and captions. */
export function textOf(content: v1.IContent): string {
  const { text, album } = content;
  const files = filesOf(content).flatMap((file) => [file?.name, file?.caption]);
  return [text?.text, album?.caption, ...files].filter(Boolean).join('\n');
}

export function kindsOf(content: v1.IContent): Set<Kind> {
  const items = content.album?.items ?? [content];
  const kinds = new Set<Kind>();
  for (const kind of ['image', 'file', 'audio', 'video'] as const)
    if (items.some((item) => item[kind])) kinds.add(kind);
  if (/\b(?:https?:\/\/|www\.)[^\s/]/i.test(textOf(content))) kinds.add('link');
  return kinds;
}

function filesOf({ file, image, audio, video, album }: v1.IContent): (v1.IFile | null | undefined)[] {
  return [file, image?.file, audio?.file, video?.file, ...(album?.items ?? []).flatMap(filesOf)];
}
