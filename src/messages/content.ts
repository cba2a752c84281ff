// What may be sent: the rules for a message's content, before anything touches the database.
import { hash } from 'node:crypto';
import { v1 } from '#proto';
import { Refusal } from '../base/errors.ts';
import type { Send } from './operation.ts';

const MAX_MENTIONS = 50;

/**
 * Checks a send and makes an operation that holds nothing of the incoming frame.
 * @param forwarded content and author of the message that is forwarded, looked up by the server.
 * @param textLimit UTF-16 code units.
 * @throws Refusal INVALID, EMPTY_MESSAGE, TOO_LARGE, UNSUPPORTED
 */
export function toSend(
  userId: number,
  send: v1.ISend,
  textLimit: number,
  forwarded?: { content: v1.IContent; from: number },
): Send {
  if (send.clientId?.length !== 16) throw new Refusal('INVALID', 'client_id must be 16 bytes');
  const conversationId = send.conversationId ?? 0;
  const message: v1.IMessage = {
    content: forwarded?.content ?? checkContent(send.content, textLimit),
    ...(send.quotedSeq ? { quotedSeq: send.quotedSeq } : {}),
    ...(send.whisperTo ? { whisperTo: send.whisperTo } : {}),
    ...checkMentions(send.mentions),
    ...(send.mentionAll ? { mentionAll: true } : {}),
    ...(forwarded ? { forwarded: { from: forwarded.from } } : {}),
  };
  const body = v1.Message.encode(message).finish();
  return {
    kind: 'send',
    conversationId,
    userId,
    clientId: Buffer.from(send.clientId),
    message,
    fingerprint: hash('sha256', Buffer.concat([Buffer.from(`${conversationId}:`), body]), 'buffer'),
    bytes: body.length,
  };
}

/** @throws Refusal EMPTY_MESSAGE, TOO_LARGE, UNSUPPORTED */
export function checkContent(content: v1.IContent | null | undefined, textLimit: number): v1.IContent {
  if (content?.text) {
    const text = content.text.text ?? '';
    if (text.length > textLimit) throw new Refusal('TOO_LARGE', `a text may have ${textLimit} characters`);
    if (isBlank(text)) throw new Refusal('EMPTY_MESSAGE', 'there is nothing in this message');
    return { text: { text } };
  }
  if (!content || Object.keys(content).length === 0) throw new Refusal('EMPTY_MESSAGE', 'there is no content');
  throw new Refusal('UNSUPPORTED', 'this kind of content cannot be sent');
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
