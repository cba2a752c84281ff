// A client as it should be: an outbox that is sent again under the same ids, a copy of one conversation that is kept whole
// by rev. It lives through cut lines and dead servers.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import type { Device } from './device.ts';
import type { Person } from './people.ts';

interface Unsent {
  command: v1.ICommand;
  /** Of a send: the text it is known by. */
  text?: string;
  heard: Heard;
}

/** What became of one try: the answer, or undefined where the line was cut before there was one. */
type Heard = (answer: v1.Event | undefined) => void;

export interface Options {
  /** Commands under way at a time. More than one keeps its order only where they are not refused. */
  window?: number;
  /** Resolves when there is a server to connect to. */
  reachable?: () => Promise<void>;
  /** Is told of every command before it is sent, and gives what is told of each try. */
  witness?: (command: v1.ICommand) => Heard;
  /** Makes the ids of sends, 16 bytes. */
  nextId?: () => Uint8Array;
  /** Pings as often as the server wishes: notices what was lost, and lines that are dead. Off, nothing is repaired by chance. */
  pings?: boolean;
}

/** ms within which a ping is answered, or the line is dead. */
const PONG_WITHIN = 8000;

export class Client {
  readonly person: Person;
  readonly conversationId: number;
  /** Texts that were acknowledged, and as what. */
  readonly posted = new Map<string, v1.IPosted>();
  /** The conversation as it is known here, by seq. */
  readonly held = new Map<number, v1.IMessage>();
  rev = 0;
  connects = 0;
  /** Commands that were refused with "later". */
  deferred = 0;
  /** Commands that were refused for good. Without a witness that is an error. */
  refused = 0;
  /** The longest wait for an answer, ms. */
  slowest = 0;
  device: Device | undefined;
  readonly #window: number;
  readonly #reachable: () => Promise<void>;
  readonly #witness: Options['witness'];
  readonly #nextId: () => Uint8Array;
  readonly #pings: boolean;
  readonly #outbox: Unsent[] = [];
  #underWay = 0;
  #syncing: Promise<void> | undefined;
  #finished = false;
  #changed: (() => void)[] = [];
  readonly #life: Promise<void>;

  constructor(person: Person, conversationId: number, options: Options = {}) {
    this.person = person;
    this.conversationId = conversationId;
    this.#window = options.window ?? 1;
    this.#reachable = options.reachable ?? (async () => {});
    this.#witness = options.witness;
    this.#nextId = options.nextId ?? (() => randomBytes(16));
    this.#pings = options.pings ?? false;
    this.#life = this.#live();
  }

  say(text: string): void {
    const { conversationId } = this;
    this.#put({ send: { conversationId, clientId: this.#nextId(), content: { text: { text } } } }, text);
  }

  edit(seq: number, text: string): void {
    this.#put({ edit: { conversationId: this.conversationId, seq, content: { text: { text } } } });
  }

  recall(seq: number): void {
    this.#put({ recall: { conversationId: this.conversationId, seq } });
  }

  react(seq: number, emoji: string, remove = false): void {
    this.#put({ react: { conversationId: this.conversationId, seq, emoji, remove } });
  }

  read(seq: number): void {
    this.#put({ markRead: { conversationId: this.conversationId, seq } });
  }

  /** Commands that have not been answered for good. */
  get waiting(): number {
    return this.#outbox.length;
  }

  /** Resolves once this many of its texts have been acknowledged in all. */
  async acknowledged(count: number): Promise<void> {
    while (this.posted.size < count) await this.#change();
  }

  /** Resolves once nothing waits to be answered. */
  async idle(): Promise<void> {
    while (this.waiting) await this.#change();
  }

  /** Resolves once the copy has come to this rev. */
  async knows(rev: number): Promise<void> {
    while (this.rev < rev) await this.#change();
  }

  /** Resolves once there is a line, and it was welcomed. */
  async online(): Promise<Device> {
    while (!this.device) await this.#change();
    return this.device;
  }

  /** The copy, in order. */
  get list(): { seq: number; rev: number; from: number; text: string }[] {
    return [...this.held.values()]
      .map((m) => ({ seq: m.seq!, rev: m.rev!, from: m.from!, text: m.content?.text?.text ?? '' }))
      .sort((a, b) => a.seq - b.seq);
  }

  /** Fetches what lies before the copy: after a long absence it begins with the newest messages. */
  async lookBack(): Promise<void> {
    for (;;) {
      const first = Math.min(...this.held.keys());
      if (first <= 1) return;
      const path = `/api/conversations/${this.conversationId}/messages?before=${first}&limit=200`;
      const { status, body } = await this.person.ask('GET', path);
      if (status !== 200) throw new Error(`history: ${status}`);
      for (const json of body.messages as { seq: number }[])
        if (!this.held.has(json.seq)) this.held.set(json.seq, v1.Message.fromObject(json));
    }
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
      if (!device) {
        await delay(50 + Math.random() * 200);
        continue;
      }
      this.device = device;
      this.connects += 1;
      this.#underWay = 0;
      device.listen((event) => this.#hear(device, event));
      this.#sync(device);
      this.#pump();
      if (this.#pings) void this.#stayAwake(device);
      this.#tell();
      await device.ended;
      this.device = undefined;
      if (device.goodbye?.reconnectAfter && !this.#finished) await delay(device.goodbye.reconnectAfter);
    }
  }

  #hear(device: Device, { messages, skip, heads }: v1.Event): void {
    if (messages) this.#apply(device, messages);
    if (skip?.conversationId === this.conversationId) {
      if (skip.fromRev! > this.rev + 1) this.#sync(device);
      else this.rev = Math.max(this.rev, skip.toRev!);
      this.#tell();
    }
    this.#compare(device, heads?.heads);
  }

  #put(command: v1.ICommand, text?: string): void {
    const heard = this.#witness?.(command) ?? (() => {});
    this.#outbox.push({ command, heard, ...(text === undefined ? {} : { text }) });
    this.#pump();
  }

  #pump(): void {
    const { device } = this;
    while (device?.isOpen && this.#underWay < this.#window && this.#underWay < this.#outbox.length)
      void this.#send(device, this.#outbox[this.#underWay++]!);
  }

  async #send(device: Device, unsent: Unsent): Promise<void> {
    const began = performance.now();
    const answer = await device.command(unsent.command).catch(() => undefined);
    // The line was cut: what had no answer stays in the outbox, and goes first over the next line.
    if (!answer || device !== this.device) return unsent.heard(undefined);
    this.slowest = Math.max(this.slowest, performance.now() - began);
    unsent.heard(answer);
    if (answer.refusal?.retryAfter) {
      this.deferred += 1;
      await delay(answer.refusal.retryAfter);
      if (device === this.device) await this.#send(device, unsent);
      return;
    }
    if (answer.posted && unsent.text !== undefined) this.posted.set(unsent.text, answer.posted);
    if (answer.refusal) {
      if (!this.#witness) throw new Error(`refused for good: ${answer.refusal.message}`);
      this.refused += 1;
    }
    this.#outbox.splice(this.#outbox.indexOf(unsent), 1);
    this.#underWay -= 1;
    this.#tell();
    this.#pump();
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
    this.#syncing ??= this.#keepUp(device);
  }

  async #keepUp(device: Device): Promise<void> {
    const isWhole = await this.#catchUp(device).then(
      () => true,
      () => false, // the line was cut: synced over the next one; or it was refused for now: asked again in a while
    );
    if (!isWhole && device === this.device) await Promise.race([delay(500), device.ended]);
    this.#syncing = undefined;
    if (this.device && (this.device !== device || !isWhole)) this.#sync(this.device);
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
    if (this.#isBehind(moved)) await this.#catchUp(device);
  }

  async #stayAwake(device: Device): Promise<void> {
    while (device === this.device) {
      await Promise.race([delay(device.welcome.pingInterval!, undefined, { ref: false }), device.ended]);
      if (device !== this.device) return;
      const pong = device.command({ ping: {} }).catch(() => undefined);
      const answer = await Promise.race([pong, delay(PONG_WITHIN, undefined, { ref: false })]);
      if (answer) this.#compare(device, answer.pong?.moved);
      else device.cut();
    }
  }

  #compare(device: Device, heads: v1.IHead[] | null | undefined): void {
    if (this.#isBehind(heads)) this.#sync(device);
  }

  #isBehind(heads: v1.IHead[] | null | undefined): boolean {
    return (heads?.find(({ conversationId }) => conversationId === this.conversationId)?.lastRev ?? 0) > this.rev;
  }

  #change(): Promise<void> {
    return new Promise((changed) => this.#changed.push(changed));
  }

  #tell(): void {
    for (const changed of this.#changed.splice(0)) changed();
  }
}
