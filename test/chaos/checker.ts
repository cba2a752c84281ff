// Proves of a history that nothing acknowledged was lost, doubled, reordered or changed, and that everybody holds the same.
// Pure: what was done, what is stored, what each client holds → what is wrong, in words.
import type { v1 } from '#proto';
import { type Entry, hex } from './history.ts';

/** A message as everybody must hold it. */
export interface Held {
  seq: number;
  rev: number;
  from: number;
  time: number;
  clientId: string;
  text: string;
  isEdited: boolean;
  isRecalled: boolean;
  /** "emoji userId", sorted. */
  reactions: string[];
}

export interface Evidence {
  entries: readonly Entry[];
  /** The whole conversation as the server has it, by ascending seq. */
  stored: readonly Held[];
  lastRev: number;
  /** What each client holds, by ascending seq. */
  views: ReadonlyMap<string, readonly Held[]>;
}

export function heldOf(message: v1.IMessage): Held {
  return {
    seq: message.seq ?? 0,
    rev: message.rev ?? 0,
    from: message.from ?? 0,
    time: message.time ?? 0,
    clientId: hex(message.clientId),
    text: message.content?.text?.text ?? '',
    isEdited: Boolean(message.edited),
    isRecalled: message.recalled ?? false,
    reactions: (message.reactions ?? []).flatMap(({ emoji, users }) => users!.map((id) => `${emoji} ${id}`)).sort(),
  };
}

/** What is wrong; empty when all is well. */
export function faults(evidence: Evidence): string[] {
  return [numbers, sends, order, states, revs, views].flatMap((rule) => rule(evidence));
}

const isSend = ({ act }: Entry) => act.kind === 'send';
const named = ({ client, act }: Entry) =>
  `${client}'s ${act.kind} ${'text' in act ? `"${act.text}"` : `of ${act.seq}`}`;

/** Messages are numbered 1, 2, 3 …; no two have one rev; none has a rev that never was. */
function numbers({ stored, lastRev }: Evidence): string[] {
  const found: string[] = [];
  for (const [index, { seq }] of stored.entries())
    if (seq !== index + 1) {
      found.push(`seq ${seq} stands where ${index + 1} should`);
      break;
    }
  const byRev = new Map<number, number>();
  for (const { seq, rev } of stored) {
    if (byRev.has(rev)) found.push(`rev ${rev} is of messages ${byRev.get(rev)} and ${seq}`);
    byRev.set(rev, seq);
    if (rev > lastRev || rev < seq) found.push(`message ${seq} has rev ${rev}, the conversation ${lastRev}`);
  }
  return found;
}

/** Acknowledged is stored, once, where it was said to be; refused is not; and nothing is there that nobody said. */
function sends({ entries, stored }: Evidence): string[] {
  const found: string[] = [];
  const byName = Map.groupBy(stored, ({ from, clientId }) => `${from} ${clientId}`);
  const said = new Set<string>();
  for (const entry of entries) {
    if (entry.act.kind !== 'send') continue;
    const name = `${entry.userId} ${entry.act.clientId}`;
    said.add(name);
    const rows = byName.get(name) ?? [];
    const [row] = rows;
    if (rows.length > 1) found.push(`${named(entry)} is stored ${rows.length} times`);
    if (entry.outcome === 'fail' && row) found.push(`${named(entry)} was refused and is stored`);
    if (entry.outcome !== 'ok') continue;
    if (!row) found.push(`${named(entry)} was acknowledged and is lost`);
    else if (row.seq !== entry.seq || row.time !== entry.time || row.rev < entry.rev)
      found.push(
        `${named(entry)} was acknowledged as ${entry.seq} at ${entry.time} and is ${row.seq} at ${row.time}, rev ${row.rev}`,
      );
  }
  for (const { seq, from, clientId } of stored)
    if (from !== 0 && !said.has(`${from} ${clientId}`)) found.push(`message ${seq} was said by nobody`);
  return found;
}

/** What one client said stands in the order it said it; what was said after an acknowledgement stands after that. */
function order({ entries, stored }: Evidence): string[] {
  const found: string[] = [];
  const seqs = new Map(stored.map(({ from, clientId, seq }) => [`${from} ${clientId}`, seq]));
  const placed = entries.filter(isSend).flatMap((entry) => {
    const seq = seqs.get(`${entry.userId} ${entry.act.kind === 'send' && entry.act.clientId}`);
    return seq === undefined ? [] : [{ entry, seq }];
  });
  const last = new Map<string, { entry: Entry; seq: number }>();
  for (const one of placed) {
    const before = last.get(one.entry.client);
    if (before && before.seq >= one.seq) found.push(`${named(one.entry)} stands before ${named(before.entry)}`);
    last.set(one.entry.client, one);
  }
  const answered = placed.filter(({ entry }) => entry.outcome === 'ok');
  answered.sort((a, b) => a.entry.answered - b.entry.answered);
  let highest: { entry: Entry; seq: number } | undefined;
  let next = 0;
  for (const one of placed.toSorted((a, b) => a.entry.invoked - b.entry.invoked)) {
    for (; next < answered.length && answered[next]!.entry.answered < one.entry.invoked; next++)
      if (!highest || answered[next]!.seq > highest.seq) highest = answered[next];
    if (highest && highest.seq >= one.seq)
      found.push(`${named(one.entry)} stands before ${named(highest.entry)}, which had been acknowledged`);
  }
  return found;
}

/** Texts, recalls and reactions are those of the latest changes. */
function states({ entries, stored }: Evidence): string[] {
  const found: string[] = [];
  const changes = Map.groupBy(
    entries.filter((entry) => !isSend(entry) && entry.outcome !== 'fail'),
    ({ act }) => (act.kind === 'send' ? 0 : act.seq),
  );
  const texts = new Map(
    entries.map(({ act, userId }) => [act.kind === 'send' ? `${userId} ${act.clientId}` : '', act]),
  );
  for (const message of stored) {
    const mine = changes.get(message.seq) ?? [];
    for (const entry of mine)
      if (entry.outcome === 'ok' && entry.rev > message.rev)
        found.push(`${named(entry)} had rev ${entry.rev}, the message has ${message.rev}`);
    const recalls = mine.filter(({ act }) => act.kind === 'recall');
    if (message.isRecalled) {
      if (!recalls.length) found.push(`message ${message.seq} was recalled by nobody`);
      if (message.text || message.reactions.length)
        found.push(`message ${message.seq} was recalled and something is left`);
      continue;
    }
    if (recalls.some(({ outcome }) => outcome === 'ok')) found.push(`message ${message.seq} was recalled and is there`);
    const sent = texts.get(`${message.from} ${message.clientId}`);
    if (sent?.kind !== 'send') continue;
    const edits = mine.filter(({ act }) => act.kind === 'edit');
    const possible = lastOf(edits).map(({ act }) => (act.kind === 'edit' ? act.text : ''));
    if (!edits.some(({ outcome }) => outcome === 'ok')) possible.push(sent.text);
    if (!possible.includes(message.text))
      found.push(`message ${message.seq} says "${message.text}" and not "${possible.join('" or "')}"`);
    const reactions = Map.groupBy(
      mine.filter(({ act }) => act.kind === 'react'),
      ({ act, userId }) => `${act.kind === 'react' && act.emoji} ${userId}`,
    );
    for (const reaction of message.reactions)
      if (!reactions.has(reaction)) found.push(`message ${message.seq} has ${reaction}, given by nobody`);
    for (const [name, given] of reactions) {
      const known = given.some(({ outcome }) => outcome === 'ok');
      const isThere = message.reactions.includes(name);
      const wanted = lastOf(given).map(({ act }) => act.kind === 'react' && !act.remove);
      if (!wanted.includes(isThere) && (known || isThere))
        found.push(`message ${message.seq} ${isThere ? 'has' : 'lacks'} ${name}`);
    }
  }
  return found;
}

/**
 * The changes of one thing of which one was the last: those with the highest rev (of one client's, its last), and those
 * that may have been applied at another time than the one that was told.
 */
function lastOf(changes: readonly Entry[]): Entry[] {
  const highest = Math.max(...changes.map(({ outcome, rev }) => (outcome === 'ok' ? rev : 0)));
  const settled = changes.filter(({ outcome, rev }) => outcome === 'ok' && rev === highest);
  const last = settled.filter(
    (one) => !settled.some((other) => other.client === one.client && other.invoked > one.invoked),
  );
  const isOverBefore = (one: Entry) =>
    last.some((other) => (one.outcome === 'ok' && one.answered < other.invoked) || isEarlierOfSame(one, other));
  const doubtful = changes.filter((one) => !last.includes(one) && (one.outcome === 'unknown' || one.tries > 1));
  return [...last, ...doubtful.filter((one) => !isOverBefore(one))];
}

const isEarlierOfSame = (one: Entry, other: Entry) => one.client === other.client && one.invoked < other.invoked;

/** Revs have no hole: every one is of a change that was acknowledged, or may be of one that was tried more than once. */
function revs({ entries, stored, lastRev }: Evidence): string[] {
  const known = new Set([...stored.map(({ rev }) => rev), ...entries.map(({ rev }) => rev)]);
  const holes = Array.from({ length: lastRev }, (_, index) => index + 1).filter((rev) => !known.has(rev));
  // A send that was tried again is still one change. What is unknown may be one.
  const doubtful = entries.reduce((sum, entry) => {
    const answered = entry.outcome === 'unknown' ? 0 : 1;
    return sum + Math.max(0, (isSend(entry) ? 1 : entry.tries) - answered);
  }, 0);
  // Nobody was told the first rev of a notice that was reacted to.
  const notices = stored.filter(({ from, seq }) => from === 0 && entries.some((entry) => entry.seq === seq)).length;
  const unheard = entries
    .filter(({ rev }) => rev > lastRev)
    .map((entry) => `${named(entry)} was told rev ${entry.rev}`);
  return holes.length > doubtful + notices
    ? [...unheard, `revs without a change: ${holes.slice(0, 10).join(', ')}`]
    : unheard;
}

/** Everybody holds what is stored. */
function views({ stored, views }: Evidence): string[] {
  const found: string[] = [];
  const right = stored.map((message) => JSON.stringify(message));
  for (const [client, view] of views) {
    const seqs = new Set(view.map(({ seq }) => seq));
    const missing = stored.filter(({ seq }) => !seqs.has(seq)).map(({ seq }) => seq);
    if (missing.length) found.push(`${client} does not hold ${missing.slice(0, 10).join(', ')}`);
    if (seqs.size !== view.length) found.push(`${client} holds a message twice`);
    for (const message of view) {
      const mine = JSON.stringify(message);
      if (mine !== right[message.seq - 1])
        found.push(`${client} holds ${mine} where ${right[message.seq - 1] ?? 'nothing'} is stored`);
    }
  }
  return found;
}
