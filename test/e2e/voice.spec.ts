// Voice messages between two people, with a microphone that beeps once a second: recorded, sent, heard.
import { chromium, expect, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { leave, Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let alice: Visitor;
let bob: Visitor;
let carol: Visitor;

/** How many tracks of the page's devices are live, and how often they were opened. */
const watchDevices = () => {
  const seen = { opened: 0, tracks: [] as MediaStreamTrack[] };
  Object.assign(globalThis, { seen });
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    seen.opened += 1;
    const stream = await open(wanted);
    seen.tracks.push(...stream.getTracks());
    return stream;
  };
};

const live = ({ page }: Visitor) =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { opened: number; tracks: MediaStreamTrack[] } };
    return { opened: seen.opened, live: seen.tracks.filter(({ readyState }) => readyState === 'live').length };
  });

const record = (visitor: Visitor) => visitor.page.getByRole('button', { name: 'Record a voice message' });
const bar = (visitor: Visitor) => visitor.page.getByRole('group', { name: 'Recording' });
const timer = (visitor: Visitor) => visitor.page.getByRole('timer', { name: 'Recording' });
const voices = (visitor: Visitor) => visitor.log.getByRole('article').filter({ has: visitor.page.locator('.voice') });
const sent = (visitor: Visitor) => voices(visitor).and(visitor.page.locator('[data-state="sent"]'));

test.beforeAll(async ({ browser }) => {
  test.slow();
  program = new Program(await freePort());
  await program.start();
  [alice, bob, carol] = (await visitors(browser, 'alice', 'bob', 'carol')) as [Visitor, Visitor, Visitor];
  for (const visitor of [alice, bob, carol]) {
    await visitor.page.addInitScript(watchDevices);
    await visitor.signUp(program.url);
  }
  for (const friend of [bob, carol]) await alice.befriend(friend);
  await alice.open('bob');
  await bob.open('alice');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob, carol);
  await program.remove();
});

/** Until the clock of the recording shows at least so many seconds. */
const recorded = (visitor: Visitor, seconds: number) =>
  expect
    .poll(async () =>
      Number.parseFloat((await timer(visitor).textContent())?.replace('0:', '').replace(',', '.') ?? ''),
    )
    .toBeGreaterThanOrEqual(seconds);

test('a click records hands-free; the other sees it happen, and hears it with its right length', async () => {
  expect(await live(alice)).toEqual({ opened: 0, live: 0 });
  await record(alice).click();
  await expect(bar(alice)).toBeVisible();
  await expect(bob.page.getByText('recording a voice message…').first()).toBeVisible();
  await recorded(alice, 3);
  await alice.page.getByRole('button', { name: 'Send voice message' }).click();
  await expect(bar(alice)).toBeHidden();
  await expect(sent(alice)).toHaveCount(1);
  expect(await live(alice)).toEqual({ opened: 1, live: 0 });

  const message = voices(bob).last();
  await expect(message.getByRole('img', { name: 'Not heard yet' })).toBeVisible();
  // What any player would say of the file itself.
  const src = await message.evaluate(async () => {
    const requests = performance.getEntriesByType('resource').map(({ name }) => name);
    return requests.find((name) => /\/files\/\d+$/.test(name)) ?? '';
  });
  expect(src, 'nothing is loaded before it is wanted').toBe('');
  const asked = bob.page.waitForRequest(/\/api\/conversations\/\d+\/files\/\d+$/);
  await message.getByRole('button', { name: 'Play' }).click();
  const url = (await asked).url();
  const { duration, decoded } = await bob.page.evaluate(async (from) => {
    const audio = new Audio(from);
    audio.preload = 'metadata';
    await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve, { once: true }));
    const bytes = await (await fetch(from)).arrayBuffer();
    return {
      duration: audio.duration,
      decoded: (await new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytes)).duration,
    };
  }, url);
  const shown = Number((await message.getByRole('slider').getAttribute('aria-valuemax')) ?? 0);
  expect(Number.isFinite(duration)).toBe(true);
  expect(Math.abs(duration - decoded)).toBeLessThan(0.3);
  expect(Math.abs(duration - shown)).toBeLessThan(0.6);
  // The clock stood at 3 s when Send was pressed: not a moment of it is missing.
  expect(decoded).toBeGreaterThanOrEqual(3);
  await expect(message.getByRole('img', { name: 'Not heard yet' })).toBeHidden();
  await expect(message.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('held it sends on release; drawn to the left, or by Escape, nothing is sent', async () => {
  const button = record(alice);
  const box = (await button.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = alice.page;
  await mouse.move(x, y);
  await mouse.down();
  await expect(alice.page.getByText('Slide to cancel')).toBeVisible();
  await recorded(alice, 1);
  await mouse.up();
  await expect(sent(alice)).toHaveCount(2);
  await expect(voices(bob)).toHaveCount(2);

  await mouse.down();
  await recorded(alice, 0.5);
  await mouse.move(x - 60, y, { steps: 3 });
  await mouse.move(x - 140, y, { steps: 3 });
  await expect(timer(alice)).toBeHidden();
  await mouse.up();
  await mouse.move(x, y);

  await mouse.down();
  await recorded(alice, 0.5);
  await mouse.move(x, y - 90, { steps: 4 });
  await mouse.up();
  await expect(bar(alice), 'up it goes on by itself').toBeVisible();
  await recorded(alice, 1);
  await alice.page.keyboard.press('Escape');
  await expect(bar(alice)).toBeHidden();
  await expect(alice.page.getByRole('region', { name: 'bob' }), 'and the conversation stays open').toBeVisible();
  await expect.poll(() => live(alice)).toEqual({ opened: 4, live: 0 });
  await alice.say('only two so far');
  await bob.hears('only two so far');
  await expect(voices(bob)).toHaveCount(2);
});

test('it pauses, is listened to, goes on, and is whole', async () => {
  await record(alice).focus();
  await alice.page.keyboard.press('Enter');
  const begun = Date.now();
  await recorded(alice, 1.5);
  await alice.page.getByRole('button', { name: 'Pause recording' }).click();
  const paused = Date.now();
  await alice.page.getByRole('button', { name: 'Listen before sending' }).click();
  await expect(bar(alice).getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(bar(alice).getByRole('button', { name: 'Listen before sending' })).toBeVisible();
  const resumed = Date.now();
  await alice.page.getByRole('button', { name: 'Go on recording' }).click();
  await recorded(alice, 3);
  await alice.page.getByRole('button', { name: 'Send voice message' }).press('Enter');
  await expect(sent(alice)).toHaveCount(3);
  await expect(voices(bob)).toHaveCount(3);
  const length = Number(await voices(bob).last().getByRole('slider').getAttribute('aria-valuemax'));
  expect(length).toBeGreaterThanOrEqual(3);
  expect(length, 'the pause is not in it').toBeLessThan((Date.now() - begun - (resumed - paused)) / 1000 + 1);
  expect((await live(alice)).live).toBe(0);
});

test('unheard ones follow each other, in the speed that was chosen, also while another conversation is open', async () => {
  // The first was heard; the second and the third were not.
  await expect(bob.log.getByRole('img', { name: 'Not heard yet' })).toHaveCount(2);
  await voices(bob).nth(1).getByRole('button', { name: 'Play' }).click();
  await voices(bob).nth(1).getByRole('button', { name: 'Speed 1', exact: true }).click();
  await expect(voices(bob).nth(1).getByRole('button', { name: 'Speed 1.5' })).toBeVisible();
  await expect(voices(bob).nth(2).getByRole('button', { name: 'Pause' }), 'the next one follows').toBeVisible();
  await expect(voices(bob).nth(2).getByRole('button', { name: 'Speed 1.5' })).toBeVisible();
  await expect(bob.log.getByRole('img', { name: 'Not heard yet' })).toHaveCount(0);
  await bob.page.getByRole('button', { name: 'Friends', exact: true }).click();
  await bob.page.keyboard.press('Escape');
  const mini = bob.page.getByRole('region', { name: 'What is playing' });
  await expect(mini).toContainText('alice');
  await expect(mini, 'it ends by itself').toBeHidden();
  await bob.page.getByRole('button', { name: 'Chats', exact: true }).click();
  await bob.open('alice');
});

test('a reload remembers what was heard and the speed; the arrow keys go through it', async () => {
  await bob.page.reload();
  await bob.open('alice');
  await expect(voices(bob)).toHaveCount(3);
  await expect(bob.log.getByRole('img', { name: 'Not heard yet' })).toHaveCount(0);
  const last = voices(bob).last();
  await last.getByRole('slider').focus();
  await bob.page.keyboard.press('End');
  await bob.page.keyboard.press('Home');
  await expect(last.getByRole('button', { name: 'Speed 1.5' })).toBeVisible();
  await last.getByRole('button', { name: 'Pause' }).click();
  await expect(last.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('what was scrolled away has its small player over the log, which does not move for it', async () => {
  const last = voices(bob).last();
  const mini = bob.page.getByRole('region', { name: 'What is playing' });
  await bob.page.setViewportSize({ width: 1440, height: 420 });
  await last.scrollIntoViewIfNeeded();
  await expect(mini).toBeHidden();
  const before = await bob.log.boundingBox();
  await bob.log.hover();
  await bob.page.mouse.wheel(0, -2000);
  await expect(mini).toContainText('alice');
  expect(await bob.log.boundingBox()).toEqual(before);
  await mini.getByRole('button', { name: /Voice message/ }).click();
  await expect(last).toBeInViewport();
  await expect(mini).toBeHidden();
  await bob.page.setViewportSize({ width: 1440, height: 900 });
});

test('whoever leaves the conversation finds what was said, and the microphone is off', async () => {
  await record(alice).click();
  await recorded(alice, 1);
  await alice.open('carol');
  await expect.poll(async () => (await live(alice)).live).toBe(0);
  await expect(bar(alice)).toBeHidden();
  await alice.open('bob');
  await expect(bar(alice).getByRole('button', { name: 'Listen before sending' })).toBeVisible();
  await bar(alice).getByRole('button', { name: 'Delete recording' }).click();
  await expect(bar(alice)).toBeHidden();
  await expect(record(alice)).toBeFocused();
});

test('after an hour it ends by itself, says why, and can still be sent', async () => {
  await carol.page.clock.install();
  await carol.page.reload();
  await carol.open('alice');
  await record(carol).click();
  await recorded(carol, 1);
  await carol.page.clock.fastForward('01:00:00');
  await expect(carol.page.getByText('The longest is 60 minutes.')).toBeVisible();
  expect((await live(carol)).live).toBe(0);
  await carol.page.getByRole('button', { name: 'Send voice message' }).click();
  await expect(sent(carol)).toHaveCount(1);
});

test('who does not allow the microphone is told so, and can write as before', async () => {
  const { args = [], executablePath } = test.info().project.use.launchOptions ?? {};
  const strict = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...args.filter((arg) => !arg.includes('fake-ui')), '--deny-permission-prompts'],
  });
  try {
    const page = await (await strict.newContext({ locale: 'en-GB' })).newPage();
    const dave = new Visitor('dave', page);
    await dave.signUp(program.url);
    await dave.befriend(alice);
    await dave.open('alice');
    await record(dave).click();
    await expect(page.getByText('The browser does not let this page use the microphone.')).toBeVisible();
    await expect(bar(dave)).toBeHidden();
    await dave.say('then I write');
    await dave.hears('then I write');
    expect(dave.complaints).toEqual([]);
  } finally {
    await strict.close();
  }
});
