// The one list of parts: makes them, opens the port, mounts both doors, and takes all of it down again in order.
import { setTimeout as wait } from 'node:timers/promises';
import { appoint } from './admin/administrators.ts';
import { Watch } from './admin/watch.ts';
import { originsOf, trust } from './base/address.ts';
import { hmacs, signingSecret, tokens } from './base/auth.ts';
import { Bus } from './base/bus.ts';
import type { Config } from './base/config.ts';
import { openDatabase } from './base/db/open.ts';
import { EXIT, StartFailure } from './base/errors.ts';
import { Hub, type Publish } from './base/hub.ts';
import { idGenerator } from './base/ids.ts';
import type { Logs } from './base/log.ts';
import { Mail } from './base/mail.ts';
import { SharedHub } from './base/shared-hub.ts';
import { serveFetch } from './base/uws/fetch.ts';
import {
  App,
  EXCLUSIVE_PORT,
  SSLApp,
  type TemplatedApp,
  us_listen_socket_close,
  us_socket_local_port,
} from './base/uws/uws.ts';
import { Calls } from './calls/calls.ts';
import { performing } from './calls/frames.ts';
import { SharedCalls } from './calls/shared-calls.ts';
import { tellMineHere } from './conversations/announce.ts';
import { headsOf } from './conversations/conversations.ts';
import { among } from './conversations/members.ts';
import { Turns } from './conversations/turns.ts';
import { Voices } from './conversations/voices.ts';
import { Collector } from './files/collector.ts';
import { Intake } from './files/intake.ts';
import { openStorage } from './files/storage.ts';
import { Removal } from './groups/dissolution.ts';
import { Lobby } from './groups/lobby.ts';
import { giveMissing as numberGroups } from './groups/numbers.ts';
import { http } from './http.ts';
import { Indexer } from './messages/indexer.ts';
import { SharedWriter } from './messages/shared-writer.ts';
import { Spoken } from './messages/spoken.ts';
import { Writer } from './messages/writer.ts';
import type { Parts } from './parts.ts';
import { Presence } from './presence/presence.ts';
import { mountSocket } from './socket.ts';
import { limiters } from './users/limiters.ts';
import { Sessions } from './users/sessions.ts';
import { Uses } from './users/uses.ts';

export interface Server {
  port: number;
  /** What a person types into the browser. */
  url: string;
  parts: Parts;
  /** Refuses new work, commits and answers what is in flight, sends everybody away, closes the database. */
  stop(): Promise<void>;
}

/**
 * @param around what stands between the hub and the sockets: nothing, but where a test loses what was pushed.
 * @throws StartFailure
 */
export async function startServer(
  config: Config,
  logs: Logs,
  around: (publish: Publish) => Publish = (publish) => publish,
): Promise<Server> {
  const secret = signingSecret(config.auth.secret, config.data.dir);
  const isSecure = config.server.tls_cert !== '';
  const app = open(config);
  const database = await openDatabase(config, logs.app);
  const { db } = database;
  const listening = await listen(app, config).catch(async (error) => {
    await database.close();
    throw error;
  });
  const port = us_socket_local_port(listening);
  const origins = originsOf(config, port);
  const nextId = idGenerator(config.server.node);
  const sign = tokens(secret);
  const bus = config.bus.url ? new Bus(config.bus.url, config.server.node, hmacs(secret), logs.app) : undefined;
  const publish = around((topic, frame) => void app.publish(topic, frame, true));
  const hub = bus ? new SharedHub(publish, bus) : new Hub(publish);
  const indexer = new Indexer(db.$client, logs.app);
  const storage = openStorage(config);
  const intake = new Intake(db, storage, config, logs.app);
  const spoken = new Spoken(db.$client, logs.app);
  const followers = { hub, indexer, logs };
  const writer = bus
    ? new SharedWriter(database.writing, followers, config.messages, bus)
    : new Writer(database.writing, followers, config.messages);
  const turns = new Turns();
  const desk = { db, hub, writer, turns, spoken, log: logs.app };
  const parts: Parts = {
    config,
    logs,
    database,
    db,
    nextId,
    hmac: hmacs(secret),
    mail: new Mail(config.mail, origins[0]!, logs.app),
    sessions: new Sessions(db, sign, nextId, config.auth.session_hours, logs.app),
    uses: new Uses(db, logs.app),
    limiters: limiters(config),
    hub,
    bus,
    storage,
    intake,
    collector: new Collector(db, storage, intake, logs.app),
    writer,
    lobby: new Lobby(db, writer, logs.app, config.groups.lobby),
    removal: new Removal(db, logs.app),
    turns,
    voices: new Voices(db),
    spoken,
    presence: new Presence(db, hub, logs.app),
    calls: bus
      ? new SharedCalls(
          desk,
          nextId,
          config.calls,
          bus,
          async (userId) => (await headsOf(db, [userId])).get(userId) ?? [],
        )
      : new Calls(desk, nextId, config.calls),
    proxies: trust(config.server.trusted_proxies),
    origins,
  };
  if (bus && hub instanceof SharedHub) {
    share(parts, bus, hub);
    await bus.start().catch(async (error) => {
      us_listen_socket_close(listening);
      await database.close();
      throw error;
    });
  }
  indexer.start();
  await spoken.start();
  await intake.start(!bus);
  parts.collector.start();
  await appoint(parts);
  await parts.lobby.start();
  parts.removal.start();
  await numberGroups(db);
  const watch = new Watch(parts);
  watch.start();
  await parts.calls.start();
  let ready = true;
  const unmountSocket = mountSocket(app, parts);
  const routes = http(parts, () => ready);
  serveFetch(app, (request, peer) => routes.fetch(request, peer), {
    scheme: isSecure ? 'https' : 'http',
    onError: (error) => logs.app.error({ err: error }, 'answer failed'),
  });

  return {
    port,
    url: origins[0]!,
    parts,
    stop: async () => {
      ready = false;
      us_listen_socket_close(listening);
      watch.stop();
      const callsStopped = parts.calls.stop();
      const mailed = parts.mail.stop();
      const late = wait(config.server.drain_seconds * 1000, undefined, { ref: false });
      await Promise.race([parts.writer.drain(), late]);
      const indexed = indexer.stop();
      hub.sendAllAway(3000);
      // One turn for the goodbyes to leave.
      await wait(50);
      parts.presence.stop();
      unmountSocket();
      app.close();
      await Promise.race([
        Promise.all([
          indexed,
          callsStopped,
          mailed,
          spoken.stop(),
          parts.uses.stop(),
          intake.stop(),
          parts.collector.stop(),
          parts.removal.stop(),
        ]),
        late,
      ]);
      await Promise.race([bus?.stop(), late]);
      await Promise.race([database.close(), late]);
    },
  };
}

/** What other processes tell besides what the hub tells, and what they are told. */
function share(parts: Parts, bus: Bus, hub: SharedHub): void {
  const { db, sessions, presence, calls } = parts;
  if (calls instanceof SharedCalls) calls.perform = performing(parts);
  sessions.onEnd = (sessionId) => bus.tell({ sessionEnded: { sessionId } });
  presence.onHide = (userId, invisible) => bus.tell({ visibility: { userId, invisible } });
  hub.onElsewhere = (userId, isHere) => presence.elsewhere(userId, isHere);
  bus.hear({
    sessionEnded: ({ sessionId }) => sessions.forget(sessionId!),
    visibility: ({ userId, invisible }) => presence.hide(userId!, invisible!),
    mine: ({ userId, conversationId }) => void tellMineHere(parts, userId!, conversationId!),
  });
  // Who was removed may not have been said.
  bus.onGap = async (conversationId) => {
    const here = hub.hereIn(conversationId);
    const members = new Set(await among(db, conversationId, here));
    for (const userId of here) if (!members.has(userId)) hub.partHere(conversationId, userId);
  };
}

function open({ server }: Config): TemplatedApp {
  if (!server.tls_cert) return App();
  try {
    return SSLApp({ cert_file_name: server.tls_cert, key_file_name: server.tls_key });
  } catch {
    const files = `server.tls_cert (${server.tls_cert}) and server.tls_key (${server.tls_key})`;
    throw new StartFailure(EXIT.config, `${files}: cannot be read, or are no certificate and its key in PEM.`);
  }
}

function listen(
  app: TemplatedApp,
  { server: { host, port, processes } }: Config,
): Promise<Parameters<typeof us_socket_local_port>[0]> {
  return new Promise((resolve, reject) => {
    // Several share it: the kernel gives each connection to one of them.
    app.listen(host, port, processes > 1 ? 0 : EXCLUSIVE_PORT, (socket) => {
      if (socket) resolve(socket);
      else
        reject(
          new StartFailure(EXIT.unavailable, `Cannot listen on ${host}, port ${port}: is it taken? Set server.port.`),
        );
    });
  });
}
