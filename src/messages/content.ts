// What may be sent: the rules for a message's content, before anything touches the database.
import { hash } from 'node:crypto';
import { v1 } from '#proto';
import { Refusal } from '../base/errors.ts';
import { encoded } from './encode.ts';
import { attachmentsOf, withCaptions } from './media.ts';
import type { Send } from './operation.ts';

const MAX_MENTIONS = 50;

/**
 * Checks a send and makes an operation that holds nothing of the incoming frame.
 * @param known content that was looked up: with its files, or of a message that is forwarded, and then who said it first.
 * @param textLimit UTF-16 code units.
 * @throws Refusal INVALID, EMPTY_MESSAGE, TOO_LARGE, UNSUPPORTED
 */
export function toSend(
  userId: number,
  send: v1.ISend,
  textLimit: number,
  known?: { content: v1.IContent; from?: number },
): Send {
  if (send.clientId?.length !== 16) throw new Refusal('INVALID', 'client_id must be 16 bytes');
  const conversationId = send.conversationId ?? 0;
  const message: v1.IMessage = {
    content: known?.content ?? checkContent(send.content, textLimit),
    ...(send.quotedSeq ? { quotedSeq: send.quotedSeq } : {}),
    ...(send.whisperTo ? { whisperTo: send.whisperTo } : {}),
    ...checkMentions(send.mentions),
    ...(send.mentionAll ? { mentionAll: true } : {}),
    ...(known?.from === undefined ? {} : { forwarded: { from: known.from } }),
  };
  const body = encoded(v1.Message.encode(message));
  return sendOf({ conversationId, userId, clientId: Buffer.from(send.clientId), body }, message);
}

/** @param message what `body` holds */
export function sendOf(
  said: Pick<Send, 'conversationId' | 'userId' | 'clientId' | 'body'>,
  message: v1.IMessage,
): Send {
  const { conversationId, body } = said;
  return {
    kind: 'send',
    ...said,
    message,
    attachments: message.content?.text ? [] : attachmentsOf(message.content ?? {}),
    fingerprint: hash('sha256', Buffer.concat([Buffer.from(`${conversationId}:`), body]), 'buffer'),
    bytes: body.length,
  };
}

/** @throws Refusal EMPTY_MESSAGE, TOO_LARGE, UNSUPPORTED */
function checkContent(content: v1.IContent | null | undefined, textLimit: number): v1.IContent {
  if (content?.text) {
    const text = content.text.text ?? '';
    if (text.length > textLimit) throw new Refusal('TOO_LARGE', `a text may have ${textLimit} characters`);
    if (isBlank(text)) throw new Refusal('EMPTY_MESSAGE', 'there is nothing in this message');
    return { text: { text } };
  }
  if (!content || Object.keys(content).length === 0) throw new Refusal('EMPTY_MESSAGE', 'there is no content');
  throw new Refusal('UNSUPPORTED', 'this kind of content cannot be sent');
}

/**
 * Checks what a message is to say instead, and gives what makes it of what it says now: a text of a text, or the same files
 * under other captions.
 * @throws Refusal EMPTY_MESSAGE, TOO_LARGE; so does what it gives, and INVALID, UNSUPPORTED
 */
export function checkEdit(
  content: v1.IContent | null | undefined,
  textLimit: number,
): (before: v1.IContent) => v1.IContent {
  if (content && attachmentsOf(content).length) return (before) => withCaptions(before, content, textLimit);
  const text = checkContent(content, textLimit);
  return (before) => {
    if (!before.text) throw new Refusal('UNSUPPORTED', 'this cannot become a text');
    return text;
  };
}

/** Each person once. Who is no member is left out when the message is committed. */
export function checkMentions(mentions: number[] | null | undefined): { mentions?: number[] } {
  if (!mentions?.length) return {};
  if (mentions.length > MAX_MENTIONS) throw new Refusal('INVALID', `at most ${MAX_MENTIONS} mentions`);
  return { mentions: [...new Set(mentions)] };
}

/** Nothing a person would see: white space, and format characters such as the zero-width space. */
function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*$/u.test(text);
}
