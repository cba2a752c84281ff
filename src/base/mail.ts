// E-mail: letters go to the configured mail server, a few at a time; one that could not be sent is remembered for a while.
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
  async send(letter: Letter): Promise<void> {
    if (!this.#transport) throw new Error('no mail server is configured');
    if (this.#underWay.size >= WAITING) throw unavailable('too many letters wait for the mail server');
    const sending = this.#transport.sendMail({ ...letter, headers: { 'Auto-Submitted': 'auto-generated' } });
    this.#underWay.add(sending);
    try {
      await sending;
      this.#failed.delete(letter.to);
    } catch (error) {
      this.#remember(letter.to);
      throw error;
    } finally {
      this.#underWay.delete(sending);
    }
  }

  /** Sends it while nobody waits: how long that takes, and whether it works, the one who asked does not learn. */
  post(letter: Letter): void {
    if (!this.#transport) return;
    this.send(letter).then(
      () => this.#log.info('mail sent'),
      // The whole error would name the address.
      (error: Error & { code?: string; responseCode?: number }) =>
        this.#log.error({ code: error.code, response: error.responseCode }, 'mail not sent'),
    );
  }

  /** Whether the last letter to this address was not taken, lately. */
  hasFailed(to: string): boolean {
    return (this.#failed.get(to) ?? 0) > Date.now() - REMEMBERED;
  }

  /** Letters under way are sent. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    this.#transport?.close();
  }

  #remember(to: string): void {
    this.#failed.delete(to);
    this.#failed.set(to, Date.now());
    const [oldest] = this.#failed.keys();
    if (this.#failed.size > REMEMBERED_AT_MOST) this.#failed.delete(oldest!);
  }
}
