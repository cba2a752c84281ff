// Four devices of one account do what people do, in any order, and are equal when they stop.
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import { Client } from '../support/client.ts';
import type { Device } from '../support/device.ts';
import { type Person, people } from '../support/people.ts';
import { testServer } from '../support/server.ts';
import { History } from './history.ts';
import { type Figures, Party, type Size, within } from './party.ts';

/** What is a person's alone in a conversation, as one of their devices knows it. */
interface Mine {
  readSeq: number;
  draft: string;
  pinned: boolean;
  notifications: number;
  markedUnread: boolean;
  hidden: number[];
}

/** A client that knows what is its person's alone as well: read when it connects, kept by events from then on. */
class Own {
  readonly client: Client;
  #mine: Mine | undefined;
  #heard = 0;
  /** Of the newest message of theirs. */
  #lastSeq = 0;
  #line: Device | undefined;

  constructor(client: Client) {
    this.client = client;
  }

  /** What it knows, once it has read it on the line it has. */
  async mine(): Promise<Mine> {
    await this.#attend();
    return { ...this.#mine!, hidden: [...this.#mine!.hidden].sort((a, b) => a - b) };
  }

  async #attend(): Promise<void> {
    const line = await this.client.online();
    if (line === this.#line) return;
    this.#line = line;
    line.listen((event) => line === this.#line && this.#hear(event));
    // What was read before an event arrived may be older than it: read again.
    for (let before = -1; before !== this.#heard; ) {
      before = this.#heard;
      this.#mine = await readMine(this.client.person, this.client.conversationId);
    }
  }

  attend(): void {
    void this.#attend();
  }

  #hear({ messages, readChanged, conversationChanged, hidden }: v1.Event): void {
    const mine = this.#mine;
    const id = this.client.conversationId;
    // Who speaks has read what was there, also on another device.
    for (const { seq, from } of messages?.conversationId === id ? messages.messages! : []) {
      if (from !== this.client.person.id || seq! <= this.#lastSeq) continue;
      this.#heard += 1;
      this.#lastSeq = seq!;
      if (mine) mine.readSeq = Math.max(mine.readSeq, seq!);
      if (mine) mine.markedUnread = false;
    }
    if (readChanged?.conversationId === id && readChanged.userId === this.client.person.id) {
      this.#heard += 1;
      // A mark that is taken off without anything new being read is told by itself.
      if (mine && readChanged.readSeq! > mine.readSeq) mine.markedUnread = false;
      if (mine) mine.readSeq = Math.max(mine.readSeq, readChanged.readSeq ?? 0);
    }
    if (conversationChanged?.conversationId === id && conversationChanged.mine) {
      this.#heard += 1;
      this.#mine = mineOf(conversationChanged.mine);
    }
    if (hidden?.conversationId === id) {
      this.#heard += 1;
      if (mine)
        mine.hidden = [...mine.hidden.filter((seq) => seq !== hidden.seq), ...(hidden.undo ? [] : [hidden.seq!])];
    }
  }
}

const mineOf = ({ readSeq, draft, pinned, notifications, markedUnread, hiddenSeqs }: v1.IMembership): Mine => ({
  readSeq: readSeq ?? 0,
  draft: draft ?? '',
  pinned: pinned ?? false,
  notifications: notifications ?? 0,
  markedUnread: markedUnread ?? false,
  hidden: [...(hiddenSeqs ?? [])],
});

async function readMine(person: Person, conversationId: number): Promise<Mine> {
  const { body } = await person.ask('GET', `/api/conversations/${conversationId}`);
  return mineOf(v1.Membership.fromObject(body.mine));
}

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;
const EMOJI = ['👍', '🎉', '❤️'];

/** One thing a person does on one device. What it has no answer for is a lost line: they would see it and try again. */
async function actRandomly(client: Client, friend: Client, hidden: Set<number>): Promise<void> {
  const { conversationId } = client;
  const seqs = [...client.held.keys()];
  const mine = [...client.held.values()].filter(({ from, recalled }) => from === client.person.id && !recalled);
  const own = mine.length ? pick(mine).seq! : 0;
  const n = Math.floor(Math.random() * 1e6);
  const set = async (setMine: v1.ISetMine) => {
    await client.device?.command({ setMine: { conversationId, ...setMine } }).catch(() => {}); // cut: never mind
  };
  const doings: (() => void | Promise<void>)[] = [
    () => client.say(`here ${n}`),
    () => friend.say(`there ${n}`),
    () => (own ? client.edit(own, `edited ${n}`) : undefined),
    () => (own && n % 3 === 0 ? client.recall(own) : undefined),
    () => (seqs.length ? client.react(pick(seqs), pick(EMOJI), n % 3 === 0) : undefined),
    () => (seqs.length ? friend.react(pick(seqs), pick(EMOJI), n % 3 === 0) : undefined),
    () => (seqs.length ? client.read(pick(seqs)) : undefined),
    () => set({ draft: n % 2 ? `draft ${n}` : '' }),
    () => set({ pinned: n % 2 === 0 }),
    () => set({ notifications: n % 3 }),
    () => set({ markedUnread: true }),
    async () => {
      if (!seqs.length) return;
      const hide = { conversationId, seq: pick(seqs), undo: n % 2 === 0 };
      hidden.add(hide.seq);
      await client.device?.command({ hide }).catch(() => {}); // cut: never mind
    },
    () => client.device?.cut(),
  ];
  await pick(doings)();
}

/** Ten minutes of what people do, without the pauses between: an operation each second of the model. */
export async function devices(size: Size): Promise<Figures> {
  const server = await testServer();
  try {
    const [alice, bob] = (await people(server.url, 'alice', 'bob')) as [Person, Person];
    const conversationId = await alice.befriend(bob);
    const history = new History();
    const sessions = [alice, await alice.again(), await alice.again(), await alice.again()];
    const own = sessions.map(
      (person, index) =>
        new Own(new Client(person, conversationId, { witness: history.witness(`alice ${index}`, person.id) })),
    );
    const friend = new Client(bob, conversationId, { witness: history.witness('bob', bob.id) });
    const clients = [...own.map(({ client }) => client), friend];
    await Promise.all(clients.map((client) => client.online()));
    const hidden = new Set<number>();
    const seconds = size === 'full' ? 600 : 150;
    for (let second = 0; second < seconds; second++) {
      const device = pick(own);
      device.attend();
      // Several at once: four devices do not take turns.
      await Promise.all([
        actRandomly(device.client, friend, hidden),
        actRandomly(pick(own).client, friend, hidden),
        delay(5),
      ]);
    }
    const party = new Party(conversationId, bob, clients, history);
    const settled = await party.settled();
    const truth = await readMine(alice, conversationId);
    truth.hidden.sort((a, b) => a - b);
    for (const device of own) {
      await device.mine();
      // Everything that was sent to it before now has arrived.
      await device.client.device!.caughtUp();
      assert.deepEqual(await device.mine(), truth, device.client.person.name);
    }
    within(2000, settled, size, 'until all are equal');
    // Which of the messages that she hid a device has got depends on when it was there: the others are compared.
    for (const seq of hidden) for (const { client } of own) client.held.set(seq, friend.held.get(seq)!);
    assert.ok(hidden.size < friend.held.size / 2, `${hidden.size} of ${friend.held.size} messages were hidden`);
    const acknowledged = await party.check();
    const connects = own.reduce((sum, { client }) => sum + client.connects, 0);
    assert.ok(connects > 8, `connected ${connects} times`);
    await party.leave();
    return { 'model s': seconds, acknowledged, connects, 'equal after ms': settled };
  } finally {
    await server.stop();
  }
}
