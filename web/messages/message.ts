// A message as this page holds it: the wire's message, freed from its frame.
import type { v1 } from '#proto';
import { hex } from '../base/uuid.ts';
import { itemsOf } from '../files/carried.ts';

export interface ChatMessage {
  seq: number;
  rev: number;
  from: number;
  time: number;
  /** The client id in hex: matches the author's own unsent copy. Empty for what the server posts itself. */
  clientKey: string;
  /** Absent when recalled. */
  content: v1.IContent | null;
  edited: number;
  recalled: boolean;
  // What few messages have; absent = none of it.
  /** The message this one answers. */
  quotedSeq?: number;
  /** Only this member and the author see it. */
  whisperTo?: number;
  /** Members named by @. */
  mentions?: readonly number[];
  mentionAll?: boolean;
  reactions?: readonly Reaction[];
  forwarded?: v1.IOrigin;
}

/** By whom, in the order they came. */
export interface Reaction {
  emoji: string;
  users: readonly number[];
}

/** What a message may carry besides its content. */
export type Extras = Pick<ChatMessage, 'quotedSeq' | 'whisperTo' | 'mentions' | 'mentionAll' | 'forwarded'>;

export function fromWire(message: v1.IMessage): ChatMessage {
  return {
    seq: message.seq ?? 0,
    rev: message.rev ?? 0,
    from: message.from ?? 0,
    time: message.time ?? 0,
    clientKey: message.clientId?.length ? hex(message.clientId) : '',
    content: message.content ? freed(message.content) : null,
    edited: message.edited ?? 0,
    recalled: message.recalled ?? false,
    ...extrasOf(message),
    ...(message.reactions?.length
      ? { reactions: message.reactions.map(({ emoji, users }) => ({ emoji: emoji ?? '', users: users ?? [] })) }
      : {}),
  };
}

/** Its bytes are views of the frame that brought them: held as they came, each would hold all of it. */
function freed(content: v1.IContent): v1.IContent {
  for (const { image, video, audio } of itemsOf(content)) {
    if (image?.thumbhash) image.thumbhash = image.thumbhash.slice();
    if (video?.thumbhash) video.thumbhash = video.thumbhash.slice();
    if (audio?.waveform) audio.waveform = audio.waveform.slice();
  }
  return content;
}

/** Whoever must be known to show it. */
export const peopleIn = ({ from, content, whisperTo = 0, mentions = [], reactions = [], forwarded }: ChatMessage) => [
  from,
  content?.notice?.actor ?? 0,
  ...(content?.notice?.users ?? []),
  whisperTo,
  ...mentions,
  ...reactions.flatMap(({ users }) => users.slice(0, 20)),
  forwarded?.from ?? 0,
];

function extrasOf({ quotedSeq, whisperTo, mentions, mentionAll, forwarded }: v1.IMessage): Extras {
  return {
    ...(quotedSeq ? { quotedSeq } : {}),
    ...(whisperTo ? { whisperTo } : {}),
    ...(mentions?.length ? { mentions } : {}),
    ...(mentionAll ? { mentionAll } : {}),
    ...(forwarded
      ? {
          forwarded: {
            conversationId: forwarded.conversationId ?? 0,
            seq: forwarded.seq ?? 0,
            from: forwarded.from ?? 0,
          },
        }
      : {}),
  };
}
