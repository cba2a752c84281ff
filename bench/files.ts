// Memory of a server while large files go up and down: `node bench/files.ts [MiB of a file] [MiB of
// a piece]`. Linux, which tells a process's memory.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { bearer, begin, idIn, own, piece } from '../test/support/files.ts';
import { type Person, people } from '../test/support/people.ts';
import { freePort, Program } from '../test/support/program.ts';

const MIB = 2 ** 20;
const size = Number(process.argv[2] ?? 200) * MIB;
const PIECE = Number(process.argv[3] ?? 8) * MIB;

const program = new Program(await freePort());
await program.start();
try {
  const [alice] = await people(program.url, 'alice');
  const fresh = memory();
  await down(alice, await up(alice, 0, 8 * MIB));
  const idle = memory();
  const ids = await measured(`5 uploads of ${size / MIB} MiB at once`, 5 * size, () =>
    Promise.all([1, 2, 3, 4, 5].map((n) => up(alice, n, size))),
  );
  await measured(`5 downloads of ${size / MIB} MiB at once`, 5 * size, () =>
    Promise.all(ids.map((id) => down(alice, id))),
  );
  await measured('5 of each at once', 10 * size, () =>
    Promise.all([...ids.map((id) => down(alice, id)), ...[6, 7, 8, 9, 10].map((n) => up(alice, n, size))]),
  );
  const stalled = ids.map((id) => stall(alice, id));
  await measured(`5 readers of ${size / MIB} MiB that have stopped`, 0, () => delay(5000));
  for (const socket of stalled) socket.destroy();
  await delay(1000);
  console.log(
    `just started ${fresh} MB, before ${idle} MB, after ${memory()} MB, descriptors ${readdirSync(`/proc/${program.pid}/fd`).length}`,
  );
} finally {
  await program.remove();
}

function memory(): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))![1]) / 1024);
}

async function measured<T>(what: string, bytes: number, work: () => Promise<T>): Promise<T> {
  let most = memory();
  const clock = setInterval(() => {
    most = Math.max(most, memory());
  }, 20);
  const began = performance.now();
  const result = await work();
  clearInterval(clock);
  const seconds = (performance.now() - began) / 1000;
  const rate = bytes ? `, ${Math.round(bytes / MIB / seconds)} MiB/s` : '';
  console.log(`${what}: at most ${most} MB, ${seconds.toFixed(1)} s${rate}`);
  return result;
}

/** In pieces, as a browser does. */
async function up(who: Person, n: number, bytes: number): Promise<number> {
  const upload = await begin(who, bytes, `${n}.bin`);
  const body = randomBytes(PIECE);
  for (let offset = 0; offset < bytes; offset += PIECE) {
    const { status } = await piece(who, upload, offset, body.subarray(0, bytes - offset));
    if (status !== 204) throw new Error(String(status));
  }
  const { status } = await who.ask('GET', `/api/files/${idIn(upload)}`);
  if (status !== 200) throw new Error(String(status));
  return idIn(upload);
}

async function down(who: Person, id: number): Promise<void> {
  const answer = await fetch(own(who, id), { headers: bearer(who) });
  for await (const _ of answer.body!);
}

/** Asks for a file and reads nothing of it. */
function stall(who: Person, id: number) {
  const socket = connect(Number(new URL(program.url).port), '127.0.0.1').pause();
  socket.on('error', () => {}); // it is shown out
  socket.write(`GET /api/files/${id}/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${who.token}\r\n\r\n`);
  return socket;
}
