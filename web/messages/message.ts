// A message as this page holds it: the wire's message, freed from its frame.
import type { v1 } from '#proto';
import { hex } from '../base/uuid.ts';

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
}

export function fromWire(message: v1.IMessage): ChatMessage {
  return {
    seq: message.seq ?? 0,
    rev: message.rev ?? 0,
    from: message.from ?? 0,
    time: message.time ?? 0,
    clientKey: message.clientId?.length ? hex(message.clientId) : '',
    content: message.content ?? null,
    edited: message.edited ?? 0,
    recalled: message.recalled ?? false,
  };
}
