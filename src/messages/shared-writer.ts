// The writer of several processes: sends of a conversation go to one of them, so that they share its commits instead of taking
// turns at its row. A send may be committed by whoever has it: twice is once, by its client id. So who owns a conversation is only
// agreed upon, never locked, and what somebody else keeps for too long is committed here.
import { randomInt } from 'node:crypto';
import type { Pool } from 'mysql2/promise';
import { v1 } from '#proto';
import type { v1 as wire } from '../../proto/bus-wire.js';
import type { Bus, Ears } from '../base/bus.ts';
import { Refusal, unavailable } from '../base/errors.ts';
import { refusalOf, refusedOf } from '../base/refused.ts';
import { sendOf } from './content.ts';
import type { Operation, Send } from './operation.ts';
import { nameOf } from './rows.ts';
import { type Answer, type Followers, type Limits, Writer } from './writer.ts';

/** ms after which what was handed over and not answered is committed here: to one that says nothing, or one that is only slow. */
const PATIENCE = 2000;
const MAX_PATIENCE = 4000;
/** ms for which that process is handed nothing more. */
const SHUNNED = 10_000;
/** ms between two looks at how long it took. */
const LOOK = 250;

/** ms after which what was handed over is not taken any more: whoever said it may have given it up. Clocks of hosts may differ by it. */
const STALE = 15_000;

/** Where the sends of one member that are under way are, and how many: all at one place, so that they stay in order. */
interface Place {
  node: number;
  count: number;
}

interface Handed {
  operation: Send;
  answer: Answer;
  place: Place;
  since: number;
}

export class SharedWriter extends Writer {
  readonly #bus: Bus;
  readonly #limits: Limits;
  /** By conversation and sender. */
  readonly #places = new Map<string, Place>();
  /** By number, the oldest first. */
  readonly #handed = new Map<number, Handed>();
  /** By process: the last that was handed to it, and the last that was taken for it. */
  readonly #said = new Map<number, number>();
  readonly #heard = new Map<number, number>();
  /** Not those of an earlier life, whose answers may still come. */
  #number = randomInt(2 ** 47);
  #bytes = 0;
  /** Processes that are handed nothing, and until when: they stop, or did not answer. */
  readonly #shunned = new Map<number, number>();
  #retiring = false;
  readonly #clock: NodeJS.Timeout;
  #whenAnswered = () => {};

  constructor(pool: Pool, followers: Followers, limits: Limits, bus: Bus) {
    super(pool, followers, limits);
    this.#bus = bus;
    this.#limits = limits;
    this.#clock = setInterval(() => this.#look(), LOOK).unref();
    bus.hear(this.#ears());
    bus.whenGone((node) => {
      this.#takeBack(node);
      for (const known of [this.#shunned, this.#said, this.#heard]) known.delete(node);
    });
  }

  override get load(): { waiting: number; limit: number } {
    const { waiting, limit } = super.load;
    return { waiting: waiting + this.#handed.size, limit };
  }

  override take(operation: Operation, answer: Answer, since = Date.now()): void {
    const isLoose = operation.kind === 'send' && !operation.isRecord;
    if (!isLoose || this.#retiring) return super.take(operation, answer, since);
    const { conversationId, userId, bytes } = operation;
    const member = nameOf(conversationId, userId);
    const place = this.#places.get(member) ?? { node: this.#ownerOf(conversationId), count: 0 };
    if (++place.count === 1) this.#places.set(member, place);
    const settled: Answer = (outcome) => {
      if (--place.count === 0) this.#places.delete(member);
      answer(outcome);
    };
    if (place.node === this.#bus.node) return super.take(operation, settled, since);
    if (this.#handed.size >= this.#limits.queue_length || this.#bytes + bytes > this.#limits.queue_bytes)
      return settled(unavailable('too much waits to be stored'));
    this.#bytes += bytes;
    const number = ++this.#number;
    this.#handed.set(number, { operation, answer: settled, place, since });
    const { clientId, body } = operation;
    const before = this.#said.get(place.node) ?? 0;
    const after = this.#handed.has(before) ? before : 0;
    this.#said.set(place.node, number);
    const handed = { node: place.node, number, after, since, conversationId, userId, clientId, body };
    this.#bus.tell({ handed });
  }

  override async drain(): Promise<void> {
    this.#retiring = true;
    this.#bus.tell({ retiring: {} });
    await super.drain();
    if (this.#handed.size)
      await new Promise<void>((done) => {
        this.#whenAnswered = done;
      });
    clearInterval(this.#clock);
  }

  #ears(): Ears {
    const here = this.#bus.node;
    return {
      handed: (told, node) => {
        if (told.node === here) this.#takeFor(node, told as wire.Handed);
      },
      taken: (told, node) => {
        const handed = told.node === here && this.#forget(told.number!);
        if (!handed) return;
        const { seq, rev, time, recipients, repeated, refused } = told as wire.Taken;
        // It may be that one alone which cannot write: the next try stays here.
        if (refused?.code === 'UNAVAILABLE') this.#shun(node, Date.now() + SHUNNED);
        handed.answer(refused ? refusalOf(refused) : { seq, rev, time, recipients, repeated });
      },
      retiring: (_, node) => {
        this.#shun(node, Number.POSITIVE_INFINITY);
        this.#takeBack(node);
      },
    };
  }

  /** What follows something that did not come is not taken before it: its sender does so, in order. */
  #takeFor(node: number, handed: wire.Handed): void {
    const { number, after, since, conversationId, userId, clientId, body } = handed;
    if ((after && after !== this.#heard.get(node)) || since < Date.now() - STALE) return;
    this.#heard.set(node, number);
    const said = { conversationId, userId, clientId: clientId as Buffer, body: body as Buffer };
    super.take(sendOf(said, messageIn(body)), (outcome) => {
      const answer = outcome instanceof Refusal ? { refused: refusedOf(outcome) } : outcome;
      this.#bus.tell({ taken: { node, number, ...answer } });
    });
  }

  /** All work it out alike, and one that comes or goes changes it for few conversations. */
  #ownerOf(conversationId: number): number {
    let owner = this.#bus.node;
    if (!this.#bus.isUp) return owner;
    const now = Date.now();
    for (const node of this.#bus.others())
      if (weight(conversationId, node) > weight(conversationId, owner) && !((this.#shunned.get(node) ?? 0) > now))
        owner = node;
    return owner;
  }

  #forget(number: number): Handed | undefined {
    const handed = this.#handed.get(number);
    if (!handed) return undefined;
    this.#handed.delete(number);
    this.#bytes -= handed.operation.bytes;
    if (!this.#handed.size) this.#whenAnswered();
    return handed;
  }

  #look(): void {
    const now = Date.now();
    for (const { place, since } of this.#handed.values()) {
      const patience = this.#bus.heardAt(place.node) > since ? MAX_PATIENCE : PATIENCE;
      if (this.#bus.isUp && now - since < patience) continue;
      this.#shun(place.node, now + SHUNNED);
      this.#takeBack(place.node);
    }
  }

  #shun(node: number, until: number): void {
    this.#shunned.set(node, Math.max(this.#shunned.get(node) ?? 0, until));
  }

  /** What it was handed is committed here, in the order in which it came. */
  #takeBack(node: number): void {
    const back = [...this.#handed].filter(([, { place }]) => place.node === node);
    for (const [number, { operation, answer, place, since }] of back) {
      this.#forget(number);
      place.node = this.#bus.node;
      super.take(operation, answer, since);
    }
  }
}

/** As it was before it was encoded: without the empty list. */
function messageIn(body: Uint8Array): v1.IMessage {
  const { mentions, ...message } = v1.Message.decode(body);
  return mentions.length ? { ...message, mentions } : message;
}

/** Of two processes the heavier has the conversation. */
function weight(conversationId: number, node: number): number {
  let bits = Math.imul(conversationId ^ Math.imul(node + 1, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
