// The parts of a running server, as the routes and frames of every noun are given them. server.ts makes them.
import type { BlockList } from 'node:net';
import type { Hmac } from './base/auth.ts';
import type { Bus } from './base/bus.ts';
import type { Config } from './base/config.ts';
import type { Database, Db } from './base/db/open.ts';
import type { Hub } from './base/hub.ts';
import type { NextId } from './base/ids.ts';
import type { Logs } from './base/log.ts';
import type { Mail } from './base/mail.ts';
import type { Calls } from './calls/calls.ts';
import type { Turns } from './conversations/turns.ts';
import type { Voices } from './conversations/voices.ts';
import type { Collector } from './files/collector.ts';
import type { Intake } from './files/intake.ts';
import type { Storage } from './files/storage.ts';
import type { Removal } from './groups/dissolution.ts';
import type { Lobby } from './groups/lobby.ts';
import type { Spoken } from './messages/spoken.ts';
import type { Writer } from './messages/writer.ts';
import type { Presence } from './presence/presence.ts';
import type { Limiters } from './users/limiters.ts';
import type { Sessions } from './users/sessions.ts';
import type { Uses } from './users/uses.ts';

export interface Parts {
  config: Config;
  logs: Logs;
  database: Database;
  db: Db;
  nextId: NextId;
  /** Of short secrets that are kept: codes. */
  hmac: Hmac;
  mail: Mail;
  sessions: Sessions;
  uses: Uses;
  limiters: Limiters;
  hub: Hub;
  /** The way to other processes, where there may be some. */
  bus: Bus | undefined;
  storage: Storage;
  intake: Intake;
  collector: Collector;
  writer: Writer;
  lobby: Lobby;
  removal: Removal;
  turns: Turns;
  voices: Voices;
  spoken: Spoken;
  presence: Presence;
  calls: Calls;
  /** Reverse proxies that are believed. */
  proxies: BlockList;
  /** Origins whose pages may talk to this server; the first is the public one. */
  origins: readonly string[];
}
