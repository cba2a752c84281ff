// Messages are encoded once, as they are stored; what leaves is put together from that. In protobuf a message may be told in
// parts, one after the other: here what its columns hold, and its stored rest.
import { v1 } from '#proto';
import type { Placed } from './operation.ts';

// The first byte of a field tells which it is.
const MESSAGES = v1.Event.encode({ messages: {} }).finish()[0]!;
const MESSAGE = v1.Messages.encode({ messages: [{}] }).finish()[0]!;

export function encoded(writer: { finish(): Uint8Array }): Buffer {
  const bytes = writer.finish();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @returns a parley.v1.Event with these messages */
export function eventOf(conversationId: number, placed: readonly Placed[]): Uint8Array {
  const messages = v1.Messages.encode({ conversationId });
  for (const { seq, rev, from, time, clientId, body } of placed) {
    const columns = v1.Message.encode({ seq, rev, from, time, clientId }).finish();
    messages.uint32(MESSAGE).bytes(Buffer.concat([columns, body]));
  }
  return v1.Event.encode({}).uint32(MESSAGES).bytes(messages.finish()).finish();
}
