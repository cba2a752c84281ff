// What was asked of each measurement, beside what was found: reached, or by how much it is missed and why.
import type { Table } from './table.ts';

interface Target {
  what: string;
  /** At least (>) or at most (<) this much. */
  asked: ['>' | '<', number];
  /** Where it stands: the beginning of a table's title, of a row's name, and a column. */
  at: [title: string, row: string, column: string];
  /** Why it is missed, where it is. */
  why?: string;
}

const SHARED_CORE =
  'a message is written, committed, indexed and numbered by a database that shares its core with the load, and that core is full';
const WAKING = 'a message wakes the server and the database one after the other, a bare commit only the database';
const TAIL = 'commits of the index and of cursors wait for the same disk';

const GROUP = 'Group of 100: deliveries per second';
const STEADY = 'Group of 100, a steady number';
const IDLE = '10000 signed-in connections';
const PAGE = 'What a person waits for';
const TWO = 'Two processes on one port';

const TARGETS: Target[] = [
  {
    what: 'group of 100, 100 sending: deliveries/s',
    asked: ['>', 4e6],
    at: [GROUP, 'Parley', '100 sending'],
    why: SHARED_CORE,
  },
  {
    what: 'ten groups of 100: deliveries/s',
    asked: ['>', 4e6],
    at: ['Ten groups', 'Parley', 'deliveries/s'],
    why: SHARED_CORE,
  },
  {
    what: 'one to one, 200 connections: sends/s',
    asked: ['>', 60e3],
    at: ['One to one', 'Parley', 'sends/s'],
    why: SHARED_CORE,
  },
  {
    what: '1,000 messages/s, sent to there: p50 ms',
    asked: ['<', 1],
    at: [STEADY, '1000 ', 'deliver p50'],
    why: WAKING,
  },
  { what: '1,000 messages/s, sent to there: p99 ms', asked: ['<', 5], at: [STEADY, '1000 ', 'deliver p99'], why: TAIL },
  {
    what: '20,000 messages/s, sent to there: p99 ms',
    asked: ['<', 20],
    at: [STEADY, '20000 ', 'deliver p99'],
    why: SHARED_CORE,
  },
  {
    what: 'one lonely sender: times a bare commit',
    asked: ['<', 1.5],
    at: ['One lonely', 'Parley', 'times a commit'],
    why: WAKING,
  },
  { what: 'an idle connection of 10,000: KiB', asked: ['<', 5], at: [IDLE, 'Parley', 'KiB each'] },
  {
    what: 'connects/s',
    asked: ['>', 5000],
    at: [IDLE, 'Parley', 'connects/s, 200 under way'],
    why: 'twenty subscriptions each, the kernel and the collector',
  },
  { what: '10,000 come back at once: s', asked: ['<', 10], at: [IDLE, 'Parley', 'all back at once, s'] },
  { what: 'newest page, 10³ to 10⁶ messages: ×', asked: ['<', 1.3], at: ['Reading', 'last to first', 'newest page'] },
  {
    what: 'catch-up page, 10³ to 10⁶ messages: ×',
    asked: ['<', 1.3],
    at: ['Reading', 'last to first', 'catch-up page'],
  },
  { what: 'unread list, 10³ to 10⁶ messages: ×', asked: ['<', 1.3], at: ['Reading', 'last to first', 'conversations'] },
  {
    what: 'search for what is often said, 10³ to 10⁶: ×',
    asked: ['<', 1.3],
    at: ['Reading', 'last to first', 'search, often said'],
  },
  {
    what: 'search for what was said once, 10³ to 10⁶: ×',
    asked: ['<', 1.3],
    at: ['Reading', 'last to first', 'search, said once'],
    why: 'the index is gone through block by block, a thousand messages each, as far back as there are any',
  },
  { what: 'one send, 2 to 5,000 members: ×', asked: ['<', 1.3], at: ['One send', '5000 members', 'to 2 members'] },
  {
    what: 'two processes, ten groups of 100: per CPU-second, × one',
    asked: ['>', 0.8],
    at: [TWO, 'ten groups', '× one'],
    why: 'what is said at one and committed at the other is encoded, sealed and sent twice, and comes in smaller batches',
  },
  { what: 'scripts on first load: kB gzip', asked: ['<', 250], at: ['JavaScript', 'list', 'kB gzip'] },
  { what: 'sign-in screen, interactive: ms', asked: ['<', 1000], at: [PAGE, 'sign-in', 'median'] },
  {
    what: 'another conversation, the first time: ms',
    asked: ['<', 100],
    at: [PAGE, 'conversation opened the first', 'median'],
    why: 'its messages are asked for, and laid out without a graphics card',
  },
  { what: 'another conversation, again: ms', asked: ['<', 100], at: [PAGE, 'conversation opened again', 'median'] },
  { what: '100,000 messages scrolled: frames/s', asked: ['>', 55], at: [PAGE, 'long conversation', 'frames/s'] },
  { what: 'second start: s', asked: ['<', 3], at: ['make run', 'second start', 'median'] },
];

/** @param tables all that were measured, now or before */
export function targets(tables: readonly Table[]): Table {
  return {
    title: 'What was asked for',
    note: 'Missed by: how many times better it would have to be.',
    columns: ['', 'asked', 'measured', 'missed by', 'why'],
    rows: TARGETS.map(({ what, asked: [side, bound], at, why = '' }) => {
      const found = valueAt(tables, at);
      const asked = `${side === '>' ? '≥' : '≤'} ${bound.toLocaleString('en')}`;
      const missing = side === '>' ? bound / found : found / bound;
      if (Number.isNaN(missing)) return [what, asked, 'not measured', '', ''];
      return [what, asked, found, ...(missing <= 1 ? ['', ''] : [`${missing.toFixed(2)}×`, why])];
    }),
  };
}

function valueAt(tables: readonly Table[], [title, row, column]: Target['at']): number {
  const table = tables.find((one) => one.title.startsWith(title));
  const cell = table?.rows.findLast(([name]) => `${name}`.startsWith(row))?.[table.columns.indexOf(column)];
  return Number.parseFloat(`${cell}`);
}
