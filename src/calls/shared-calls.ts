// Calls where there are several processes: one of them holds all, the others hand on what their lines ask for. Who holds them
// has a lock of the database: when it dies, the next one gets it, and takes the calls up again from the table.
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PoolConnection, RowDataPacket } from 'mysql2/promise';
import { v1 } from '#proto';
import type { Bus, Ears } from '../base/bus.ts';
import type { Config } from '../base/config.ts';
import type { Connection, Head } from '../base/connection.ts';
import { Refusal, unavailable } from '../base/errors.ts';
import { Hub } from '../base/hub.ts';
import type { NextId } from '../base/ids.ts';
import { refusalOf } from '../base/refused.ts';
import { Calls, type Perform, type Reply } from './calls.ts';
import { FarLine } from './far-line.ts';
import type { Desk } from './records.ts';

const LOCK = "CONCAT('parley.calls.', DATABASE())";
/** Seconds a process waits for the lock in one statement, and ms between two looks whether it still has it. */
const WAIT = 3;
const LOOK = 1000;
/** ms within which who holds the calls answers. */
const PATIENCE = 8000;

interface Asked {
  reply: Reply;
  done: () => void;
  failed: (why: Refusal) => void;
  timer: NodeJS.Timeout;
}

/** A place in a call that a line of this process has. */
interface Place {
  callId: number;
  participant: number;
}

export class SharedCalls extends Calls {
  readonly #desk: Desk;
  readonly #bus: Bus;
  readonly #standing: (userId: number) => Promise<Head[]>;
  /** Lines of other processes, and what their people take part in. */
  readonly #hall: Hub;
  readonly #far = new Map<string, FarLine>();
  /** Lines of this process that another one may have something for. */
  readonly #lines = new Map<number, Connection>();
  readonly #places = new Map<Connection, Place>();
  readonly #asked = new Map<number, Asked>();
  /** Not those of an earlier life, whose answers may still come. */
  #number = randomInt(2 ** 47);
  /** Which process holds the calls, as far as it is known. */
  #holder: number | undefined;
  readonly #stopping = new AbortController();
  /** The one that has the lock, or waits for it. */
  #connection: PoolConnection | undefined;
  #holding: Promise<void> | undefined;
  /** Does what a command says, where the calls are held. */
  perform: Perform = async () => {};

  constructor(
    desk: Desk,
    nextId: NextId,
    settings: Config['calls'],
    bus: Bus,
    standing: (userId: number) => Promise<Head[]>,
  ) {
    const hall = new Hub(() => {});
    const { hub } = desk;
    super(desk, nextId, settings, {
      isIn: (userId, id) => hub.isIn(userId, id) || hall.isIn(userId, id),
      isClosed: (id) => hub.isClosed(id) || hall.isClosed(id),
      has: (line) => hub.has(line) || hall.has(line),
      toConversation: (id, event) => hub.toConversation(id, event),
    });
    this.#desk = desk;
    this.#bus = bus;
    this.#hall = hall;
    this.#standing = standing;
    bus.hear(this.#ears());
    bus.whenGone((node) => this.#gone(node));
  }

  override async start(): Promise<void> {
    const first = Promise.withResolvers<void>();
    this.#holding = this.#compete(first.resolve);
    await first.promise;
  }

  override async stop(): Promise<void> {
    this.#stopping.abort();
    await super.stop();
    this.#connection?.destroy();
    await this.#holding;
  }

  override async take(line: Connection, command: v1.ICallCommand, reply: Reply, perform: Perform): Promise<void> {
    const noted: Reply = (event) => {
      const { callId, state } = event.call ?? {};
      if (state?.me) this.#places.set(line, { callId: callId!, participant: state.me });
      reply(event);
    };
    if (this.#isHere) return perform(line, command, noted);
    const node = this.#holder;
    if (node === undefined) throw unavailable('calls are being taken over', 500);
    this.#lines.set(line.id, line);
    const number = ++this.#number;
    await new Promise<void>((done, failed) => {
      const timer = setTimeout(() => this.#settle(number)?.failed(unavailable('calls are away')), PATIENCE);
      this.#asked.set(number, { reply: noted, done, failed, timer });
      const asked = { number, command: v1.CallCommand.encode(command).finish() };
      this.#bus.tell({ toCalls: { ...this.#from(line, node), asked } });
    });
  }

  override gone(line: Connection, forGood: boolean): void {
    super.gone(line, forGood);
    this.#places.delete(line);
    if (this.#lines.delete(line.id) && this.#holder !== undefined)
      this.#bus.tell({ toCalls: { ...this.#from(line, this.#holder), gone: forGood } });
  }

  override shownTo(line: Connection): v1.IEvent[] {
    if (this.#isHere || this.#holder === undefined) return super.shownTo(line);
    this.#lines.set(line.id, line);
    this.#bus.tell({ toCalls: { ...this.#from(line, this.#holder), welcomed: true } });
    return [];
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #pause(ms: number): Promise<void> {
    await wait(ms, undefined, this.#stopping).catch(() => {}); // stop() is the only thing that rejects it
  }

  get #isHere(): boolean {
    return this.#holder === this.#bus.node;
  }

  #from({ id, userId, sessionId }: Connection, node: number) {
    return { node, connection: id, userId, sessionId };
  }

  #ears(): Ears {
    const hall = this.#hall;
    return {
      join: ({ conversationId, userIds }) => hall.join(conversationId!, userIds!),
      part: ({ conversationId, userId }) => hall.part(conversationId!, userId!),
      closed: ({ conversationId, closed }) => hall.close(conversationId!, closed!),
      hello: () => {
        if (this.#isHere) this.#bus.tell({ callsLed: {} });
      },
      callsLed: (_, node) => this.#follow(node),
      toCalls: (told, node) => {
        if (told.node === this.#bus.node && this.#isHere) void this.#heard(told, node);
      },
      fromCalls: (told) => {
        if (told.node === this.#bus.node) this.#answered(told);
      },
    };
  }

  /** Takes the lock whenever nobody else has it. @param tried is called when it is known whether it is free now */
  async #compete(tried: () => void): Promise<void> {
    let seconds = 0;
    let failed = false;
    while (!this.#isStopping) {
      try {
        this.#connection = await this.#desk.db.$client.getConnection();
        const connection = this.#connection;
        const [[got]] = await connection.query<RowDataPacket[]>(`SELECT GET_LOCK(${LOCK}, ${seconds}) AS held`);
        seconds = WAIT;
        failed = false;
        if (got?.['held'] === 1) await this.#hold(connection, tried);
        connection.release();
      } catch (error) {
        this.#connection?.destroy();
        if (!this.#isStopping && !failed) this.#desk.log.warn({ err: error }, 'calls are held by nobody');
        failed = true;
      }
      this.#connection = undefined;
      tried();
      await this.#pause(LOOK / 2);
    }
  }

  async #hold(connection: PoolConnection, ready: () => void): Promise<void> {
    this.#desk.log.info({ node: this.#bus.node }, 'holds the calls');
    await super.start();
    this.#follow(this.#bus.node);
    this.#bus.tell({ callsLed: {} });
    ready();
    try {
      while (!this.#isStopping) {
        await this.#pause(LOOK);
        // A connection that was lost has lost the lock, and fails here.
        await connection.query('DO 0');
      }
    } finally {
      if (this.#isHere) this.#holder = undefined;
      if (!this.#isStopping) await super.stop();
      this.clear();
      for (const line of [...this.#far.values()]) this.#drop(line);
    }
  }

  /** Calls are held there now: who is in one goes on where they were. */
  #follow(node: number): void {
    if (this.#holder === node) return;
    // Another one has the lock: this one has lost it, and has not noticed yet.
    if (this.#isHere) this.#connection?.destroy();
    this.#holder = node;
    this.#failAll();
    for (const [line, { callId, participant }] of this.#places) {
      const back = { callId, join: { participant } };
      const reply: Reply = (event) => line.send(v1.Event.encode(event).finish());
      this.take(line, back, reply, this.perform).catch(() => this.#places.delete(line)); // it has ended meanwhile
    }
  }

  #gone(node: number): void {
    for (const line of [...this.#far.values()]) if (line.node === node) this.#drop(line);
    if (this.#holder !== node) return;
    this.#holder = undefined;
    this.#failAll();
  }

  #failAll(): void {
    for (const number of [...this.#asked.keys()])
      this.#settle(number)?.failed(unavailable('calls were taken over', 500));
  }

  #settle(number: number): Asked | undefined {
    const asked = this.#asked.get(number);
    this.#asked.delete(number);
    clearTimeout(asked?.timer);
    return asked;
  }

  /** A line of another process asks, or is gone. */
  async #heard(told: NonNullable<Parameters<NonNullable<Ears['toCalls']>>[0]>, node: number): Promise<void> {
    const key = `${node}:${told.connection}`;
    if (!told.asked && !told.welcomed) {
      const line = this.#far.get(key);
      if (line) this.#drop(line, told.gone ?? false);
      return;
    }
    if (told.welcomed && !this.isAny) return;
    const line = this.#far.get(key) ?? new FarLine(this.#bus, node, told.connection!, told.userId!, told.sessionId!);
    if (!this.#far.has(key)) {
      this.#far.set(key, line);
      line.ready = this.#hall.arrive(line, () => this.#standing(line.userId));
      line.ready.catch(() => this.#drop(line));
    }
    const number = told.asked?.number ?? 0;
    try {
      await line.ready;
      if (told.asked) {
        await this.perform(line, v1.CallCommand.decode(told.asked.command!), (event) => line.tell(event, number));
        line.done(number);
      } else for (const event of super.shownTo(line)) line.tell(event);
    } catch (error) {
      if (!(error instanceof Refusal)) this.#desk.log.error({ err: error, user: line.userId }, 'command failed');
      if (number) line.refuse(number, error instanceof Refusal ? error : unavailable('something went wrong'));
    }
  }

  #drop(line: FarLine, forGood = false): void {
    super.gone(line, forGood);
    this.#hall.leave(line);
    this.#far.delete(`${line.node}:${line.id}`);
  }

  /** Who holds the calls has something for a line of this process. */
  #answered({ connection, number, event, refused, done }: NonNullable<Parameters<NonNullable<Ears['fromCalls']>>[0]>) {
    if (done) this.#settle(number!)?.done();
    else if (refused) this.#settle(number!)?.failed(refusalOf(refused));
    else if (number) this.#asked.get(number)?.reply(v1.Event.decode(event!));
    else this.#lines.get(connection!)?.send(event!);
  }
}
