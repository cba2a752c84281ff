// What people know of each other, and what all devices of one person share: typing, ticks, presence, unread, drafts.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { leave, PASSWORD, Visitor, visitors } from './people.ts';

declare global {
  interface Window {
    told: Notification[];
    looks: boolean;
  }
}

test.describe.configure({ mode: 'serial' });

let program: Program;
let alice: Visitor;
let bob: Visitor;
/** Another device of bob's. */
let phone: Visitor;

test.beforeAll(async ({ browser }) => {
  program = new Program(await freePort());
  await program.start();
  [alice, bob] = (await visitors(browser, 'alice', 'bob')) as [Visitor, Visitor];
  for (const visitor of [alice, bob]) await visitor.signUp(program.url);
  await alice.befriend(bob);
  phone = await another(browser, 'bob');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob, phone);
  await program.remove();
});

/** The same person signs in on another device. */
async function another(browser: Browser, name: string): Promise<Visitor> {
  const [visitor] = (await visitors(browser, name)) as [Visitor];
  await visitor.page.goto(program.url);
  await visitor.page.getByLabel('User name').fill(name);
  await visitor.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await visitor.page.getByRole('button', { name: 'Sign in' }).last().click();
  await expect(visitor.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return visitor;
}

const head = (visitor: Visitor, name: string) => visitor.page.getByRole('region', { name }).locator('header');

/** Leaves the open conversation. */
async function close(visitor: Visitor): Promise<void> {
  await visitor.page.keyboard.press('Escape');
  await expect(visitor.composer).toHaveCount(0);
}

async function choose(visitor: Visitor, conversation: string, item: string): Promise<void> {
  await visitor.row(conversation).getByRole('button').first().click({ button: 'right' });
  await visitor.page.getByRole('menuitem', { name: item }).click();
}

test('who is here is seen', async () => {
  await alice.open('bob');
  await expect(head(alice, 'bob').getByText('online')).toBeVisible();
  await expect(alice.row('bob').getByRole('img', { name: 'online' })).toBeVisible();
});

test('typing is seen, in the header and in the list, and ends', async () => {
  await bob.open('alice');
  await bob.composer.pressSequentially('let me th');
  await expect(head(alice, 'bob').getByText('typing…')).toBeVisible();
  await expect(alice.row('bob').getByText('typing…')).toBeVisible();
  await bob.composer.fill('');
  await expect(head(alice, 'bob').getByText('typing…')).toBeHidden();
  await expect(head(alice, 'bob').getByText('online')).toBeVisible();
});

test('a message is sent, delivered, read', async () => {
  await close(bob);
  await alice.say('are you coming?');
  const tick = (name: string) => alice.bubble('are you coming?').locator(`[data-tick=${name}]`);
  await expect(tick('delivered')).toBeVisible();
  await bob.open('alice');
  await expect(tick('read')).toBeVisible();
});

test('unread is the same on two devices within a second, and cleared on both by opening on one', async () => {
  await close(bob);
  const count = (visitor: Visitor) => visitor.row('alice').locator('.row-unread:not(.mention)');
  for (const visitor of [bob, phone]) await expect(count(visitor)).toHaveCount(0);
  await alice.say('one');
  await alice.say('two');
  for (const visitor of [bob, phone]) {
    await expect(count(visitor)).toContainText('2', { timeout: 1000 });
    await expect(visitor.page).toHaveTitle('(2) Parley');
  }
  await phone.open('alice');
  for (const visitor of [bob, phone]) {
    await expect(count(visitor)).toHaveCount(0, { timeout: 2000 });
    await expect(visitor.page).toHaveTitle('Parley');
  }
  await close(phone);
});

test('who presses a row has its messages fetched, but reads nothing before it is opened', async ({ browser }) => {
  const [tablet] = (await visitors(browser, 'bob')) as [Visitor];
  // Nothing is kept there: what is shown was asked for.
  await tablet.page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await tablet.signIn(program.url);
  const count = (visitor: Visitor) => visitor.row('alice').locator('.row-unread:not(.mention)');
  const tick = (text: string, name: string) => alice.bubble(text).locator(`[data-tick=${name}]`);
  await alice.say('before the press');
  await expect(count(tablet)).toContainText('1');

  const fetched = tablet.page.waitForResponse(/\/messages\?/);
  await tablet.row('alice').getByRole('button').first().hover();
  await tablet.page.mouse.down();
  await (await fetched).finished();
  // Let go elsewhere, it is no click.
  await tablet.page.mouse.move(900, 500);
  await tablet.page.mouse.up();
  await alice.say('after the press');
  // Told a second after it came, later than anything that is read would be.
  await expect(tick('after the press', 'delivered')).toBeVisible();
  await expect(tick('before the press', 'delivered')).toBeVisible();
  for (const visitor of [bob, phone, tablet]) await expect(count(visitor)).toContainText('2');

  await tablet.open('alice');
  await expect(tick('after the press', 'read')).toBeVisible();
  for (const visitor of [bob, phone, tablet]) await expect(count(visitor)).toHaveCount(0);
  await tablet.page.context().close();
});

test('muted it counts quietly; a mark of my own is on both devices until it is opened', async () => {
  await choose(bob, 'alice', 'Muted');
  await expect(phone.row('alice').getByRole('img', { name: 'Muted' })).toBeVisible();
  await alice.say('three');
  for (const visitor of [bob, phone]) {
    await expect(visitor.row('alice').locator('.row-unread.still')).toContainText('1');
    await expect(visitor.page).toHaveTitle('Parley');
  }
  await choose(bob, 'alice', 'Mark as read');
  for (const visitor of [bob, phone]) await expect(visitor.row('alice').locator('.row-unread')).toHaveCount(0);
  await choose(bob, 'alice', 'All messages');
  await choose(phone, 'alice', 'Mark as unread');
  for (const visitor of [bob, phone])
    await expect(visitor.row('alice').getByRole('img', { name: 'Marked as unread' })).toBeVisible();
  await bob.open('alice');
  for (const visitor of [bob, phone])
    await expect(visitor.row('alice').getByRole('img', { name: 'Marked as unread' })).toHaveCount(0);
  await close(bob);
});

test('a draft is on my other device, and gone there when it was sent', async () => {
  await bob.open('alice');
  await bob.composer.fill('half a thought');
  await close(bob);
  await expect(bob.row('alice').getByText('Draft:')).toBeVisible();
  await expect(phone.row('alice').getByText('half a thought')).toBeVisible();
  await phone.open('alice');
  await expect(phone.composer).toHaveValue('half a thought');
  await phone.composer.press('Enter');
  await alice.hears('half a thought');
  await expect(bob.row('alice').getByText('Draft:')).toBeHidden();
  await bob.open('alice');
  await expect(bob.composer).toHaveValue('');
});

test('what is typed here is not replaced by a draft from there', async () => {
  await phone.composer.fill('from the phone');
  await bob.composer.pressSequentially('from the desk', { delay: 20 });
  await expect(bob.composer).toHaveValue('from the desk');
  await phone.composer.fill('');
  await bob.composer.fill('');
});

test('pins, muting and hiding are the same on both devices within a second', async () => {
  const soon = { timeout: 1000 };
  const signs = (visitor: Visitor, name: string) => visitor.row('alice').getByRole('img', { name });
  await choose(bob, 'alice', 'Pin to the top');
  await expect(signs(phone, 'Pinned')).toBeVisible(soon);
  await choose(phone, 'alice', 'Muted');
  await expect(signs(bob, 'Muted')).toBeVisible(soon);
  await choose(phone, 'alice', 'Unpin');
  await expect(signs(bob, 'Pinned')).toHaveCount(0, soon);
  await choose(bob, 'alice', 'All messages');
  await expect(signs(phone, 'Muted')).toHaveCount(0, soon);
  await bob.hears('half a thought');
  await phone.act('half a thought', 'Hide for me');
  await expect(bob.log.getByText('half a thought', { exact: true })).toHaveCount(0, soon);
  await expect(bob.row('alice').getByText('half a thought')).toHaveCount(0);
  await phone.page.getByRole('button', { name: 'Undo' }).click();
  await expect(bob.log.getByText('half a thought', { exact: true })).toBeVisible(soon);
  await expect(bob.row('alice').getByText('half a thought')).toBeVisible();
});

test('a mark of my own goes from both devices when I speak there, on the other one', async () => {
  await close(bob);
  await choose(bob, 'alice', 'Mark as unread');
  const mark = (visitor: Visitor) => visitor.row('alice').getByRole('img', { name: 'Marked as unread' });
  for (const visitor of [bob, phone]) await expect(mark(visitor)).toBeVisible();
  await phone.say('spoken on the phone');
  for (const visitor of [bob, phone]) await expect(mark(visitor)).toHaveCount(0, { timeout: 1000 });
  await bob.open('alice');
});

test('appearing offline', async () => {
  await bob.page.getByRole('button', { name: 'Account and settings' }).click();
  await bob.page.getByText('My profile').click();
  const settings = bob.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Privacy' }).click();
  const show = async (to: string) => {
    await settings.getByRole('combobox', { name: 'Who sees when I am here' }).click();
    await bob.page.getByTitle(to, { exact: true }).click();
  };
  await show('Nobody');
  await expect(head(alice, 'bob').getByText('online')).toBeHidden();
  await show('Friends only');
  await expect(head(alice, 'bob').getByText('online')).toBeVisible();
  await settings.getByRole('button', { name: 'Close' }).click();
  await expect(settings).toBeHidden();
});

/** Cuts a page off from the server, but for the page itself; lets it back. */
async function cuttable(page: Page): Promise<(cut: boolean) => Promise<void>> {
  let isCut = false;
  await page.route('**/api/**', (route) => (isCut ? route.abort() : route.continue()));
  await page.routeWebSocket(/\/ws$/, (socket) => {
    if (isCut) void socket.close({ code: 1001 });
    else socket.connectToServer();
  });
  return async (cut) => {
    isCut = cut;
    await page.reload();
  };
}

test('after a reload what was there is there before the server answers; what is written then arrives once', async () => {
  await alice.say('kept in the browser');
  await bob.open('alice');
  await bob.hears('kept in the browser');
  const cut = await cuttable(bob.page);
  await bob.page.waitForTimeout(600); // what is kept is written after a moment
  await cut(true);
  await bob.hears('kept in the browser');
  await expect(bob.row('alice')).toBeVisible();
  await bob.say('written in the dark');
  await bob.say('and another');
  await expect(bob.bubble('and another')).toHaveAttribute('data-state', 'sending');
  await cut(true);
  for (const text of ['written in the dark', 'and another'])
    await expect(bob.bubble(text)).toHaveAttribute('data-state', 'sending');
  await cut(false);
  for (const text of ['written in the dark', 'and another']) {
    await expect(bob.bubble(text)).toHaveAttribute('data-state', 'sent');
    await alice.hears(text);
    for (const visitor of [alice, bob]) await expect(visitor.log.getByText(text, { exact: true })).toHaveCount(1);
  }
  const order = (await alice.log.getByTestId('message-text').allTextContents()).slice(-2);
  expect(order).toEqual(['written in the dark', 'and another']);
});

test('what was not sent when the server died is sent by the next page', async () => {
  await program.kill();
  await alice.say('nobody is there');
  await expect(alice.bubble('nobody is there')).toHaveAttribute('data-state', 'sending');
  const url = alice.page.url();
  await alice.page.goto('about:blank');
  await program.start();
  await alice.page.goto(url);
  await bob.hears('nobody is there');
  await expect(alice.bubble('nobody is there')).toHaveAttribute('data-state', 'sent');
});

test('two tabs: one sends for both, both show it', async () => {
  const tab = new Visitor('alice', await alice.page.context().newPage());
  await tab.page.goto(program.url);
  await tab.open('bob');
  await tab.say('from the second tab');
  for (const visitor of [tab, alice, bob]) await visitor.hears('from the second tab');
  await expect(tab.bubble('from the second tab')).toHaveAttribute('data-state', 'sent');
  await alice.page.close();
  await tab.say('the first tab is gone');
  await bob.hears('the first tab is gone');
  await expect(tab.bubble('the first tab is gone')).toHaveAttribute('data-state', 'sent');
  alice = tab;
});

/** What the page told on the desktop, the newest last: what a test can see of it without a desktop. */
const told = (visitor: Visitor) =>
  visitor.page.evaluate(() => window.told.map(({ title, body }) => `${title}: ${body}`));

/** As if the person looked at another window, or back. */
const look = (visitor: Visitor, looks: boolean) =>
  visitor.page.evaluate((looks) => {
    window.looks = looks;
    document.dispatchEvent(new Event('visibilitychange'));
  }, looks);

test('who is named sees an @, muted or not, until it is read; the desktop is told only of what may call', async () => {
  test.slow();
  await bob.page.context().grantPermissions(['notifications']);
  await bob.page.addInitScript(() => {
    window.told = [];
    window.looks = true;
    const Real = window.Notification;
    window.Notification = class extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        window.told.push(this);
      }
    };
    document.hasFocus = () => window.looks;
    Object.defineProperty(document, 'visibilityState', { get: () => (window.looks ? 'visible' : 'hidden') });
  });
  await bob.page.reload();
  await bob.page.getByRole('button', { name: 'Account and settings' }).click();
  await bob.page.getByText('Notify me on this desktop').click();
  await alice.makeGroup('Picnic', 'bob');
  await alice.open('Picnic');
  const at = bob.row('Picnic').getByRole('img', { name: 'You were mentioned' });
  const count = bob.row('Picnic').locator('.row-unread:not(.mention)');

  await alice.say('seen by somebody who looks');
  await expect(count).toContainText('2');
  expect(await told(bob)).toEqual([]);
  await look(bob, false);
  await alice.say('who brings bread?');
  await expect.poll(() => told(bob)).toEqual(['Picnic: alice: who brings bread?']);
  await expect(at).toHaveCount(0);
  await expect(bob.page).toHaveTitle('(3) Parley');

  await choose(bob, 'Picnic', 'Mentions only');
  await expect(bob.page).toHaveTitle('Parley');
  await alice.say('or cheese?');
  await expect(count).toContainText('4');
  await alice.say('@bob you?');
  await expect(at).toBeVisible();
  await expect(bob.page).toHaveTitle('(5) Parley');
  await expect.poll(() => told(bob)).toHaveLength(2);
  await alice.act('@bob you?', 'Edit');
  await alice.composer.fill('@bob you, perhaps?');
  await alice.composer.press('Enter');
  await alice.say('@all come hungry');
  await expect
    .poll(async () => (await told(bob)).slice(1))
    .toEqual(['Picnic: alice: @bob you?', 'Picnic: alice: @everyone come hungry']);

  await choose(bob, 'Picnic', 'Muted');
  await alice.say('@bob still there?');
  await expect(count).toContainText('7');
  await expect(at).toBeVisible();
  await expect(bob.row('Picnic').locator('.row-unread.still')).toBeVisible();
  await expect(bob.page).toHaveTitle('Parley');
  expect(await told(bob)).toHaveLength(3);

  // A click on what the desktop shows leads there, and what is looked at is read.
  await bob.page.evaluate(() => window.told.at(-1)?.dispatchEvent(new Event('click')));
  await look(bob, true);
  await bob.hears('who brings bread?');
  await expect(at).toHaveCount(0);
  await expect(count).toHaveCount(0);
  await expect(phone.row('Picnic').locator('.row-unread')).toHaveCount(0);
  await alice.open('bob');
});

test('who is let into a group, or put into one, is told on the desktop; who goes by themselves is not', async () => {
  const { url } = program;
  const [hers, his] = [alice.page.request, bob.page.request];
  const { user } = await (await his.get(`${url}/api/me`)).json();
  const make = async (title: string, joining: string, ...memberIds: number[]) => {
    const made = await hers.post(`${url}/api/groups`, { data: { title, memberIds } });
    const { conversationId: id } = await made.json();
    expect((await hers.patch(`${url}/api/groups/${id}`, { data: { joining } })).status()).toBe(204);
    return id;
  };
  const join = async (id: number) => (await his.post(`${url}/api/groups/${id}/join`, { data: {} })).json();
  const before = (await told(bob)).length;
  const [open, closed] = [await make('Picnic for all', 'PUBLIC'), await make('Chess club', 'BY_APPROVAL')];
  await look(bob, false);
  expect(await join(open)).toEqual({ standing: 'MEMBER' });
  await expect(bob.row('Picnic for all')).toBeVisible();
  expect(await join(closed)).toEqual({ standing: 'REQUESTED' });
  expect((await hers.post(`${url}/api/groups/${closed}/requests/${user.id}`)).ok()).toBe(true);
  await expect(bob.row('Chess club')).toBeVisible();
  await make('Choir', 'BY_INVITATION', user.id);
  await expect
    .poll(async () => (await told(bob)).slice(before))
    .toEqual(['Chess club: Your request was accepted: you are in.', expect.stringMatching(/^Choir: alice /)]);
  await look(bob, true);
});

test('Chinese text is found by two of its characters, and a click goes to its place', async () => {
  test.slow(); // Fifty messages.
  await alice.say('明天我们去北京看长城');
  for (let n = 0; n < 40; n++) await alice.say(`filler ${n}`);
  await bob.open('alice');
  await bob.hears('filler 39');
  await bob.composer.press('Control+f');
  const search = bob.page.getByRole('search');
  await search.getByRole('searchbox', { name: 'Search messages' }).fill('北京');
  const hit = search.getByRole('list', { name: 'Found messages' }).getByRole('button');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText('北京');
  await expect(bob.log.getByText('明天我们去北京看长城')).toHaveCount(0);
  await hit.click();
  await bob.hears('明天我们去北京看长城');
  await search.getByRole('searchbox', { name: 'Search messages' }).fill('京北');
  await expect(search.getByText('Nothing was found.')).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
});

test('logging out leaves nothing in the browser', async () => {
  const kept = () => alice.page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []));
  expect((await kept()).filter((name) => name.startsWith('parley-'))).toHaveLength(1);
  await alice.page.getByRole('button', { name: 'Account and settings' }).click();
  await alice.page.getByText('Log out').click();
  await expect(alice.page.getByRole('button', { name: 'Sign in' }).last()).toBeVisible();
  await expect.poll(async () => (await kept()).filter((name) => name.startsWith('parley-'))).toEqual([]);
  const stored = await alice.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain('alice');
});
