// A client as it should be: an outbox that is sent again under the same ids, a copy of one conversation that is kept whole
// by rev. It lives through cut lines and dead servers.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { v1 } from '#proto';
import type { Device } from './device.ts';
import type { Person } from './people.ts';

interface Unsent {
  text: string;
  clientId: Uint8Array;
}

export interface Options {
  /** Sends under way at a time. More than one keeps its order only where sends are not refused. */
  window?: number;
  /** Resolves when there is a server to connect to. */
  reachable?: () => Promise<void>;
}

export class Client {
  readonly person: Person;
  readonly conversationId: number;
  /** Texts that were acknowledged, and as what. */
  readonly posted = new Map<string, v1.IPosted>();
  /** The conversation as it is known here, by seq. */
  readonly held = new Map<number, v1.IMessage>();
  rev = 0;
  connects = 0;
  /** Sends that were refused with "later". */
  deferred = 0;
  device: Device | undefined;
  readonly #window: number;
  readonly #reachable: () => Promise<void>;
  readonly #outbox: Unsent[] = [];
  #underWay = 0;
  #syncing: Promise<void> | undefined;
  #finished = false;
  #changed: (() => void)[] = [];
  readonly #life: Promise<void>;

  constructor(person: Person, conversationId: number, { window = 1, reachable = async () => {} }: Options = {}) {
    this.person = person;
    this.conversationId = conversationId;
    this.#window = window;
    this.#reachable = reachable;
    this.#life = this.#live();
  }

  say(text: string): void {
    this.#outbox.push({ text, clientId: randomBytes(16) });
    this.#pump();
  }

  /** Resolves once this many of its texts have been acknowledged in all. */
  async acknowledged(count: number): Promise<void> {
    while (this.posted.size < count) await this.#change();
  }

  /** Resolves once the copy has come to this rev. */
  async knows(rev: number): Promise<void> {
    while (this.rev < rev) await this.#change();
  }

  /** The copy, in order. */
  get list(): { seq: number; rev: number; from: number; text: string }[] {
    return [...this.held.values()]
      .map((m) => ({ seq: m.seq!, rev: m.rev!, from: m.from!, text: m.content?.text?.text ?? '' }))
      .sort((a, b) => a.seq - b.seq);
  }

  async finish(): Promise<void> {
    this.#finished = true;
    this.device?.close();
    await this.#life;
  }

  async #live(): Promise<void> {
    while (!this.#finished) {
      await this.#reachable();
      const device = await this.person.connect().catch(() => undefined); // it may just have died: asked again
      if (!device) continue;
      this.device = device;
      this.connects += 1;
      this.#underWay = 0;
      device.listen((event) => event.messages && this.#apply(device, event.messages));
      this.#sync(device);
      this.#pump();
      await device.ended;
      this.device = undefined;
    }
  }

  #pump(): void {
    const { device } = this;
    while (device?.isOpen && this.#underWay < this.#window && this.#underWay < this.#outbox.length)
      void this.#send(device, this.#outbox[this.#underWay++]!);
  }

  async #send(device: Device, unsent: Unsent): Promise<void> {
    const { text, clientId } = unsent;
    const answer = await device.say(this.conversationId, text, clientId).catch(() => undefined);
    // The line was cut: what had no answer stays in the outbox, and goes first over the next line.
    if (!answer || device !== this.device) return;
    if (answer.posted) {
      this.posted.set(text, answer.posted);
      this.#outbox.splice(this.#outbox.indexOf(unsent), 1);
      this.#underWay -= 1;
      this.#tell();
      this.#pump();
    } else if (answer.refusal?.retryAfter) {
      this.deferred += 1;
      await delay(answer.refusal.retryAfter);
      if (device === this.device) await this.#send(device, unsent);
    } else throw new Error(`refused for good: ${answer.refusal?.message}`);
  }

  #apply(device: Device, { conversationId, messages }: v1.IMessages): void {
    if (conversationId !== this.conversationId) return;
    for (const message of messages ?? []) {
      if (message.rev! <= this.rev) continue;
      if (message.rev! > this.rev + 1) return this.#sync(device);
      this.held.set(message.seq!, message);
      this.rev = message.rev!;
    }
    this.#tell();
  }

  /** What comes in meanwhile is either known by then, or shows a gap again. */
  #sync(device: Device): void {
    this.#syncing ??= this.#catchUp(device)
      .catch(() => {}) // the line was cut: synced over the next one
      .finally(() => {
        this.#syncing = undefined;
        if (this.device && this.device !== device) this.#sync(this.device);
      });
  }

  async #catchUp(device: Device): Promise<void> {
    for (let more = true; more; ) {
      const page = await device.sync(this.conversationId, this.rev);
      if (page.restart) this.held.clear();
      for (const message of page.messages ?? []) this.held.set(message.seq!, message);
      this.rev = page.coveredToRev!;
      more = page.more ?? false;
      this.#tell();
    }
    const { moved } = (await device.command({ ping: {} })).pong!;
    const head = moved?.find(({ conversationId }) => conversationId === this.conversationId);
    if ((head?.lastRev ?? 0) > this.rev) await this.#catchUp(device);
  }

  #change(): Promise<void> {
    return new Promise((changed) => this.#changed.push(changed));
  }

  #tell(): void {
    for (const changed of this.#changed.splice(0)) changed();
  }
}
