// What the hub and the rest of the server speak of: a live socket, and where a conversation stands.
import type { v1 } from '#proto';

/** One live socket, as much of it as the rest of the server needs. socket.ts makes them. */
export interface Connection {
  readonly id: number;
  readonly userId: number;
  readonly sessionId: number;
  send(frame: Uint8Array): void;
  /** Resolves when little of what was sent is still waiting to leave, or the connection is gone. */
  drained(): Promise<void>;
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  /** Says why (go_away), then closes. */
  close(code: v1.CloseCode, reconnectAfter?: number): void;
  /** The hub's: the tick at which this connection last learned where its conversations stand. */
  toldAt: number;
}

/** Where a conversation stands. */
export interface Head {
  conversationId: number;
  lastSeq: number;
  lastRev: number;
  /** Nobody may speak there now. */
  closed?: boolean;
}
