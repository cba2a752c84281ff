// The process of load.ts: connections that speak and listen.
import { setTimeout as delay } from 'node:timers/promises';
import { type Person, type Read, SPEECHES, type Speech } from './dialects.ts';
import { Line } from './line.ts';
import type { Result, Wish } from './load.ts';

/** Sends whose time is remembered. */
const REMEMBERED = 1 << 20;
/** ms for which a flood runs before it is counted. */
const WARM_UP = 1000;
/** Upgrades under way at a time. */
const CONNECTING = 200;

interface Talker {
  line: Line;
  person: Person;
  /** Decodes what it gets, to tell how old it is. */
  isSampled: boolean;
  /** Ended its send: says the next. */
  next?: () => void;
}

let speech: Speech;
let port = 0;
let talkers: Talker[] = [];
const byLine = new Map<Line, Talker>();
const sentAt = new Float64Array(REMEMBERED);
const senders: (Talker | undefined)[] = new Array(REMEMBERED);
let said = 0;
let counted = { acks: 0, refusals: 0, deliveries: 0 };
let ackTimes: number[] = [];
let deliverTimes: number[] = [];
let isPaced = false;
/** A server without answers: the echo of one's own message is the answer. */
let echoes = false;

const read: Read = { isWelcome: false, messages: 0, acked: -1, refused: false };

function receive(payload: Buffer, line: Line): void {
  const answer = speech.answer?.(payload);
  if (answer) line.write(answer);
  read.isWelcome = read.refused = false;
  read.messages = 0;
  read.acked = -1;
  speech.read(payload, read);
  if (read.isWelcome && !line.isOpen) return line.welcomed();
  if (read.refused) counted.refusals += 1;
  if (read.acked >= 0) acked(read.acked);
  if (!read.messages) return;
  counted.deliveries += read.messages;
  const talker = byLine.get(line)!;
  if (!echoes && !(isPaced && talker.isSampled)) return;
  // In a flood without answers only those who speak look whose message it was.
  if (echoes && !talker.next && !(isPaced && talker.isSampled)) return;
  const now = performance.now();
  for (const n of speech.numbers(payload)) {
    if (isPaced && talker.isSampled) deliverTimes.push(now - sentAt[n % REMEMBERED]!);
    if (echoes && senders[n % REMEMBERED] === talker) acked(n);
  }
}

function acked(n: number): void {
  counted.acks += 1;
  ackTimes.push(performance.now() - sentAt[n % REMEMBERED]!);
  senders[n % REMEMBERED]?.next?.();
}

function say(talker: Talker): void {
  const n = said++;
  sentAt[n % REMEMBERED] = performance.now();
  senders[n % REMEMBERED] = talker;
  talker.line.write(speech.say(n, talker.person));
}

function forget(): void {
  counted = { acks: 0, refusals: 0, deliveries: 0 };
  ackTimes = [];
  deliverTimes = [];
}

function connectOne(person: Person, index: number): Talker {
  const line = new Line(port, speech.line(person), receive);
  const talker = { line, person, isSampled: index % 10 === 0 };
  byLine.set(line, talker);
  return talker;
}

async function connectAll(people: readonly Person[], atATime: number): Promise<void> {
  let index = 0;
  talkers = [];
  const work = Array.from({ length: Math.min(atATime, people.length) }, async () => {
    while (index < people.length) {
      const mine = index++;
      const talker = connectOne(people[mine]!, mine);
      talkers.push(talker);
      await talker.line.opened.promise;
    }
  });
  await Promise.all(work);
}

/** So many speak as fast as they are answered, each with so many messages under way. */
async function flood(wish: Extract<Wish, { ask: 'flood' }>): Promise<Result> {
  isPaced = false;
  const speaking = talkers.filter((_, index) => index % Math.ceil(talkers.length / wish.senders) === 0);
  for (const talker of speaking) {
    talker.next = () => say(talker);
    talker.line.cork(() => {
      for (let n = 0; n < wish.inFlight; n++) say(talker);
    });
  }
  await delay(WARM_UP);
  const result = await measured(wish.seconds);
  for (const talker of speaking) delete talker.next;
  await delay(500);
  return result;
}

/** So many messages a second, by all in turn, whether they are answered or not. */
async function pace(wish: Extract<Wish, { ask: 'pace' }>): Promise<Result> {
  isPaced = true;
  const began = performance.now();
  let due = 0;
  let isOver = false;
  const speak = () => {
    if (isOver) return;
    for (const until = ((performance.now() - began) * wish.rate) / 1000; due < until; due++)
      say(talkers[(due * 7919) % talkers.length]!);
    // Not in every turn: a load that never rests takes the database's processor.
    setTimeout(speak, 1);
  };
  for (const talker of talkers) talker.next = () => {};
  speak();
  await delay(WARM_UP);
  const result = await measured(wish.seconds);
  isOver = true;
  for (const talker of talkers) delete talker.next;
  await delay(500);
  return result;
}

async function measured(seconds: number): Promise<Result> {
  forget();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await delay(seconds * 1000);
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const lost = talkers.filter(({ line }) => !line.isOpen).length;
  if (lost) throw new Error(`${lost} lines were closed by the server`);
  return {
    acks: counted.acks / took,
    refusals: counted.refusals / took,
    deliveries: counted.deliveries / took,
    ack: quantiles(ackTimes),
    deliver: quantiles(deliverTimes),
    load: (user + system) / 1e6 / took,
  };
}

function quantiles(times: number[]): { p50: number; p99: number } {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

async function answer(wish: Wish): Promise<unknown> {
  switch (wish.ask) {
    case 'connect': {
      speech = SPEECHES[wish.speech];
      echoes = wish.speech !== 'parley';
      port = wish.port;
      const began = performance.now();
      await connectAll(wish.people, wish.atATime ?? CONNECTING);
      return performance.now() - began;
    }
    case 'flood':
      return flood(wish);
    case 'pace':
      return pace(wish);
    case 'cut':
      for (const { line } of talkers) line.cut();
      byLine.clear();
      return undefined;
  }
}

process.on('message', async (wish: Wish) => {
  try {
    process.send!({ result: await answer(wish) });
  } catch (error) {
    process.send!({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
