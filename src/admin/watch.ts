// Notices what other processes did with accounts (the command line, a second server): they write it into the audit list.

import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import type { Hub } from '../base/hub.ts';
import type { Log } from '../base/log.ts';
import type { Lobby } from '../groups/lobby.ts';
import type { Sessions } from '../users/sessions.ts';
import * as audit from './audit.ts';

/** ms between two looks: who is shown out elsewhere is gone here within a second. */
const EVERY = 500;
/**
 * ms for which a deed is looked at again and again: longer than this process may believe a token (users/sessions.ts), so that
 * no line that was opened with it meanwhile is overlooked, nor a deed that was committed late.
 */
const FOR = 20_000;
const OUT = ['BANNED', 'SESSIONS_ENDED'] as const;
const LOBBY = ['USER_MADE', 'ADMIN_MADE', 'ADMIN_DISMISSED'] as const;

interface Parts {
  db: Db;
  hub: Hub;
  sessions: Sessions;
  lobby: Lobby;
  logs: { app: Log };
}

export class Watch {
  readonly #parts: Parts;
  /** Deeds of the lobby that have been followed. */
  readonly #followed = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;

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
    if (this.#isLooking) return;
    this.#isLooking = true;
    const { db, lobby, logs } = this.#parts;
    try {
      const deeds = await audit.since(db, Date.now() - FOR, [...OUT, ...LOBBY]);
      for (const { id, action, targetId } of deeds) {
        if (action === 'BANNED' || action === 'SESSIONS_ENDED') await this.#showOut(targetId, action === 'BANNED');
        else if (!this.#followed.has(id)) {
          this.#followed.add(id);
          if (action === 'USER_MADE') await lobby.welcome(targetId);
          else await lobby.lead(targetId);
        }
      }
      for (const id of this.#followed) if (!deeds.some((deed) => deed.id === id)) this.#followed.delete(id);
    } catch (error) {
      logs.app.warn({ err: error }, 'audit list not read');
    } finally {
      this.#isLooking = false;
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
