// What may be sent: the rules for a message's content, before anything touches the database.
import { hash } from 'node:crypto';
import { v1 } from '#proto';
import { Refusal } from '../base/errors.ts';

/** A send that has passed the rules, ready to be committed. */
export interface Draft {
  conversationId: number;
  senderId: number;
  /** 16 bytes. */
  clientId: Buffer;
  content: v1.IContent;
  /** parley.v1.Message holding what the columns of its row do not. */
  body: Buffer;
  /** SHA-256 of everything that was said: the same client id with another one is refused. */
  fingerprint: Buffer;
}

/**
 * Checks a send and makes a draft that holds nothing of the incoming frame.
 * @param textLimit UTF-16 code units.
 * @throws Refusal INVALID, EMPTY_MESSAGE, TOO_LARGE, UNSUPPORTED
 */
export function toDraft(senderId: number, send: v1.ISend, textLimit: number): Draft {
  const { conversationId = 0, clientId, content } = send;
  if (clientId?.length !== 16) throw new Refusal('INVALID', 'client_id must be 16 bytes');
  if (send.quotedSeq || send.whisperTo || send.mentions?.length || send.mentionAll || send.forwarded)
    throw new Refusal('UNSUPPORTED', 'quotes, whispers, mentions and forwards cannot be sent yet');
  const checked = checkContent(content, textLimit);
  const body = v1.Message.encode({ content: checked }).finish() as Buffer;
  return {
    conversationId: conversationId ?? 0,
    senderId,
    clientId: Buffer.from(clientId),
    content: checked,
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    fingerprint: hash('sha256', Buffer.concat([Buffer.from(`${conversationId}:`), body]), 'buffer'),
  };
}

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

/** Nothing a person would see: white space, and format characters such as the zero-width space. */
function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*$/u.test(text);
}
