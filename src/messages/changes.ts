// What may be done to a message that is there: edit, recall, react, pin. Each is a rule that runs while it is locked.
import { v1 } from '#proto';
import { notFound, Refusal } from '../base/errors.ts';
import { checkEdit, checkMentions } from './content.ts';
import type { Actor, Arrange, Change, Shared, Stored } from './operation.ts';

const MAX_PINS = 50;
/** Reactions of all kinds and people on one message: they travel with it. */
const MAX_REACTIONS = 1000;
const MAX_EMOJI_BYTES = 64;

/** The author gives the message another text, or its files other captions. What it said before is kept for them. */
export function edit(userId: number, command: v1.IEdit, textLimit: number): Change {
  const edited = checkEdit(command.content, textLimit);
  const { mentions = [] } = checkMentions(command.mentions);
  return change(userId, command, v1.Content.encode(command.content ?? {}).finish().length, (stored, by) => {
    mustBeAuthor(stored, by);
    const before = stored.message.content;
    if (!before || before.notice || before.callRecord) throw new Refusal('UNSUPPORTED', 'this cannot be edited');
    // They are somebody else's words, and say so.
    if (stored.message.forwarded) throw new Refusal('FORBIDDEN', 'what was forwarded cannot be edited');
    stored.message = { ...stored.message, content: edited(before), mentions, edited: Date.now() };
    return before;
  });
}

/** Nothing is left of what it said. By its author; in a group by owner and admins too. */
export function recall(userId: number, command: v1.IRecall): Change {
  const taken = change(userId, command, 0, (stored, by) => {
    if (by.role === v1.Role.MEMBER || stored.senderId === 0) mustBeAuthor(stored, by);
    if (stored.message.content?.callRecord)
      throw new Refusal('UNSUPPORTED', 'that there was a call cannot be taken back');
    const { whisperTo } = stored.message;
    stored.message = { recalled: true, ...(whisperTo ? { whisperTo } : {}) };
    return undefined;
  });
  return { ...taken, takesBack: true };
}

/** Adds a reaction, or takes it back. Doing it twice changes nothing. */
export function react(userId: number, command: v1.IReact): Change {
  const emoji = command.emoji ?? '';
  if (!isOneEmoji(emoji)) throw new Refusal('INVALID', 'a reaction is one emoji');
  const reacted = change(userId, command, emoji.length, (stored, by) => {
    mustBeThere(stored);
    const reactions = stored.message.reactions ?? [];
    const users = reactions.find((reaction) => reaction.emoji === emoji)?.users?.filter((id) => id !== by.userId) ?? [];
    if (!command.remove) users.push(by.userId);
    if (reactions.reduce((sum, reaction) => sum + (reaction.users?.length ?? 0), 0) >= MAX_REACTIONS && !command.remove)
      throw new Refusal('FULL', 'this message has too many reactions');
    const others = reactions.filter((reaction) => reaction.emoji !== emoji);
    const place = reactions.findIndex((reaction) => reaction.emoji === emoji);
    // An emoji keeps its place in the row; a new one goes to the end.
    if (users.length) others.splice(place < 0 ? others.length : place, 0, { emoji, users });
    stored.message = { ...stored.message, reactions: others };
    return undefined;
  });
  return { ...reacted, takesBack: command.remove ?? false };
}

/** Pins a message for everybody, or takes the pin out. In a group by owner and admins. */
export function pin(userId: number, command: v1.IPin): Arrange {
  const seq = command.seq ?? 0;
  return {
    kind: 'arrange',
    conversationId: command.conversationId ?? 0,
    userId,
    bytes: 0,
    apply: (shared: Shared, by: Actor) => {
      if (shared.kind !== v1.ConversationKind.DIRECT && by.role === v1.Role.MEMBER)
        throw new Refusal('FORBIDDEN', 'only owner and admins pin messages here');
      if (seq < Math.max(1, by.visibleFrom) || seq > shared.lastSeq) throw notFound('message');
      const isPinned = shared.pinnedSeqs.includes(seq);
      const others = shared.pinnedSeqs.filter((pinned) => pinned !== seq);
      if (!command.remove && others.length >= MAX_PINS) throw new Refusal('FULL', `at most ${MAX_PINS} pins`);
      shared.pinnedSeqs = command.remove ? others : [seq, ...others];
      if (command.remove || isPinned) return [];
      return [{ kind: v1.NoticeKind.MESSAGE_PINNED, actor: by.userId, text: String(seq) }];
    },
  };
}

function change(
  userId: number,
  { conversationId, seq }: { conversationId?: number | null; seq?: number | null },
  bytes: number,
  apply: Change['apply'],
): Change {
  return { kind: 'change', conversationId: conversationId ?? 0, userId, seq: seq ?? 0, bytes, apply };
}

function mustBeAuthor(stored: Stored, by: Actor): void {
  mustBeThere(stored);
  if (stored.senderId !== by.userId) throw new Refusal('FORBIDDEN', 'this message is of somebody else');
}

function mustBeThere({ message }: Stored): void {
  if (message.recalled || !message.content) throw new Refusal('NOT_FOUND', 'this message was taken back');
}

function isOneEmoji(text: string): boolean {
  if (!text || Buffer.byteLength(text) > MAX_EMOJI_BYTES) return false;
  const [first, ...more] = new Intl.Segmenter().segment(text);
  return first !== undefined && more.length === 0 && /\p{RGI_Emoji}/v.test(text);
}
