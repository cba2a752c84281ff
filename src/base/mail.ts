// E-mail: letters go to the configured mail server, a few at a time, again a little later where it cannot take them now; one
// that could not be sent is remembered for a while.
import { setTimeout as wait } from 'node:timers/promises';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Config } from './config.ts';
import { unavailable } from './errors.ts';
import type { Log } from './log.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Letters that may wait for the mail server. */
const WAITING = 500;
/** ms a stop waits for them. */
const DRAINING = 5000;
/** ms before each further try. */
const AGAIN = [1000, 5000, 20_000, 60_000, 180_000];
/** ms a failure is remembered for. */
const REMEMBERED = 15 * 60_000;
const REMEMBERED_AT_MOST = 1000;
/** ms for each step of a talk with the mail server. */
const PATIENCE = 15_000;

export class Mail {
  /** Without it no letter can be sent. */
  readonly isConfigured: boolean;
  readonly #transport: Transporter | undefined;
  readonly #log: Log;
  readonly #underWay = new Set<Promise<unknown>>();
  /** Whoever waits for another try makes it now. */
  readonly #stopping = new AbortController();
  /** Addresses whose last letter was not taken, and when; oldest first. */
  readonly #failed = new Map<string, number>();

  /** @param origin of the page: its host stands in the sender's address where none is configured. */
  constructor({ url, from }: Config['mail'], origin: string, log: Log) {
    this.#log = log;
    this.isConfigured = url !== '';
    if (!url) return;
    const { username, hostname } = new URL(url);
    this.#transport = nodemailer.createTransport(
      {
        pool: true,
        maxConnections: 2,
        url,
        // A password never crosses a network in the clear, whatever somebody in between takes away.
        requireTLS: username !== '' && !/^(localhost|127\.|\[::1\])/.test(hostname),
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: PATIENCE,
      },
      { from: from || `Parley <parley@${new URL(origin).hostname}>` },
    );
  }

  /** Resolves when the mail server has taken it. @throws Error in its words; Refusal UNAVAILABLE when too many wait */
  send(letter: Letter): Promise<void> {
    return this.#counted(() => this.#try(letter));
  }

  /**
   * Sends it while nobody waits: how long that takes, and whether it works, the one who asked does not learn.
   * @param goodUntil ms since 1970, after which nobody has any use for it
   */
  post(letter: Letter, goodUntil = Number.POSITIVE_INFINITY): void {
    if (!this.#transport) return;
    this.#counted(() => this.#persist(letter, goodUntil)).then(
      () => this.#log.info('mail sent'),
      (error: unknown) => this.#log.error(reasonOf(error), 'mail not sent'),
    );
  }

  async #persist(letter: Letter, goodUntil: number): Promise<void> {
    const { signal } = this.#stopping;
    for (let tries = 0; ; tries += 1)
      try {
        return await this.#try(letter);
      } catch (error) {
        const pause = AGAIN[tries];
        if (!pause || !mayPass(error) || signal.aborted || Date.now() + pause >= goodUntil) throw error;
        this.#log.warn({ ...reasonOf(error), pause }, 'mail put off');
        await wait(pause, undefined, { signal, ref: false }).catch(() => {});
      }
  }

  async #counted(act: () => Promise<void>): Promise<void> {
    if (this.#underWay.size >= WAITING) throw unavailable('too many letters wait for the mail server');
    const sending = act();
    this.#underWay.add(sending);
    try {
      await sending;
    } finally {
      this.#underWay.delete(sending);
    }
  }

  async #try(letter: Letter): Promise<void> {
    if (!this.#transport) throw new Error('no mail server is configured');
    try {
      await this.#transport.sendMail({ ...letter, headers: { 'Auto-Submitted': 'auto-generated' } });
      this.#failed.delete(letter.to);
    } catch (error) {
      this.#remember(letter.to);
      throw error;
    }
  }

  /** Whether the last letter to this address was not taken, lately. */
  hasFailed(to: string): boolean {
    return (this.#failed.get(to) ?? 0) > Date.now() - REMEMBERED;
  }

  /** Letters under way are sent; those that wait for another try are tried once more, now. What takes too long is not sent. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.race([Promise.allSettled(this.#underWay), wait(DRAINING, undefined, { ref: false })]);
    this.#transport?.close();
  }

  #remember(to: string): void {
    this.#failed.delete(to);
    this.#failed.set(to, Date.now());
    const [oldest] = this.#failed.keys();
    if (this.#failed.size > REMEMBERED_AT_MOST) this.#failed.delete(oldest!);
  }
}

/** The whole error would name the address. */
const reasonOf = (error: unknown) => {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return { code, response: responseCode };
};

/** It was not refused for good (RFC 5321, 4.2.1), nor for want of a right password or certificate. */
function mayPass(error: unknown): boolean {
  const { code = '', response = 0 } = reasonOf(error);
  return response < 500 && code !== 'EAUTH' && code !== 'ETLS';
}
