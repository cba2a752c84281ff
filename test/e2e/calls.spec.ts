// Calls in real browsers with devices that are made up: every way into a call, through it and out of it.
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { type TurnServer, turnServer } from '../support/turn.ts';
import { allIsClosed, candidates, flow, mediaFlows, watch, watchForPicture } from './callers.ts';
import { leave, PASSWORD, Visitor } from './people.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let turn: TurnServer;
let alice: Visitor;
let bob: Visitor;
let carol: Visitor;

const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
const call = ({ page }: Visitor) => page.getByRole('region', { name: 'Call', exact: true });
const card = ({ page }: Visitor) => page.getByRole('alertdialog');
const inCall = (visitor: Visitor) => expect(call(visitor)).toHaveAttribute('data-stage', 'in');
const record = ({ log }: Visitor) => log.locator('.call-record').last();

test.beforeAll(async ({ browser }) => {
  test.slow();
  const secret = randomBytes(32).toString('hex');
  turn = await turnServer(secret, '--allowed-peer-ip=127.0.0.1', '--allow-loopback-peers');
  program = new Program(await freePort(), {
    PARLEY_CALLS_TURN_URLS: turn.url,
    PARLEY_CALLS_TURN_SECRET: secret,
  });
  await program.start();
  const made = await Promise.all(
    ['alice', 'bob', 'carol'].map(async (name) => {
      const visitor = new Visitor(name, await (await browser.newContext()).newPage());
      await watch(visitor.page);
      await visitor.signUp(program.url);
      return visitor;
    }),
  );
  [alice, bob, carol] = made as [Visitor, Visitor, Visitor];
  for (const friend of [bob, carol]) await alice.befriend(friend);
  await alice.open('bob');
  await bob.open('alice');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob, carol);
  await program.remove();
  await turn.stop();
});

async function videoCall() {
  await press(alice, 'Video call');
  await expect(card(bob)).toContainText('alice');
  await press(bob, 'Accept with video');
  await Promise.all([inCall(alice), inCall(bob)]);
}

test('accepted with video, both see and hear each other; hanging up lets go of everything', async () => {
  await videoCall();
  await mediaFlows([alice, bob]);
  await expect(call(alice).getByRole('figure', { name: 'bob' })).toBeVisible();
  await press(bob, 'Hang up');
  await expect(call(bob)).toBeHidden();
  await expect(call(alice).getByText('Call ended')).toBeVisible();
  await allIsClosed([alice, bob]);
  for (const visitor of [alice, bob]) await expect(record(visitor)).toContainText('Video call');
});

test('voice alone: no camera is opened, muting and the camera follow the keys', async () => {
  await press(alice, 'Voice call');
  await press(bob, 'Accept with voice');
  await inCall(bob);
  await mediaFlows([alice, bob], { picture: false });
  expect((await flow(alice)).live).toBe(1);
  await alice.page.keyboard.press('m');
  await expect(call(bob).getByRole('figure', { name: 'alice, muted' })).toBeVisible();
  await alice.page.keyboard.press('m');
  await alice.page.keyboard.press('v');
  await expect(call(bob).getByLabel('Picture of alice')).toBeVisible();
  await expect.poll(async () => (await flow(bob)).frames).toBeGreaterThan(5);
  await alice.page.keyboard.press('v');
  await expect(call(bob).getByLabel('Picture of alice')).toBeHidden();
  expect((await flow(alice)).live).toBe(1);
  // Small beside the conversation, where one goes on writing; keys of the call are letters there.
  await alice.page.keyboard.press('Escape');
  await alice.say('my mum vs. mine');
  await bob.page.keyboard.press('Escape');
  await bob.hears('my mum vs. mine');
  await expect(call(bob).getByRole('figure', { name: 'alice, muted' })).toBeHidden();
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('what is held is silent and dark, and goes on', async () => {
  await videoCall();
  await mediaFlows([bob]);
  await press(alice, 'More');
  await alice.page.getByRole('menuitem', { name: 'Hold the call' }).click();
  await expect(call(bob).getByText('On hold')).toBeVisible();
  await expect(call(bob).getByLabel('Picture of alice')).toBeHidden();
  await press(alice, 'More');
  await alice.page.getByRole('menuitem', { name: 'Go on with the call' }).click();
  await expect(call(bob).getByLabel('Picture of alice')).toBeVisible();
  await mediaFlows([bob]);
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('declined: the caller is told, the record says so', async () => {
  await press(alice, 'Voice call');
  await press(bob, 'Decline');
  await expect(call(alice).getByText('bob declined')).toBeVisible();
  await expect(card(bob)).toBeHidden();
  await expect(record(alice)).toContainText('Declined');
  await allIsClosed([alice, bob]);
});

test('cancelled: it stops to ring, and was missed', async () => {
  // Who looks at the conversation sees the record there.
  await bob.page.keyboard.press('Escape');
  await expect(bob.log).toBeHidden();
  await press(alice, 'Voice call');
  await expect(card(bob)).toBeVisible();
  await call(alice).getByRole('button', { name: 'Cancel' }).click();
  await expect(card(bob)).toBeHidden();
  await expect(record(alice)).toContainText('Cancelled');
  await expect(bob.page.getByRole('button', { name: 'Calls, 1 missed call' })).toBeVisible();
  await press(bob, 'Calls, 1 missed call');
  await expect(bob.page.getByRole('list', { name: 'Calls' })).toContainText('Missed');
  await expect(bob.page.getByRole('button', { name: 'Calls', exact: true })).toBeVisible();
  await bob.page.getByRole('button', { name: /^Chats/ }).click();
  await bob.open('alice');
  await expect(record(bob)).toContainText('Missed');
  await allIsClosed([alice, bob]);
});

test('it rings on every device, and stops on the others when one answers', async ({ browser }) => {
  const context = await browser.newContext();
  const second = new Visitor('bob', await context.newPage());
  await watch(second.page);
  await second.page.goto(program.url);
  await second.page.getByLabel('User name').fill('bob');
  await second.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await second.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await second.open('alice');
  await press(alice, 'Voice call');
  await Promise.all([expect(card(bob)).toBeVisible(), expect(card(second)).toBeVisible()]);
  await press(second, 'Accept with voice');
  await inCall(second);
  await expect(card(bob)).toBeHidden();
  await mediaFlows([alice, second], { picture: false });
  expect((await flow(bob)).live).toBe(0);
  // Taken over by the first device.
  await expect(bob.page.getByText('You are in this call on another device')).toBeVisible();
  await press(bob, 'Continue here');
  await inCall(bob);
  await expect(call(second).getByText('The call goes on on another device')).toBeVisible();
  await mediaFlows([alice, bob], { picture: false });
  await allIsClosed([second]);
  await press(bob, 'Hang up');
  await allIsClosed([alice, bob]);
  await context.close();
});

test('both call at once: it becomes one call', async () => {
  const buttons = [alice, bob].map(({ page }) => page.getByRole('button', { name: 'Voice call', exact: true }));
  for (const button of buttons) await expect(button).toBeEnabled();
  await Promise.all(buttons.map((button) => button.evaluate((element) => (element as HTMLElement).click())));
  await Promise.all([inCall(alice), inCall(bob)]);
  await mediaFlows([alice, bob], { picture: false });
  for (const visitor of [alice, bob]) expect((await flow(visitor)).connections).toBe(1);
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('who is in a call is busy for others', async () => {
  await carol.open('alice');
  await press(alice, 'Voice call');
  await press(bob, 'Accept with voice');
  await inCall(alice);
  await press(carol, 'Voice call');
  await expect(call(carol).getByText('alice is in another call')).toBeVisible();
  await expect(card(alice)).toBeHidden();
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob, carol]);
});

test('a page that is reloaded comes back into the call', async () => {
  await videoCall();
  await mediaFlows([alice, bob]);
  await bob.page.reload();
  await inCall(bob);
  await mediaFlows([alice, bob]);
  expect((await flow(alice)).connections).toBe(1);
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('the server is killed in the middle of a call: it goes on, and is the same call afterwards', async () => {
  await videoCall();
  await mediaFlows([alice, bob]);
  await program.kill();
  await mediaFlows([alice, bob]);
  await program.start();
  for (const { page } of [alice, bob]) await expect(page.getByText('Reconnecting…')).toBeHidden();
  await alice.page.keyboard.press('m');
  await expect(call(bob).getByRole('figure', { name: 'alice, muted' })).toBeVisible();
  await mediaFlows([alice]);
  for (const visitor of [alice, bob]) expect((await flow(visitor)).connections).toBe(1);
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('who hides the own address is reached through the relay alone', async () => {
  const { page } = alice;
  await page.getByRole('button', { name: /^Calls/ }).click();
  await page.getByRole('button', { name: 'Test my call' }).first().click();
  const hide = page.getByRole('switch', { name: 'Hide my address in calls' });
  await hide.click();
  await expect(hide).toBeChecked();
  await press(alice, 'Close');
  await page.getByRole('button', { name: /^Chats/ }).click();
  await press(alice, 'Voice call');
  await press(bob, 'Accept with voice');
  await Promise.all([inCall(alice), inCall(bob)]);
  await mediaFlows([alice, bob], { picture: false });
  expect(await candidates(alice, 'local-candidate')).toEqual(['relay']);
  expect(await candidates(bob, 'remote-candidate')).toEqual(['relay']);
  await press(alice, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('a shared screen is seen on the other side, enlarged, and ends by either button', async () => {
  await press(alice, 'Voice call');
  await press(bob, 'Accept with voice');
  await inCall(bob);
  await alice.page.keyboard.press('s');
  await expect(alice.page.getByRole('region', { name: 'You are sharing your screen' })).toBeVisible();
  const screen = call(bob).getByRole('region', { name: 'Screen of alice' });
  await expect(screen).toBeVisible();
  await expect.poll(async () => (await flow(bob)).width).toBeGreaterThan(1000);
  await bob.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(call(bob).getByText('150 %')).toBeVisible();
  await alice.page.getByText('30', { exact: true }).click();
  await press(alice, 'Stop');
  await expect(screen).toBeHidden();
  // The browser's own button ends the track.
  await alice.page.keyboard.press('s');
  await expect(screen).toBeVisible();
  await alice.page.evaluate(() => {
    const shown = window.watched.tracks.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live');
    for (const track of shown) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  });
  await expect(screen).toBeHidden();
  await press(bob, 'Hang up');
  await allIsClosed([alice, bob]);
});

test('a group calls: three see each other, one leaves and comes back, the owner mutes and removes', async () => {
  await press(alice, 'New group');
  const dialog = alice.page.getByRole('dialog');
  await dialog.getByLabel('Group name').fill('Weekend plans');
  for (const name of ['bob', 'carol']) await dialog.getByLabel(name, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Create group' }).click();
  await expect(dialog).toBeHidden();
  for (const visitor of [alice, bob, carol]) await visitor.open('Weekend plans');
  await press(alice, 'Video call');
  for (const visitor of [bob, carol]) {
    await expect(visitor.page.getByRole('region', { name: 'Call in progress' })).toContainText('alice');
    await press(visitor, 'Join with video');
    await inCall(visitor);
  }
  await mediaFlows([alice, bob, carol]);
  for (const visitor of [alice, bob, carol]) expect((await flow(visitor)).connections).toBe(2);
  await press(carol, 'Raise hand');
  await expect(call(alice).getByRole('figure', { name: /^carol, hand raised/ })).toBeVisible();
  await press(bob, 'Leave the call');
  await expect(call(alice).getByRole('figure', { name: /^bob/ })).toBeHidden();
  await mediaFlows([alice, carol]);
  await press(bob, 'Join');
  await inCall(bob);
  await mediaFlows([alice, carol]);
  await call(alice)
    .getByRole('figure', { name: /^carol/ })
    .getByRole('button', { name: 'More about carol' })
    .click();
  await alice.page.getByRole('menuitem', { name: 'Mute carol' }).click();
  await expect(carol.page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await call(alice)
    .getByRole('figure', { name: /^carol/ })
    .getByRole('button', { name: 'More about carol' })
    .click();
  await alice.page.getByRole('menuitem', { name: 'Remove carol from the call' }).click();
  await expect(call(carol).getByText('You were removed from the call')).toBeVisible();
  await allIsClosed([carol]);
  for (const visitor of [bob, alice]) await press(visitor, 'Leave the call');
  await expect(record(alice)).toContainText('Video call');
  await allIsClosed([alice, bob]);
  await alice.open('bob');
  await bob.open('alice');
});

test('the test of a call says what works', async () => {
  await alice.page.getByRole('button', { name: /^Calls/ }).click();
  await alice.page.getByRole('button', { name: 'Test my call' }).first().click();
  const dialog = alice.page.getByRole('dialog', { name: 'Test my call' });
  expect((await flow(alice)).live).toBe(0);
  await dialog.getByRole('button', { name: 'Start the test' }).click();
  await expect(dialog.getByText(/Say something/)).toBeVisible();
  await expect(dialog.getByText(/You should see yourself/)).toBeVisible();
  await expect(dialog.getByText('Calls reach everybody')).toBeVisible({ timeout: 15_000 });
  await press(alice, 'Close');
  await expect(dialog).toBeHidden();
  await allIsClosed([alice]);
  await alice.page.getByRole('button', { name: /^Chats/ }).click();
});

test('from accepting to the first picture of the other', async () => {
  test.slow();
  const times: number[] = [];
  const count = process.env['CHAOS'] === 'full' ? 20 : 5;
  for (let i = 0; i < count; i += 1) {
    await press(alice, 'Video call');
    await expect(card(bob)).toBeVisible();
    const time = await watchForPicture(bob);
    await press(bob, 'Accept with video');
    times.push(await time());
    await press(alice, 'Hang up');
    await press(bob, 'Close');
    await expect(call(bob)).toBeHidden();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.ceil(share * count) - 1]!);
  if (count === 20) console.log(`accept → first picture, ${count} calls: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  expect(at(0.5)).toBeLessThan(3000);
});
