// Turns what is held of a conversation into the rows of its log: date separators, the line above what is unread,
// messages grouped by sender, unsent ones last.

import type { IsFolded } from './folding.ts';
import type { ChatMessage } from './message.ts';
import { messageOf, type OutboxItem } from './outbox.ts';

export type MessageRow = {
  kind: 'message';
  key: string;
  message: ChatMessage;
  mine: boolean;
  /** Set while it is not committed. */
  unsent: OutboxItem | null;
  /** First and last of consecutive messages of one sender. */
  opens: boolean;
  closes: boolean;
};

export type Row =
  | { kind: 'day'; key: string; time: number }
  | { kind: 'unread'; key: string }
  | { kind: 'notice'; key: string; message: ChatMessage }
  /** `message` is the last of those that are folded together. */
  | { kind: 'folded'; key: string; message: ChatMessage; seqs: readonly number[] }
  | MessageRow;

/** A pause after which a sender is introduced again. */
const GROUP_WITHIN = 5 * 60_000;

export interface RowsOf {
  messages: readonly ChatMessage[];
  outbox: readonly OutboxItem[];
  me: number;
  /** Messages of others after this seq get the "new" line above them; null = none. */
  unreadAfter: number | null;
  isFolded?: IsFolded;
}

export function rowsOf({ messages, outbox, me, unreadAfter, isFolded = () => false }: RowsOf): Row[] {
  const rows: Row[] = [];
  /** The message that the next one may go on from. */
  let last: ChatMessage | null = null;
  let day = '';
  let marked = unreadAfter === null;

  function openDay(time: number) {
    if (dayOf(time) === day) return;
    // A clock that went back must not open the same day twice.
    const isNew = !rows.some((row) => row.key === `day-${dayOf(time)}`);
    day = dayOf(time);
    if (isNew) rows.push({ kind: 'day', key: `day-${day}`, time });
    last = null;
  }

  for (const message of messages) {
    openDay(message.time);
    if (!marked && unreadAfter !== null && message.seq > unreadAfter && message.from !== me && !isNotice(message)) {
      rows.push({ kind: 'unread', key: 'unread' });
      marked = true;
      last = null;
    }
    if (isNotice(message)) {
      rows.push({ kind: 'notice', key: keyOf(message, me), message });
      last = null;
    } else if (isFolded(message)) {
      fold(rows, message);
      last = null;
    } else {
      push(rows, message, me, null, last);
      last = message;
    }
  }

  for (const item of outbox) {
    const message = messageOf(item, me);
    openDay(message.time);
    push(rows, message, me, item, last);
    last = message;
  }
  return rows;
}

function fold(rows: Row[], message: ChatMessage) {
  const before = rows.at(-1);
  if (before?.kind !== 'folded') rows.push({ kind: 'folded', key: `seq-${message.seq}`, message, seqs: [message.seq] });
  else rows[rows.length - 1] = { ...before, message, seqs: [...before.seqs, message.seq] };
}

function push(rows: Row[], message: ChatMessage, me: number, unsent: OutboxItem | null, last: ChatMessage | null) {
  const opens = !last || last.from !== message.from || message.time - last.time > GROUP_WITHIN;
  const before = rows.at(-1);
  if (!opens && before?.kind === 'message') before.closes = false;
  const mine = message.from === me;
  rows.push({ kind: 'message', key: keyOf(message, me), message, mine, unsent, opens, closes: true });
}

/** My own messages keep the key they had while unsent, so that their row stays the same row. */
const keyOf = (message: ChatMessage, me: number) =>
  message.from === me && message.clientKey ? message.clientKey : `seq-${message.seq}`;

const isNotice = (message: ChatMessage) => Boolean(message.content?.notice);

/** The local calendar day, as a key. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}
