// Many at once: readers that stall beside others that do not, and five thousand who come back in the same moment.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import { Client, type Options } from '../support/client.ts';
import { type Crowd, crowd, SECRET } from '../support/crowd.ts';
import { Person } from '../support/people.ts';
import { freePort, Program } from '../support/program.ts';
import { History } from './history.ts';
import { type Figures, MiB, memoryOf, Party, quantile, type Size, within } from './party.ts';
import { Readers } from './readers.ts';

/** A server with people who were never asked for a password. */
async function withCrowd<T>(
  count: number,
  sizes: number[],
  work: (program: Program, crowd: Crowd, readers: Readers) => Promise<T>,
): Promise<T> {
  const program = new Program(await freePort(), { PARLEY_AUTH_SECRET: SECRET });
  const readers = new Readers();
  try {
    await program.start();
    return await work(program, await crowd(program.dir, count, sizes), readers);
  } finally {
    await readers.leave();
    await program.remove();
  }
}

/** Some of a group of the crowd, as clients whose every operation is written down. */
async function clientsOf(
  url: string,
  { members, conversations }: Crowd,
  [from, to]: [number, number],
  history: History,
  options: Options,
): Promise<Client[]> {
  const clients = members.slice(from, to).map(({ id, token }) => {
    const name = `crowd${id}`;
    const witness = history.witness(name, id);
    return new Client(new Person(url, token, { id, name }), conversations[0]!, { ...options, witness });
  });
  await Promise.all(clients.map((client) => client.online()));
  return clients;
}

/** Whose lines have ended, by what the server wrote down: a line that is not read does not see its own end. */
function endedBy(program: Program): Set<number> {
  const lines = globSync(join(program.dir, 'logs', 'access*.log')).flatMap((file) =>
    readFileSync(file, 'utf8').trim().split('\n'),
  );
  return new Set(
    lines
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'disconnected')
      .map(({ user }) => user),
  );
}

/** So many texts a second, each beginning with the time it was said. @returns what ends it. */
function speak(clients: readonly Client[], rate: number, padding: string): () => void {
  const began = performance.now();
  let said = 0;
  const timer = setInterval(() => {
    for (const due = ((performance.now() - began) * rate) / 1000; said < due; said++)
      clients[said % clients.length]!.say(`${Date.now()} ${said} ${padding}`);
  }, 5);
  return () => clearInterval(timer);
}

/** Some of a group stop reading, the others do not. */
export async function stalled(size: Size): Promise<Figures> {
  const [healthy, slow, rate, bytes] = size === 'full' ? [200, 50, 300, 1500] : [30, 4, 60, 9500];
  const talkers = 4;
  return withCrowd(talkers + slow + healthy, [talkers + slow + healthy], async (program, all, readers) => {
    const history = new History();
    const speakers = await clientsOf(program.url, all, [0, talkers], history, { window: 8, pings: true });
    // Who pinged would notice by itself that nothing arrives.
    const sleepers = await clientsOf(program.url, all, [talkers, talkers + slow], history, {});
    await readers.connect(
      program.url,
      all.members.slice(talkers + slow).map(({ token }) => token),
    );
    const stop = speak(speakers, rate, 'x'.repeat(bytes));
    await delay(3000);
    await readers.measure();
    const calm = watchMemory(program);
    await delay(size === 'full' ? 10_000 : 4000);
    const baseline = await readers.measure();
    const before = calm.highest();

    const lines = sleepers.map(({ device }) => device!);
    for (const line of lines) line.pause();
    const paused = performance.now();
    const stalling = watchMemory(program);
    const isOut = () => {
      const ended = endedBy(program);
      return sleepers.every(({ person }) => ended.has(person.id));
    };
    while (!isOut()) await delay(500);
    const out = Math.round(performance.now() - paused);
    const grown = stalling.highest() - before;
    const beside = await readers.measure();
    for (const line of lines) line.resume();
    const codes = await Promise.all(lines.map((line) => line.ended));
    await Promise.all(sleepers.map((client, index) => backAgain(client, lines[index]!)));
    stop();

    const party = new Party(all.conversations[0]!, speakers[0]!.person, [...speakers, ...sleepers], history);
    const settled = await party.settled();
    const acknowledged = await party.check();
    assert.equal(beside.gaps + beside.lost, 0, 'the others miss nothing');
    assert.ok(beside.messages > baseline.messages, 'and get everything all the time');
    // Four readers are worth less than what a young process grows by itself: only the full form can tell.
    if (size === 'full') assert.ok(grown <= 64 * MiB, `memory grew by ${Math.round(grown / MiB)} MiB`);
    // Two cores serve, send and measure: below a tenth of a second they measure each other. Beside other tests, more.
    const allowed = size === 'full' ? Math.max(2 * baseline.p99, 100) : Math.max(4 * baseline.p99, 2000);
    assert.ok(beside.p99 <= allowed, `p99 beside them ${beside.p99} ms, ${baseline.p99} ms without`);
    within(40_000, out, size, 'until the stalled are shown out');
    await party.leave();
    return {
      healthy,
      stalled: slow,
      'msg/s': rate,
      acknowledged,
      'p99 ms': beside.p99,
      'p99 before ms': baseline.p99,
      'all out after ms': out,
      codes: [...new Set(codes)].map((code) => v1.CloseCode[code] ?? code).join(' '),
      'memory MiB': Math.round(grown / MiB),
      'equal after ms': settled,
    };
  });
}

/** Looks at how much the server has in use, until it is asked for the most it saw. */
function watchMemory(program: Program) {
  let highest = memoryOf(program);
  const watch = setInterval(() => {
    highest = Math.max(highest, memoryOf(program));
  }, 250);
  return {
    /** Bytes. */
    highest() {
      clearInterval(watch);
      return highest;
    },
  };
}

async function backAgain(client: Client, line: unknown): Promise<void> {
  while ((await client.online()) === line) await delay(50);
}

/** Everybody's line is cut at once, and everybody comes back at once, while some go on talking. */
export async function storm(size: Size): Promise<Figures> {
  const count = size === 'full' ? 5000 : 1000;
  const talkers = 10;
  const groups = Array.from({ length: count / 100 }, () => 100);
  return withCrowd(talkers + count, [talkers, ...groups], async (program, all, readers) => {
    const history = new History();
    const clients = await clientsOf(program.url, all, [0, talkers], history, { pings: true });
    await readers.connect(
      program.url,
      all.members.slice(talkers).map(({ token }) => token),
    );
    await readers.measure();
    const waits: number[] = [];
    const began = performance.now();
    let isOver = false;
    const talks = clients.map(async (client) => {
      for (let n = 1; !isOver; n++) {
        const since = performance.now();
        client.say(`${client.person.name} ${n}`);
        await client.idle();
        waits.push(performance.now() - since);
        await delay(50);
      }
    });
    const back = await readers.reconnect();
    isOver = true;
    const { lost } = await readers.measure();
    await Promise.all(talks);
    const took = performance.now() - began;
    const p99 = Math.round(quantile(waits, 0.99));
    const party = new Party(all.conversations[0]!, clients[0]!.person, clients, history);
    await party.settled();
    await party.check();
    for (const { connects } of clients) assert.equal(connects, 1, 'who was not cut stays');
    assert.equal(lost, 0, 'nobody is turned away: they wait in line');
    within(30_000, back, size, 'until all are back');
    within(1000, p99, size, 'p99 of sends meanwhile');
    await party.leave();
    return {
      clients: count,
      'all back ms': back,
      sends: waits.length,
      'send p99 ms': p99,
      'per s': Math.round((count / took) * 1000),
    };
  });
}
