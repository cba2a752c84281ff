// Faults that end a process: kill -9 of the server, of the database, of both; and SIGTERM, which must not be felt at all.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, Program } from '../support/program.ts';
import { type Figures, Party, type Size, within } from './party.ts';

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi', 'ivan', 'judy'];
const RATE = 200;

/** Ten people talk, 200 operations a second, while it happens again and again; then everything is asked of them. */
async function whileTalking(
  size: Size,
  times: number,
  happens: (program: Program, party: Party) => Promise<void>,
): Promise<{ figures: Figures; party: Party; program: Program }> {
  const program = new Program(await freePort());
  await program.start();
  try {
    const party = await Party.of(program.url, NAMES, { reachable: () => program.ready });
    const stop = party.talk(RATE);
    for (let n = 0; n < times; n++) {
      const acknowledged = () => party.history.entries.filter(({ outcome }) => outcome === 'ok').length;
      for (const wanted = acknowledged() + randomInt(100, 200); acknowledged() < wanted; ) await delay(10);
      await delay(randomInt(0, 10)); // any moment of a commit
      await happens(program, party);
    }
    await delay(500);
    stop();
    const settled = await party.settled();
    const acknowledged = await party.check();
    within(10_000, settled, size, 'until all clients are equal');
    await party.leave();
    return { figures: { times, acknowledged, lost: 0, doubled: 0, 'equal after ms': settled }, party, program };
  } finally {
    await program.remove();
  }
}

export async function serverKilled(size: Size): Promise<Figures> {
  const times = size === 'full' ? 10 : 2;
  const { figures, party } = await whileTalking(size, times, async (program) => {
    await program.kill();
    await program.start();
  });
  for (const { connects } of party.clients) assert.ok(connects > times, `connected ${connects} times`);
  return figures;
}

/** One of several processes: the others go on, it is started again. */
export async function processKilled(size: Size): Promise<Figures> {
  const times = size === 'full' ? 10 : 2;
  const { figures, party } = await whileTalking(size, times, async (program) => {
    const back = program.logs(({ msg }) => msg === 'process is back');
    const { processes } = program;
    process.kill(processes[randomInt(processes.length)]!, 'SIGKILL');
    await back;
  });
  const stayed = party.clients.filter(({ connects }) => connects <= times).length;
  assert.ok(stayed > 0, 'not everybody was cut every time');
  return { ...figures, 'not always cut': stayed };
}

export async function databaseKilled(size: Size): Promise<Figures> {
  const pids = new Set<number>();
  const { figures, party } = await whileTalking(size, size === 'full' ? 10 : 2, async (program) => {
    pids.add(program.pid);
    const back = program.logs(({ msg }) => msg === 'database is back');
    process.kill(program.databasePid, 'SIGKILL');
    await back;
  });
  assert.equal(pids.size, 1, 'the server lived through it');
  const deferred = party.clients.reduce((sum, client) => sum + client.deferred, 0);
  assert.ok(deferred > 0, 'some were asked to wait');
  for (const { connects } of party.clients) assert.equal(connects, 1, 'on one line all the time');
  return { ...figures, deferred };
}

export async function bothKilled(size: Size): Promise<Figures> {
  const { figures } = await whileTalking(size, size === 'full' ? 5 : 1, async (program) => {
    process.kill(program.databasePid, 'SIGKILL');
    await program.kill();
    await program.start();
  });
  return figures;
}

/** Asked to stop under load it ends in time, and nobody sees a send fail. */
export async function stopped(size: Size): Promise<Figures> {
  let [slowestExit, slowestReturn] = [0, 0];
  const { figures, party } = await whileTalking(size, size === 'full' ? 20 : 2, async (program, { clients }) => {
    const lines = clients.map(({ device }) => device);
    const began = performance.now();
    assert.equal(await program.stop(), 0);
    slowestExit = Math.max(slowestExit, performance.now() - began);
    await program.start();
    const up = performance.now();
    for (const [index, client] of clients.entries()) while ((await client.online()) === lines[index]) await delay(10);
    slowestReturn = Math.max(slowestReturn, performance.now() - up);
  });
  within(15_000, slowestExit, size, 'exit');
  within(10_000, slowestReturn, size, 'until all are back');
  const failed = party.history.entries.filter(({ outcome }) => outcome !== 'ok');
  // Reacting to what was taken back meanwhile is refused, rightly.
  assert.deepEqual(
    failed.filter(({ act }) => act.kind === 'send'),
    [],
    'every send was acknowledged in the end',
  );
  return { ...figures, 'exit ms': Math.round(slowestExit), 'back ms': Math.round(slowestReturn) };
}
