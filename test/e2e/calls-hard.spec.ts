// Calls when something goes wrong: nobody answers, a tab dies, the network of the media is cut, too many want in.
import { randomBytes } from 'node:crypto';
import { type Browser, expect, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { type TurnServer, turnServer } from '../support/turn.ts';
import { allIsClosed, flow, mediaFlows, watch } from './callers.ts';
import { leave, Visitor } from './people.ts';

declare global {
  interface Window {
    told: Notification[];
    looks: boolean;
  }
}

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let program: Program;
let turn: TurnServer;
let alice: Visitor;
let bob: Visitor;

const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
const call = ({ page }: Visitor) => page.getByRole('region', { name: 'Call', exact: true });
const card = ({ page }: Visitor) => page.getByRole('alertdialog');
const inCall = (visitor: Visitor) => expect(call(visitor)).toHaveAttribute('data-stage', 'in');
const record = ({ log }: Visitor) => log.locator('.call-record').last();
const calls = ({ page }: Visitor) => page.getByRole('button', { name: /^Calls/ });

/** A camera of few dots: this machine encodes and decodes for all of them. */
async function visit(browser: Browser, name: string): Promise<Visitor> {
  const visitor = new Visitor(name, await (await browser.newContext()).newPage());
  await watch(visitor.page);
  await visitor.page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = (wanted = {}) =>
      real(wanted.video ? { ...wanted, video: { width: 320, height: 180, frameRate: 8 } } : wanted);
  });
  return visitor;
}

async function signIn(browser: Browser, name: string): Promise<Visitor> {
  const visitor = await visit(browser, name);
  await visitor.signIn(program.url);
  return visitor;
}

async function videoCall() {
  await press(alice, 'Video call');
  await press(bob, 'Accept with video');
  await Promise.all([inCall(alice), inCall(bob)]);
  await mediaFlows([alice, bob]);
}

test.beforeAll(async ({ browser }) => {
  test.slow();
  const secret = randomBytes(32).toString('hex');
  turn = await turnServer(secret, '--allowed-peer-ip=127.0.0.1', '--allow-loopback-peers');
  program = new Program(await freePort(), {
    PARLEY_CALLS_TURN_URLS: turn.url,
    PARLEY_CALLS_TURN_SECRET: secret,
    PARLEY_CALLS_RELAY_ONLY: 'true',
    PARLEY_CALLS_RING_SECONDS: '8',
  });
  await program.start();
  [alice, bob] = await Promise.all([visit(browser, 'alice'), visit(browser, 'bob')]);
  for (const visitor of [alice, bob]) await visitor.signUp(program.url);
  await alice.befriend(bob);
  await alice.open('bob');
  await bob.open('alice');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob);
  await program.remove();
  await turn.stop();
});

test('nobody answers: both are told, and one missed call waits on all devices until one has looked', async ({
  browser,
}) => {
  const phone = await signIn(browser, 'bob');
  await calls(bob).click();
  await bob.page.getByRole('button', { name: /^Friends/ }).click();
  await bob.page.keyboard.press('Escape');
  await expect(bob.log).toBeHidden();
  await press(alice, 'Video call');
  await Promise.all([expect(card(bob)).toBeVisible(), expect(card(phone)).toBeVisible()]);
  await expect(call(alice).getByText('No answer')).toBeVisible({ timeout: 12_000 });
  for (const device of [bob, phone]) {
    await expect(card(device)).toBeHidden();
    await expect(calls(device)).toHaveAccessibleName('Calls, 1 missed call');
  }
  await expect(record(alice)).toContainText('No answer');
  await calls(phone).click();
  await expect(phone.page.getByRole('list', { name: 'Calls' })).toContainText('Missed');
  for (const device of [bob, phone]) await expect(calls(device)).toHaveAccessibleName('Calls');
  await bob.page.getByRole('button', { name: /^Chats/ }).click();
  await bob.open('alice');
  await expect(record(bob)).toContainText('Missed');
  await allIsClosed([alice, bob]);
  await phone.page.context().close();
});

test('the tab of the caller crashes while it rings: it stops within ten seconds', async ({ browser }) => {
  const doomed = await signIn(browser, 'alice');
  await doomed.open('bob');
  await press(doomed, 'Voice call');
  await expect(card(bob)).toBeVisible();
  const crashed = new Promise((resolve) => doomed.page.once('crash', resolve));
  void doomed.page.goto('chrome://crash').catch(() => {});
  await crashed;
  const began = Date.now();
  await expect(card(bob)).toBeHidden();
  expect(Date.now() - began).toBeLessThan(10_000);
  await expect(record(bob)).toContainText('Missed');
  await expect(record(alice)).toContainText('Cancelled');
  await doomed.page.context().close();
});

test('it rings in a tab that nobody sees: the desktop is told, and not any more when it is over', async () => {
  await bob.page.context().grantPermissions(['notifications'], { origin: program.url });
  await bob.page.addInitScript(() => {
    window.told = [];
    const Real = window.Notification;
    window.Notification = class extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        window.told.push(this);
      }
      override close() {
        super.close();
        window.told = window.told.filter((other) => other !== this);
      }
    };
    window.looks = true;
    document.hasFocus = () => window.looks;
    Object.defineProperty(document, 'visibilityState', { get: () => (window.looks ? 'visible' : 'hidden') });
    localStorage.setItem('parley.notifications', 'on');
  });
  await bob.page.reload();
  await bob.open('alice');
  const told = () => bob.page.evaluate(() => window.told.map(({ title, body }) => `${title}: ${body}`));
  await bob.page.evaluate(() => {
    window.looks = false;
  });
  await press(alice, 'Voice call');
  await expect.poll(told).toEqual(['alice: Voice call']);
  await call(alice).getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(told).not.toContain('alice: Voice call');
  await bob.page.evaluate(() => {
    window.looks = true;
  });
  await allIsClosed([alice, bob]);
});

test('the network of the media is cut: they are told, and it comes back by itself', async () => {
  test.slow();
  await videoCall();
  const away = (visitor: Visitor) => call(visitor).getByText('Reconnecting…');
  turn.pause();
  await Promise.all([alice, bob].map((visitor) => expect(away(visitor)).toBeVisible({ timeout: 20_000 })));
  await expect.poll(() => iceRestarts(alice), { timeout: 20_000 }).toBeGreaterThan(0);
  turn.resume();
  await Promise.all([alice, bob].map((visitor) => expect(away(visitor)).toBeHidden({ timeout: 40_000 })));
  await mediaFlows([alice, bob]);
  // The relay forgets everything: only new ways help.
  await turn.restart();
  await Promise.all([alice, bob].map((visitor) => expect(away(visitor)).toBeVisible({ timeout: 20_000 })));
  await Promise.all([alice, bob].map((visitor) => expect(away(visitor)).toBeHidden({ timeout: 40_000 })));
  await mediaFlows([alice, bob]);
  for (const visitor of [alice, bob]) expect((await flow(visitor)).connections).toBe(1);
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

/** Offers made after the first, by the version in the session description. */
const iceRestarts = ({ page }: Visitor) =>
  page.evaluate(() => {
    const open = window.watched.connections.find(({ connectionState }) => connectionState !== 'closed');
    return Number(/^o=\S+ \d+ (\d+)/m.exec(open?.localDescription?.sdp ?? '')?.[1] ?? 0) - 2;
  });

test('the window of a call: full screen, picture in picture, moved about, another speaker', async () => {
  const { page } = alice;
  await videoCall();
  await press(alice, 'Full screen');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toContain('call');
  await press(alice, 'More');
  await expect(page.getByRole('menuitem', { name: 'Hold the call' })).toBeVisible();
  await page.keyboard.press('Escape');
  await press(alice, 'Leave full screen');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);

  await press(alice, 'More');
  await page.getByRole('menuitem', { name: 'Picture in picture' }).click();
  const inPicture = () => page.evaluate(() => document.pictureInPictureElement?.getAttribute('aria-label') ?? '');
  await expect.poll(inPicture).toBe('Picture of bob');
  await press(alice, 'More');
  await page.getByRole('menuitem', { name: 'Picture in picture' }).click();
  await expect.poll(inPicture).toBe('');

  await press(alice, 'Microphone, camera, speaker');
  const speaker = page.getByRole('combobox', { name: 'Speaker' });
  await speaker.click();
  const options = page.locator('.ant-select-item-option');
  const wanted = options.last();
  const name = await wanted.textContent();
  await wanted.click();
  const sink = () =>
    page.evaluate(async () => {
      const { sinkId } = document.querySelector<HTMLAudioElement & { sinkId: string }>('.call audio')!;
      const all = await navigator.mediaDevices.enumerateDevices();
      return all.find(({ deviceId, kind }) => kind === 'audiooutput' && deviceId === sinkId)?.label;
    });
  await expect.poll(sink).toBe(name);
  await page.keyboard.press('Escape');

  await press(alice, 'Make small');
  const head = call(alice).locator('.call-head');
  const place = async () => (await call(alice).boundingBox())!;
  const before = await place();
  await head.hover({ position: { x: 30, y: 15 } });
  await page.mouse.down();
  await page.mouse.move(before.x - 270, before.y + 115, { steps: 4 });
  await page.mouse.up();
  const after = await place();
  expect(after.x - before.x).toBeCloseTo(-300, -1);
  expect(after.y - before.y).toBeCloseTo(100, -1);
  await head.hover({ position: { x: 30, y: 15 } });
  await page.mouse.down();
  await page.mouse.move(5000, 5000, { steps: 4 });
  await page.mouse.up();
  const edge = await place();
  expect(edge.x + edge.width).toBeLessThanOrEqual(1440);
  expect(edge.y + edge.height).toBeLessThanOrEqual(900);
  await press(alice, 'Make large');

  // What is shared has a full screen and a window of its own.
  await bob.page.keyboard.press('s');
  const shown = call(alice).getByRole('toolbar', { name: 'Look at the screen' });
  await shown.getByRole('button', { name: 'Picture in picture' }).click();
  await expect.poll(inPicture).toBe('Screen of bob');
  await page.evaluate(() => document.exitPictureInPicture());
  await shown.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe('shared');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('four see each other in a group; a fifth is told that it is full, and of voices five are heard', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const names = ['carol', 'dave', 'erin'];
  const more = await Promise.all(names.map((name) => visit(browser, name)));
  for (const visitor of more) {
    await visitor.signUp(program.url);
    await alice.befriend(visitor);
  }
  const [carol, dave, erin] = more as [Visitor, Visitor, Visitor];
  await alice.makeGroup('Band', 'bob', ...names);
  const all = [alice, bob, ...more];
  for (const visitor of all) await visitor.open('Band');

  await press(alice, 'Video call');
  for (const visitor of [bob, carol, dave]) {
    await press(visitor, 'Join with video');
    await inCall(visitor);
  }
  await mediaFlows([alice, bob, carol, dave]);
  for (const visitor of [alice, bob, carol, dave]) expect((await flow(visitor)).connections).toBe(3);
  await expect(erin.page.getByText('The call is full: at most 4 people.')).toBeVisible();
  await expect(erin.page.getByRole('button', { name: 'Join', exact: true })).toBeDisabled();

  for (const visitor of [alice, bob, carol, dave]) await press(visitor, 'Turn camera off');
  await press(erin, 'Join');
  await inCall(erin);
  await mediaFlows([erin], { picture: false });
  await press(erin, 'Turn camera on');
  await expect(erin.page.getByText(/With this many people a call has voices alone/)).toBeVisible();
  await expect(erin.page.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  for (const visitor of [alice, bob, carol, dave, erin]) await press(visitor, 'Leave the call');
  await allIsClosed(all);
  for (const visitor of more) {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  }
});
