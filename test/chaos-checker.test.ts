// The checker of the fault tests catches what it is for: of a good history one thing is spoilt at a time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Evidence, faults, type Held } from './chaos/checker.ts';
import type { Act, Entry } from './chaos/history.ts';

const ALICE = 1;
const BOB = 2;
const text = (seq: number) => `text ${seq}`;

function message(seq: number, from: number, more: Partial<Held> = {}): Held {
  const base = { seq, rev: seq, from, time: 1000 + seq, clientId: `${seq}`, text: from ? text(seq) : '' };
  return { ...base, isEdited: false, isRecalled: false, reactions: [], ...more };
}

function entry(moment: number, userId: number, act: Act, told: Partial<Entry>): Entry {
  const client = userId === ALICE ? 'alice' : 'bob';
  const never = { outcome: 'ok' as const, tries: 1, seq: 0, rev: 0, time: 0 };
  return { client, userId, act, invoked: 2 * moment, answered: 2 * moment + 1, ...never, ...told };
}

const send = (seq: number, userId: number) =>
  entry(seq, userId, { kind: 'send', clientId: `${seq}`, text: text(seq) }, { seq, rev: seq, time: 1000 + seq });

/** A notice, four messages one after the other, a refused send; then an edit, a reaction and a recall. */
function good(): { entries: Entry[]; stored: Held[]; lastRev: number; views: Map<string, Held[]> } {
  const entries = [
    send(2, ALICE),
    send(3, BOB),
    send(4, ALICE),
    send(5, BOB),
    entry(6, BOB, { kind: 'send', clientId: '99', text: 'refused' }, { outcome: 'fail' }),
    entry(7, ALICE, { kind: 'edit', seq: 2, text: 'edited' }, { seq: 2, rev: 6 }),
    entry(8, BOB, { kind: 'react', seq: 4, emoji: '👍', remove: false }, { seq: 4, rev: 7 }),
    entry(9, BOB, { kind: 'recall', seq: 5 }, { seq: 5, rev: 8 }),
  ];
  const stored = [
    message(1, 0),
    message(2, ALICE, { rev: 6, text: 'edited', isEdited: true }),
    message(3, BOB),
    message(4, ALICE, { rev: 7, reactions: [`👍 ${BOB}`] }),
    message(5, BOB, { rev: 8, text: '', isRecalled: true }),
  ];
  return { entries, stored, lastRev: 8, views: new Map(['alice', 'bob'].map((name) => [name, [...stored]])) };
}

/** Spoils what is stored and what everybody holds alike: only the history tells that it is wrong. */
function everywhere(spoil: (messages: Held[]) => Held[]): (evidence: ReturnType<typeof good>) => Evidence {
  return ({ entries, stored, lastRev }) => {
    const spoilt = spoil(stored);
    return { entries, lastRev, stored: spoilt, views: new Map([['alice', spoilt]]) };
  };
}

function changed(seq: number, change: Partial<Held>): (messages: Held[]) => Held[] {
  return (messages) => messages.map((one) => (one.seq === seq ? { ...one, ...change } : one));
}

const swap = (one: Held, other: Held): [Held, Held] => [
  { ...other, seq: one.seq, rev: one.rev, time: one.time },
  { ...one, seq: other.seq, rev: other.rev, time: other.time },
];

test('a good history has no fault', () => {
  assert.deepEqual(faults(good()), []);
});

const SPOILT: [string, (evidence: ReturnType<typeof good>) => Evidence, RegExp][] = [
  ['a message is lost', everywhere((all) => all.slice(0, 4)), /acknowledged and is lost/],
  [
    'a message is lost, and those after it are moved up',
    everywhere((all) => all.filter(({ seq }) => seq !== 3).map((one, index) => ({ ...one, seq: index + 1 }))),
    /acknowledged and is lost/,
  ],
  ['there is a hole', everywhere((all) => all.filter(({ seq }) => seq !== 1)), /seq 2 stands where 1 should/],
  [
    'a message is doubled',
    everywhere((all) => [...all, message(6, ALICE, { clientId: '4', text: text(4), rev: 8 })]),
    /is stored 2 times/,
  ],
  [
    'two messages have changed places',
    everywhere((all) => [all[0]!, all[1]!, ...swap(all[2]!, all[3]!), all[4]!]),
    /stands before/,
  ],
  [
    'two messages of one sender, not acknowledged, have changed places',
    ({ entries, stored, ...rest }) => {
      const unknown = entries.map((one) =>
        one.act.kind === 'send' && one.userId === ALICE ? { ...one, outcome: 'unknown' as const, rev: 0 } : one,
      );
      const [four, two] = swap(stored[1]!, stored[3]!);
      return { ...rest, entries: unknown, stored: [stored[0]!, four, stored[2]!, two, stored[4]!] };
    },
    /alice's send "text 4" stands before alice's send "text 2"|alice's send "text 2" stands before/,
  ],
  ['a text is another', everywhere(changed(3, { text: 'forged' })), /says "forged" and not "text 3"/],
  ['an edit is lost', everywhere(changed(2, { text: text(2) })), /says "text 2" and not "edited"/],
  ['a recall is lost', everywhere(changed(5, { isRecalled: false, text: text(5) })), /was recalled and is there/],
  ['something is left of a recalled message', everywhere(changed(5, { text: text(5) })), /something is left/],
  ['a reaction is lost', everywhere(changed(4, { reactions: [] })), /message 4 lacks 👍 2/],
  ['a reaction is of nobody', everywhere(changed(3, { reactions: ['👍 1'] })), /given by nobody/],
  [
    'a refused send is there',
    everywhere((all) => [...all, message(6, BOB, { clientId: '99', rev: 8 })]),
    /was refused and is stored/,
  ],
  ['a message is of nobody', everywhere((all) => [...all, message(6, BOB, { clientId: '98' })]), /was said by nobody/],
  ['a time is another', everywhere(changed(3, { time: 1 })), /and is 3 at 1,/],
  ['two messages have one rev', everywhere(changed(3, { rev: 7 })), /rev 7 is of messages 3 and 4/],
  ['there is a rev that nobody caused', (evidence) => ({ ...evidence, lastRev: 10 }), /revs without a change: 9, 10/],
  ['a rev that was told never was', (evidence) => ({ ...evidence, lastRev: 7 }), /was told rev 8/],
  [
    'somebody lacks a message',
    ({ views, ...rest }) => ({ ...rest, views: views.set('bob', views.get('bob')!.slice(0, 4)) }),
    /bob does not hold 5/,
  ],
  [
    'somebody holds an old state',
    ({ views, ...rest }) => ({ ...rest, views: views.set('bob', changed(2, message(2, ALICE))(views.get('bob')!)) }),
    /bob holds .*"text 2".* where .*"edited"/,
  ],
  [
    'somebody holds a message twice',
    ({ views, ...rest }) => ({ ...rest, views: views.set('bob', [...views.get('bob')!, views.get('bob')![2]!]) }),
    /holds a message twice/,
  ],
];

for (const [title, spoil, fault] of SPOILT)
  test(`it is noticed when ${title}`, () => {
    const found = faults(spoil(good()));
    assert.ok(
      found.some((one) => fault.test(one)),
      found.join('\n') || 'nothing was noticed',
    );
  });

test('what has no answer may be there or not, and a change that was tried twice may have two revs', () => {
  const { entries, stored, views } = good();
  const open = entry(10, ALICE, { kind: 'send', clientId: '6', text: text(6) }, { outcome: 'unknown' });
  assert.deepEqual(faults({ entries: [...entries, open], stored, lastRev: 8, views }), []);
  const there = [...stored, message(6, ALICE, { rev: 9 })];
  assert.deepEqual(faults({ entries: [...entries, open], stored: there, lastRev: 9, views: new Map() }), []);
  const again = entry(11, ALICE, { kind: 'edit', seq: 2, text: 'again' }, { seq: 2, rev: 10, tries: 2 });
  const edited = changed(2, { rev: 10, text: 'again' })(stored);
  assert.deepEqual(faults({ entries: [...entries, again], stored: edited, lastRev: 10, views: new Map() }), []);
});
