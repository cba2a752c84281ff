// Notices what other processes did with accounts (the command line, a second server): they write it into the audit list.

import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import type { Hub } from '../base/hub.ts';
import type { Log } from '../base/log.ts';
import type { Lobby } from '../groups/lobby.ts';
import type { Sessions } from '../users/sessions.ts';
import * as audit from './audit.ts';

/** ms between two looks. */
const EVERY = 3000;
/**
 * ms for which a deed is looked at again and again: longer than this process may believe a token (users/sessions.ts), so that
 * no line that was opened with it meanwhile is overlooked, nor a deed that was committed late.
 */
const FOR = 20_000;
const OF_INTEREST = ['ADMIN_DISMISSED', 'ADMIN_MADE', 'BANNED', 'SESSIONS_ENDED', 'USER_MADE'] as const;

interface Parts {
  db: Db;
  hub: Hub;
  sessions: Sessions;
  lobby: Lobby;
  logs: { app: Log };
}

export class Watch {
  readonly #parts: Parts;
  readonly #welcomed = new Set<number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#look(), EVERY);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const { db, lobby, logs } = this.#parts;
    try {
      for (const [userId, actions] of await audit.targetsSince(db, OF_INTEREST, Date.now() - FOR)) {
        if (actions.includes('USER_MADE') && !this.#welcomed.has(userId)) {
          this.#welcomed.add(userId);
          await lobby.welcome(userId);
        }
        if (actions.some((action) => action.startsWith('ADMIN_'))) await lobby.lead(userId);
        if (actions.includes('BANNED') || actions.includes('SESSIONS_ENDED'))
          await this.#showOut(userId, actions.includes('BANNED'));
      }
    } catch (error) {
      logs.app.warn({ err: error }, 'audit list not read');
    }
  }

  async #showOut(userId: number, isBanned: boolean): Promise<void> {
    const { hub, sessions } = this.#parts;
    const here = hub.sessionsOf(userId);
    if (!here.length) return;
    for (const sessionId of await sessions.lookAgain(here))
      hub.endSession(userId, sessionId, isBanned ? v1.CloseCode.BANNED : v1.CloseCode.SESSION_ENDED);
  }
}
