// Three people at three browsers: from signing up to a group, and through a crash of the server.
import { expect, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { leave, type Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let alice: Visitor;
let bob: Visitor;
let carol: Visitor;

test.beforeAll(async ({ browser }) => {
  program = new Program(await freePort());
  await program.start();
  [alice, bob, carol] = await visitors(browser, 'alice', 'bob', 'carol');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob, carol);
  await program.remove();
});

test('three people sign up', async () => {
  for (const visitor of [alice, bob, carol]) await visitor.signUp(program.url);
  await expect(alice.page.getByText('Add your first friend')).toBeVisible();
});

test('they become friends, live on both sides', async () => {
  await alice.ask('bob', 'It is me');
  await bob.accept('alice');
  await alice.ask('carol');
  await carol.accept('alice');
  await expect(alice.row('bob')).toBeVisible();
  await expect(alice.row('carol')).toBeVisible();
  await expect(bob.row('alice')).toBeVisible();
});

test('a text typed by one appears at the other', async () => {
  await alice.open('bob');
  await bob.open('alice');
  await alice.say('hello bob');
  await bob.hears('hello bob');
  await bob.say('hello alice');
  await alice.hears('hello alice');
  await expect(alice.bubble('hello bob')).toHaveAttribute('data-state', 'sent');
});

test('how long that takes, from the key to the screen', async () => {
  const took: number[] = [];
  for (let round = 0; round < 10; round++) {
    const text = `round ${round}`;
    const seen = await bob.watchForText(text);
    await alice.composer.fill(text);
    const pressed = await alice.watchForEnter();
    await alice.composer.press('Enter');
    took.push((await seen()) - (await pressed()));
  }
  took.sort((a, b) => a - b);
  console.log(`from Enter to the other screen: median ${took[5]} ms, slowest ${took[9]} ms of 10`);
});

test('any script arrives unchanged, and a longer text than allowed is held back', async () => {
  for (const text of ['👩‍👩‍👧‍👦 🎉', '你好，世界', 'こんにちは', 'שלום עולם', 'مرحبا']) {
    await alice.say(text);
    await bob.hears(text);
  }
  const long = '字'.repeat(10_000);
  await alice.say(long);
  const received = bob.log.getByTestId('message-text').last();
  await expect.poll(async () => (await received.textContent())?.startsWith('字字字')).toBe(true);
  await alice.composer.fill(`${long}!`);
  await expect(alice.page.getByText('1 characters too many')).toBeVisible();
  await alice.composer.press('Enter');
  await expect(alice.composer).toHaveValue(`${long}!`);
  await alice.composer.fill('');
});

test('Shift+Enter breaks the line, and an input method may use Enter for itself', async () => {
  await alice.composer.fill('one');
  await alice.composer.press('Shift+Enter');
  await alice.composer.pressSequentially('two');
  await expect(alice.composer).toHaveValue('one\ntwo');
  await alice.composer.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(alice.composer).toHaveValue('one\ntwo');
  await alice.composer.press('Enter');
  await expect(alice.composer).toHaveValue('');
  await expect(bob.log.getByTestId('message-text').last()).toHaveText('one\ntwo');
});

test('an unread badge appears and goes when the conversation is opened', async () => {
  // Accepting opened it.
  await carol.page.keyboard.press('Escape');
  await expect(carol.composer).toHaveCount(0);
  await alice.open('carol');
  await alice.say('are you there, carol?');
  await expect(carol.row('alice').getByText('are you there, carol?')).toBeVisible();
  await expect(carol.row('alice').getByText(/unread message/)).toBeAttached();
  await expect(carol.page).toHaveTitle(/\(\d+\)/);
  await carol.open('alice');
  await expect(carol.row('alice').getByText(/unread message/)).toHaveCount(0);
});

test('a group of three', async () => {
  await alice.makeGroup('Weekend plans', 'bob', 'carol');
  await bob.open('Weekend plans');
  await carol.open('Weekend plans');
  await alice.open('Weekend plans');
  await alice.say('where shall we go?');
  for (const visitor of [bob, carol]) await visitor.hears('where shall we go?');
  await carol.say('to the sea');
  for (const visitor of [alice, bob]) await visitor.hears('to the sea');
  await carol.toggleMembers();
  for (const name of ['alice', 'bob', 'carol']) await expect(carol.member(name)).toBeVisible();
  await expect(carol.member('alice').getByText('Owner')).toBeVisible();
  await carol.panel.getByRole('button', { name: 'Close' }).click();
});

test('the server is killed in the middle of a conversation, and nothing is lost or doubled', async () => {
  await alice.say('before');
  await bob.hears('before');
  await program.kill();
  await alice.say('while it was away');
  await expect(alice.bubble('while it was away')).toHaveAttribute('data-state', 'sending');
  await expect(alice.page.getByText('Your messages are kept')).toBeVisible();
  await bob.say('me too');
  await program.start();
  for (const visitor of [alice, bob, carol]) {
    await visitor.hears('while it was away');
    await visitor.hears('me too');
    await expect(visitor.log.getByText('while it was away', { exact: true })).toHaveCount(1);
    await expect(visitor.log.getByText('me too', { exact: true })).toHaveCount(1);
  }
  await expect(alice.bubble('while it was away')).toHaveAttribute('data-state', 'sent');
  await expect(alice.page.getByText('Your messages are kept')).toBeHidden();
});

test('after a reload everything is there again', async () => {
  const texts = () => bob.log.getByTestId('message-text').allTextContents();
  const before = await texts();
  await bob.page.reload();
  await bob.open('Weekend plans');
  await bob.hears('me too');
  expect(await texts()).toEqual(before);
});

test('logging out leads back to the door, and the way back in is open', async () => {
  await carol.page.getByRole('button', { name: 'Account and settings' }).click();
  await carol.page.getByText('Log out').click();
  await expect(carol.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await carol.page.getByLabel('User name').fill('carol');
  await carol.page.getByLabel('Password', { exact: true }).fill('not the password');
  await carol.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(carol.page.getByText('User name or password is wrong.')).toBeVisible();
  await carol.page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await carol.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(carol.row('Weekend plans')).toBeVisible();
});
