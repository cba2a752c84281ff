// What friends do to each other in the browser: private names, parting and making up, blocking, and who may ask and see.
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
  for (const visitor of [alice, bob, carol]) await visitor.signUp(program.url);
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob, carol);
  await program.remove();
});

const chats = (who: Visitor) => who.page.getByRole('button', { name: /^Chats/ }).click();
const friends = (who: Visitor) => who.page.getByRole('button', { name: /^Friends/ }).click();
const friendNamed = (who: Visitor, name: string) =>
  who.page.getByRole('list', { name: 'Friends' }).getByRole('button', { name: `Message ${name}` });
const heading = (who: Visitor) => who.page.locator('.conversation-head h2');
const bar = (who: Visitor) => who.page.locator('.composer').getByRole('status');

/** From the menu of a friend in the list. */
async function act(who: Visitor, name: string, deed: string): Promise<void> {
  await friends(who);
  await who.page.getByRole('button', { name: `More about ${name}` }).click();
  await who.page.getByRole('menuitem', { name: deed }).click();
}

async function confirm(who: Visitor, title: string, button: string): Promise<void> {
  const dialog = who.page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}

async function privacy(who: Visitor) {
  await who.page.getByRole('button', { name: 'Account and settings' }).click();
  await who.page.getByRole('menuitem', { name: 'My profile' }).click();
  const settings = who.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Privacy' }).click();
  return settings;
}

async function choose(who: Visitor, label: string, option: string): Promise<void> {
  const settings = await privacy(who);
  await settings.getByRole('combobox', { name: label }).click();
  await who.page.getByTitle(option, { exact: true }).last().click();
  await expect(settings.getByTitle(option).first()).toBeVisible();
  await who.page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
}

test('friends are friends on both sides, and talk', async () => {
  await alice.ask('bob');
  await bob.accept('alice');
  await alice.ask('carol');
  await carol.accept('alice');
  await alice.open('bob');
  await bob.open('alice');
  await alice.say('first words');
  await bob.hears('first words');
});

test('a private name is shown wherever the friend is, to me alone, and after a reload', async () => {
  await act(alice, 'bob', 'Private name');
  const dialog = alice.page.getByRole('dialog', { name: 'What you call bob' });
  await dialog.getByLabel('Private name').fill('Uncle Bob');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(friendNamed(alice, 'Uncle Bob')).toBeVisible();
  await expect(heading(alice)).toHaveText('Uncle Bob');
  await chats(alice);
  await expect(alice.row('Uncle Bob')).toBeVisible();
  await alice.page.reload();
  await expect(alice.row('Uncle Bob')).toBeVisible();
  await expect(heading(alice)).toHaveText('Uncle Bob');
  await expect(bob.row('alice')).toBeVisible();
  await expect(bob.page.getByText('Uncle Bob')).toHaveCount(0);
});

test('a face in the list opens the card of its friend, by keyboard too, and so does the menu', async () => {
  await friends(alice);
  const card = alice.page.getByRole('dialog', { name: 'Profile of Uncle Bob' });
  await friendNamed(alice, 'Uncle Bob').focus();
  await alice.page.keyboard.press('Tab');
  await alice.page.keyboard.press('Enter');
  await expect(card.getByText('Calls themselves bob')).toBeVisible();
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toBeHidden();
  await act(alice, 'Uncle Bob', 'View profile');
  await card.getByRole('button', { name: 'Message' }).click();
  await expect(card).toBeHidden();
  await expect(heading(alice)).toHaveText('Uncle Bob');
});

test('who is removed reads on, is told why nothing can be written, and asks to be friends again', async () => {
  await act(alice, 'Uncle Bob', 'Remove friend');
  await confirm(alice, 'Remove Uncle Bob from your friends?', 'Remove friend');
  await expect(friendNamed(alice, 'bob')).toHaveCount(0);
  await chats(alice);
  for (const [who, name] of [
    [alice, 'bob'],
    [bob, 'alice'],
  ] as const) {
    await expect(bar(who)).toContainText(`You and ${name} are not friends.`);
    await who.hears('first words');
    await expect(who.composer).toHaveCount(0);
    await expect(who.page.getByRole('button', { name: 'Voice call' })).toHaveCount(0);
    await expect(who.row(name).getByRole('img', { name: 'online' })).toHaveCount(0);
  }
  await bob.openMenu('first words');
  await expect(bob.menu.getByRole('menuitem', { name: 'Reply' })).toHaveCount(0);
  await expect(bob.menu.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await bob.page.keyboard.press('Escape');

  await bar(bob).getByRole('button', { name: 'Add as friend' }).click();
  await expect(bar(bob)).toContainText('You asked alice to be friends.');
  await expect(bar(alice)).toContainText('bob would like to be friends.');
  await bar(alice).getByRole('button', { name: 'Accept' }).click();
  for (const who of [alice, bob]) await expect(who.composer).toBeVisible();
  await bob.hears('You and alice are friends again.');
  await bob.say('as before');
  await alice.hears('as before');
});

test('what somebody blocked says in a group is folded, and they are told nothing', async () => {
  await alice.makeGroup('Club', 'bob', 'carol');
  await expect(heading(alice)).toHaveText('Club');
  await carol.open('Club');
  await carol.say('said before');
  await alice.hears('said before');
  await expect(alice.page.locator('.conversation-head')).toContainText('3 online');

  await act(alice, 'carol', 'Block');
  await confirm(alice, 'Block carol?', 'Block');
  await chats(alice);
  await expect(alice.log.getByText('said before')).toHaveCount(0);
  // Neither of the two sees any more whether the other is here.
  await expect(alice.page.locator('.conversation-head')).toContainText('2 online');
  await carol.say('said after');
  await expect(alice.log.getByText('2 messages from somebody you blocked')).toBeVisible();
  await bob.open('Club');
  await bob.hears('said after');
  await expect(alice.row('Club')).toContainText('Message from somebody you blocked');
  await alice.log.getByRole('button', { name: 'Show' }).click();
  for (const text of ['said before', 'said after']) await alice.hears(text);

  await carol.open('alice');
  await expect(bar(carol)).toContainText('You and alice are not friends.');
  await bar(carol).getByRole('button', { name: 'Add as friend' }).click();
  await expect(carol.page.getByText('This person takes no friend requests from you.')).toBeVisible();
  await alice.open('carol');
  await expect(bar(alice)).toContainText('You blocked carol.');
  await expect(alice.page.getByRole('status').filter({ hasText: 'would like' })).toHaveCount(0);
});

test('blocked people are listed in the settings, and let in again', async () => {
  const settings = await privacy(alice);
  const blocked = settings.getByRole('region', { name: 'Blocked people' });
  await expect(blocked.getByText('carol', { exact: true })).toBeVisible();
  await blocked.getByRole('button', { name: 'Unblock' }).click();
  await expect(blocked.getByText('You have blocked nobody.')).toBeVisible();
  await alice.page.keyboard.press('Escape');
  await expect(bar(alice)).toContainText('You and carol are not friends.');
  await bar(carol).getByRole('button', { name: 'Add as friend' }).click();
  await expect(bar(alice)).toContainText('carol would like to be friends.');
  await bar(alice).getByRole('button', { name: 'Decline' }).click();
  await expect(bar(carol)).toContainText('You and alice are not friends.');
});

test('who wants no requests gets none; who wants to be seen by nobody is not seen', async () => {
  await choose(alice, 'Who may ask to be friends', 'Nobody');
  await bar(carol).getByRole('button', { name: 'Add as friend' }).click();
  await expect(carol.page.getByText('This person takes no friend requests from you.').last()).toBeVisible();
  await bob.open('alice');
  const line = bob.page.locator('.conversation-head').getByText('online');
  await expect(line).toBeVisible();
  await choose(alice, 'Who sees when I am here', 'Nobody');
  await expect(line).toHaveCount(0);
  await choose(alice, 'Who sees when I am here', 'Friends only');
  await expect(line).toBeVisible();
});
