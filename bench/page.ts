// What a person waits for in the browser: the first load, the sign-in screen, another conversation, a long one scrolled.
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import mysql from 'mysql2/promise';
import { v1 } from '#proto';
import settings from '../playwright.config.ts';
import { crowd, type Member, socketOf } from '../test/support/crowd.ts';
import { fill } from '../test/support/fill.ts';
import type { Program } from '../test/support/program.ts';
import { gzipped, neverIdle, scriptsOf } from '../test/support/weight.ts';
import { startParley } from './servers.ts';
import { type Bench, busy, median, type Table } from './table.ts';

const SCREEN = { locale: 'en-GB', viewport: { width: 1440, height: 900 } };
const LOADS = 7;
const SWITCHES = 20;
/** More than are fetched ahead. */
const CONVERSATIONS = 44;
const MESSAGES = 60;
const LONG = 100_000;
const SCROLLS_FOR = 15_000;
/** CSS pixels of a turn of the wheel, and ms between two: 5,000 px/s, a fast reader's flick. */
const TURN = { pixels: 100, every: 20 };

export const page: Bench = async () => {
  const program = await startParley();
  const browser = await chromium.launch(settings.use?.launchOptions ?? {});
  try {
    const reader = await seed(program);
    return [await weights(program, browser, reader), await moments(program, browser, reader)];
  } finally {
    await browser.close();
    await program.remove();
  }
};

/** A reader in many conversations, all read; the first of them is long. */
async function seed({ dir }: Program): Promise<Member> {
  const { members, conversations } = await crowd(
    dir,
    2 * CONVERSATIONS,
    Array.from({ length: CONVERSATIONS }, () => 2),
  );
  const reader = members[0]!;
  for (const [index, id] of conversations.entries()) {
    await fill(dir, id, members[2 * index + 1]!.id, index === 0 ? LONG : MESSAGES);
  }
  const connection = await mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });
  await connection.query('UPDATE members SET user_id = ? WHERE role = ?', [reader.id, v1.Role.OWNER]);
  await connection.query(
    'UPDATE members JOIN conversations ON id = conversation_id SET read_seq = last_seq, delivered_seq = last_seq WHERE user_id = ?',
    [reader.id],
  );
  await connection.end();
  return reader;
}

const titleOf = (index: number) => `group ${index}`;

/** A browser that has never been here, but for being signed in. */
async function signedIn({ url }: Program, browser: Browser, { id, token }: Member): Promise<BrowserContext> {
  const context = await browser.newContext(SCREEN);
  await context.addCookies([{ name: 'parley', value: token, url, httpOnly: true }]);
  const known = JSON.stringify({ id, name: `crowd${id}`, nickname: '', avatar: '' });
  await context.addInitScript((user) => localStorage.setItem('parley.known', user), known);
  return context;
}

async function weights(program: Program, browser: Browser, reader: Member): Promise<Table> {
  const guest = await browser.newContext(SCREEN);
  const [strange, chat] = [await guest.newPage(), await (await signedIn(program, browser, reader)).newPage()];
  const toSignIn = scriptsOf(strange);
  await neverIdle(strange);
  await strange.goto(program.url);
  await strange.getByLabel('User name').waitFor();
  const toChat = scriptsOf(chat);
  await neverIdle(chat);
  await chat.goto(program.url);
  await switchTo(chat, 1);
  const rows = [
    ['list and a conversation', toChat.size, (await gzipped(toChat)) / 1000],
    ['sign-in screen', toSignIn.size, (await gzipped(toSignIn)) / 1000],
  ];
  await guest.close();
  await chat.context().close();
  return {
    title: 'JavaScript on first load',
    note: 'All that Chromium fetches with an empty cache until the list and an opened conversation stand there, or the first field of the sign-in screen; compressed by the server. What is fetched later, when the page is idle, is left out.',
    columns: ['', 'files', 'kB gzip'],
    rows,
  };
}

async function moments(program: Program, browser: Browser, reader: Member): Promise<Table> {
  const interactive: number[] = [];
  for (let n = 0; n < LOADS; n++) interactive.push(await loadSignIn(program, browser));
  const context = await signedIn(program, browser, reader);
  const chat = await context.newPage();
  await chat.goto(program.url);
  const first: number[] = [];
  const again: number[] = [];
  // The earliest in the list are fetched ahead, the others are not.
  const last = CONVERSATIONS - 1;
  for (let n = 0; n <= SWITCHES; n++) first.push(await switchTo(chat, last - n));
  for (let n = 0; n < SWITCHES; n++) again.push(await switchTo(chat, last - n));
  await switchTo(chat, 0);
  const scrolled = await scroll(chat);
  await context.close();
  return {
    title: 'What a person waits for in the browser, ms',
    note: `Chromium without a graphics card. Sign-in: ${LOADS} loads with an empty cache, until a field is there and nothing runs. Switches: ${SWITCHES}, from the click to the painted messages. Scrolling: ${LONG.toLocaleString('en')} messages, ${(TURN.pixels * 1000) / TURN.every} px/s for ${SCROLLS_FOR / 1000} s, ${scrolled.messages} messages fetched on the way; the processor is what the page's own thread needs of each second. ${busy()}.`,
    columns: ['', 'median', 'worst', 'frames/s', 'processor, %', 'tasks over 50 ms'],
    rows: [
      ['sign-in screen, interactive', median(interactive), Math.max(...interactive), '', '', ''],
      ['conversation opened the first time', median(first.slice(1)), Math.max(...first.slice(1)), '', '', ''],
      ['conversation opened again', median(again), Math.max(...again), '', '', ''],
      [
        'long conversation scrolled, a frame',
        median(scrolled.frames),
        Math.max(...scrolled.frames),
        scrolled.rate,
        100 * scrolled.busy,
        scrolled.long,
      ],
    ],
  };
}

/** ms from the beginning of the navigation until there is a field to type into, and nothing left to do before. */
async function loadSignIn({ url }: Program, browser: Browser): Promise<number> {
  const context = await browser.newContext(SCREEN);
  const visit = await context.newPage();
  await visit.goto(url, { waitUntil: 'commit' });
  const ready = await visit.waitForFunction(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const field = document.querySelector('input');
          if (field?.checkVisibility() && !field.disabled) requestIdleCallback(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  const time = await ready.jsonValue();
  await context.close();
  return time;
}

/** ms from the click to its messages on the screen. */
async function switchTo(visit: Page, index: number): Promise<number> {
  const row = visit.locator('button.row').filter({ has: visit.getByText(titleOf(index), { exact: true }) });
  return row.evaluate(
    (button, title) =>
      new Promise<number>((resolve) => {
        const since = performance.now();
        (button as HTMLElement).click();
        const look = () => {
          const lines = document.querySelectorAll(`.conversation-main[aria-label="${title}"] .line[data-seq]`);
          // A frame that is being made now; whatever comes after it comes after it was painted.
          if (lines.length > 5) setTimeout(() => resolve(performance.now() - since));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    titleOf(index),
  );
}

interface Scrolled {
  /** ms of each frame. */
  frames: number[];
  /** Frames per second. */
  rate: number;
  /** The part of the time in which the page's thread was at work. */
  busy: number;
  long: number;
  messages: number;
}

/** Turns the wheel upward as fast as `TURN` says. */
async function scroll(visit: Page): Promise<Scrolled> {
  const oldest = () =>
    visit.locator('.line[data-seq]').evaluateAll((all) => Math.min(...all.map((line) => Number(line.dataset['seq']))));
  const session = await visit.context().newCDPSession(visit);
  await session.send('Performance.enable');
  const worked = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value;
  const counted = await visit.evaluateHandle(() => {
    const seen = { frames: [] as number[], long: 0, goesOn: true };
    new PerformanceObserver((list) => {
      seen.long += list.getEntries().length;
    }).observe({ entryTypes: ['longtask'] });
    let before = performance.now();
    const frame = (now: number) => {
      seen.frames.push(now - before);
      before = now;
      if (seen.goesOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return seen;
  });
  await visit.locator('.log').hover();
  const [from, workBefore, since] = [await oldest(), await worked(), performance.now()];
  for (let n = 0; performance.now() - since < SCROLLS_FOR; n++) {
    await visit.mouse.wheel(0, -TURN.pixels);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, since + (n + 1) * TURN.every - performance.now())));
  }
  const seconds = (performance.now() - since) / 1000;
  const busy = ((await worked()) - workBefore) / seconds;
  const { frames, long } = await counted.evaluate((seen) => {
    seen.goesOn = false;
    return seen;
  });
  const [, ...all] = frames;
  const rate = (1000 * all.length) / all.reduce((sum, frame) => sum + frame, 0);
  return { frames: all, rate, busy, long, messages: from - (await oldest()) };
}
