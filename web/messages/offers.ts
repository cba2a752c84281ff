// What may be done with a message, by whom. The server decides; what it would refuse is not offered.
import { v1 } from '#proto';
import type { Conversation } from '../conversations/conversation.ts';
import { filesIn, textOf } from '../files/carried.ts';
import type { ChatMessage } from './message.ts';

export const ACTIONS = [
  'reply',
  'edit',
  'forward',
  'copy',
  'copyImage',
  'download',
  'select',
  'pin',
  'unpin',
  'whisper',
  'hide',
  'report',
  'recall',
] as const;
export type Action = (typeof ACTIONS)[number];

type Where = Pick<Conversation, 'kind' | 'pinnedSeqs' | 'closed'> & { mine: Pick<Conversation['mine'], 'role'> };

/** In the order of the menu. Of what is not committed or a notice, nothing. */
export function offers(message: ChatMessage, where: Where, me: number): Action[] {
  if (!message.seq || message.content?.notice) return [];
  const may: Record<Action, boolean> = {
    reply: isThere(message) && !where.closed,
    edit: mayEdit(message, me) && !where.closed,
    forward: isThere(message) && !message.content?.callRecord,
    copy: textOf(message.content) !== '',
    copyImage: Boolean(message.content?.image),
    download: filesIn(message.content).length === 1,
    select: isThere(message),
    pin: isThere(message) && !message.whisperTo && mayPin(where) && !where.pinnedSeqs.includes(message.seq),
    unpin: mayPin(where) && where.pinnedSeqs.includes(message.seq),
    whisper: isGroup(where) && message.from !== me && message.from !== 0,
    hide: true,
    report: isThere(message) && message.from !== me && message.from !== 0 && !message.content?.callRecord,
    recall: mayRecall(message, where, me),
  };
  return ACTIONS.filter((action) => may[action]);
}

export const mayReact = (message: ChatMessage, where: Pick<Where, 'closed'>) =>
  message.seq > 0 && isThere(message) && !message.content?.notice && !where.closed;

export const isGroup = ({ kind }: Pick<Where, 'kind'>) => kind !== v1.ConversationKind.DIRECT;

/** Owner and admins name everybody, pin, and take back what others said. */
export const isModerator = ({ mine }: Pick<Where, 'mine'>) => mine.role !== v1.Role.MEMBER;

export const mayPin = (where: Where) => !where.closed && (!isGroup(where) || isModerator(where));

/** My own words, captions too; not those of others that I passed on. */
export const mayEdit = (message: ChatMessage, me: number) =>
  message.seq > 0 && message.from === me && hasWords(message) && !message.forwarded;

/** What is spoken needs no caption. */
const hasWords = ({ content }: ChatMessage) =>
  Boolean(content?.text || content?.image || content?.album || content?.file || content?.video);

const mayRecall = (message: ChatMessage, where: Where, me: number) =>
  isThere(message) && !message.content?.callRecord && (message.from === me || (isGroup(where) && isModerator(where)));

const isThere = ({ content, recalled }: ChatMessage) => !recalled && content !== null;

/** The last of mine that may be edited: what ↑ in an empty field opens. */
export const lastEditable = (messages: readonly ChatMessage[], me: number) =>
  messages.findLast((message) => mayEdit(message, me));

/** Whom an answer to a whisper is for: the other of the two; 0 = everybody. */
export const whisperBack = ({ whisperTo = 0, from }: ChatMessage, me: number) =>
  whisperTo === 0 ? 0 : from === me ? whisperTo : from;
