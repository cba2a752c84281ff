// Ways into a group, at several browsers: found and asked for, found and entered, by a link with an account and without.
import { expect, type Page, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { leave, PASSWORD, type Visitor, visitors } from './people.ts';

const picture = (visitor: Visitor, name: string) => visitor.picture(`joining-${name}`);

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name });
const bar = ({ page }: Visitor) => page.getByRole('button', { name: /wants? to join/ }).first();

async function fillIn(page: Page, name: string) {
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Repeat password').fill(PASSWORD);
}

async function find(visitor: Visitor, text: string) {
  await visitor.page.getByRole('button', { name: 'Find groups' }).first().click();
  const dialog = dialogOf(visitor.page, 'Find groups');
  await dialog.getByLabel('Search groups').fill(text);
  return dialog;
}

test.describe('coming into a group', () => {
  test.describe.configure({ mode: 'serial' });

  let program: Program;
  let alice: Visitor;
  let bob: Visitor;
  let carol: Visitor;
  let dave: Visitor;
  let id = 0;
  let number = '';
  let link = '';

  const TITLE = 'Book circle';
  const settings = ({ page }: Visitor) => dialogOf(page, 'Joining and invite links');

  test.beforeAll(async ({ browser }) => {
    program = new Program(await freePort(), { PARLEY_GROUPS_LOBBY: 'false' });
    await program.start();
    [alice, bob, carol, dave] = await visitors(browser, 'alice', 'bob', 'carol', 'dave');
    for (const visitor of [alice, bob, carol]) await visitor.signUp(program.url);
    const introduction = 'A novel a month, tea and biscuits. We meet on the first Thursday.';
    const data = { title: TITLE, introduction, memberIds: [] };
    const made = await alice.page.request.post(`${program.url}/api/groups`, { data });
    expect(made.status()).toBe(201);
    id = (await made.json()).conversationId;
    await alice.open(TITLE);
    await alice.toggleMembers();
  });

  test.afterAll(async ({ browser }) => {
    await leave(browser, alice, bob, carol, dave);
    await program.remove();
  });

  test('nobody finds a group by invitation; its owner opens it, and it has a number to be told', async () => {
    const dialog = await find(bob, TITLE);
    await expect(dialog.getByText(`No group called “${TITLE}”`)).toBeVisible();
    await picture(bob, 'nothing');
    await bob.page.keyboard.press('Escape');

    await alice.panel.getByRole('button', { name: 'Joining and invite links' }).click();
    await expect(settings(alice).getByRole('radio', { name: /^By invitation/ })).toBeChecked();
    await settings(alice).getByText('By request', { exact: true }).click();
    await expect(settings(alice).getByRole('radio', { name: /^By request/ })).toBeChecked();
    await expect(settings(alice).getByText('Group number')).toBeVisible();
    number = (await settings(alice).locator('.group-number strong').textContent()) ?? '';
    expect(number).toMatch(/^\d{6,9}$/);
    await picture(alice, 'settings');
    await alice.page.keyboard.press('Escape');
    await expect(alice.panel.getByText(number)).toBeVisible();
  });

  test('one finds it by its number and asks; the owner is told at once and lets them in', async () => {
    const dialog = await find(bob, number);
    const card = dialog.getByRole('article', { name: TITLE });
    await expect(card.getByText('tea and biscuits')).toBeVisible();
    await card.getByRole('button', { name: 'Ask to join' }).click();
    await card.getByLabel('Note').fill('Hi, I am the Bob who lent you Middlemarch.');
    await picture(bob, 'ask');
    await card.getByRole('button', { name: 'Send request' }).click();
    await expect(card.getByText('You have asked')).toBeVisible();
    await picture(bob, 'asked');

    await expect(bar(alice)).toHaveText('1 person wants to join');
    await card.getByRole('button', { name: 'Withdraw' }).click();
    await expect(bar(alice)).toBeHidden();
    await card.getByRole('button', { name: 'Ask to join' }).click();
    await card.getByLabel('Note').fill('The Bob of Middlemarch');
    await card.getByRole('button', { name: 'Send request' }).click();
    await bar(alice).click();
    const request = alice.page.getByRole('region', { name: 'bob' }).first();
    await expect(request.getByText('Middlemarch')).toBeVisible();
    await picture(alice, 'request');
    await request.getByRole('button', { name: 'Let in' }).click();
    await expect(bar(alice)).toBeHidden();
    await expect(bob.row(TITLE)).toBeVisible();
    await card.getByRole('button', { name: 'Open' }).click();
    await expect(dialog).toBeHidden();
    await bob.say('Thank you for having me');
    await alice.hears('Thank you for having me');
    await alice.hears('bob joined');
  });

  test('who is turned down may ask again, and is not in it; admins are asked, plain members are not', async () => {
    const dialog = await find(carol, TITLE);
    await dialog.getByRole('button', { name: 'Ask to join' }).click();
    await dialog.getByRole('button', { name: 'Send request' }).click();
    await expect(bar(alice)).toBeVisible();
    await expect(bar(bob)).toBeHidden();
    const me = await (await bob.page.request.get(`${program.url}/api/me`)).json();
    for (const role of ['ADMIN', 'MEMBER']) {
      const path = `${program.url}/api/groups/${id}/members/${me.user.id}/role`;
      expect((await alice.page.request.put(path, { data: { role } })).status()).toBe(204);
      await expect(bar(bob)).toBeVisible({ visible: role === 'ADMIN' });
    }
    await bar(alice).click();
    await alice.page.getByRole('region', { name: 'carol' }).first().getByRole('button', { name: 'Decline' }).click();
    await expect(bar(alice)).toBeHidden();
    await carol.page.reload();
    await find(carol, TITLE);
    await expect(dialog.getByRole('button', { name: 'Ask to join' })).toBeVisible();
    await expect(carol.row(TITLE)).toBeHidden();
    await carol.page.keyboard.press('Escape');
  });

  test('a group that is open to everybody is entered at once', async () => {
    await alice.panel.getByRole('button', { name: 'Joining and invite links' }).click();
    await settings(alice).getByText('Open to everybody', { exact: true }).click();
    await expect(settings(alice).getByRole('radio', { name: /^Open to everybody/ })).toBeChecked();
    await alice.page.keyboard.press('Escape');
    await carol.page.getByRole('button', { name: 'Add friend' }).first().click();
    await carol.page.getByRole('radio', { name: 'Groups' }).locator('..').click();
    const dialog = dialogOf(carol.page, 'Find groups');
    await expect(dialog.getByRole('article', { name: TITLE })).toBeVisible();
    await picture(carol, 'largest');
    await dialog.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(carol.page.getByRole('region', { name: TITLE })).toBeVisible();
    await carol.say('I am in');
    await bob.hears('I am in');
  });

  test('the owner makes a link that is good once, and shows its code', async () => {
    await alice.panel.getByRole('button', { name: 'Joining and invite links' }).click();
    const links = settings(alice).getByRole('list', { name: 'Invite links' });
    await settings(alice).getByLabel('Can be used').click();
    await alice.page.getByRole('option', { name: 'Once' }).or(alice.page.getByTitle('Once')).last().click();
    await settings(alice).getByRole('button', { name: 'Make link' }).click();
    await expect(links.getByRole('listitem')).toHaveCount(1);
    await expect(links.getByText('Used 0 of 1')).toBeVisible();
    link = (await links.locator('.invite-link-url').getAttribute('title')) ?? '';
    expect(link).toMatch(/\/join\/[0-9a-z]{20}$/);
    await links.getByRole('button', { name: 'QR code' }).click();
    await expect(links.locator('svg').last()).toBeVisible();
    await picture(alice, 'links');
    await alice.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: program.url });
    await links.getByRole('button', { name: 'Copy this link' }).click();
    await expect(alice.page.getByText('Copied')).toBeVisible();
    expect(await alice.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });

  test('a stranger with the link is told where it leads, makes an account and is in', async () => {
    const { page } = dave;
    await page.goto(link);
    await expect(page.getByText(`You are invited to “${TITLE}”`)).toBeVisible();
    await picture(dave, 'stranger');
    await fillIn(page, 'dave');
    await page.getByRole('button', { name: 'Sign up' }).click();
    const dialog = dialogOf(page, 'Invitation');
    await expect(dialog.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(dialog.getByText(`#${number} · 3 members`)).toBeVisible();
    await picture(dave, 'invitation');
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect(dialog).toBeHidden();
    await dave.say('Found my way');
    await carol.hears('Found my way');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.reload();
    await expect(page.getByRole('region', { name: TITLE })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('a link that is used up leads nowhere, for strangers and for who is signed in', async ({ browser }) => {
    const [eve] = await visitors(browser, 'eve');
    await eve.page.goto(link);
    await expect(eve.page.getByText('This link does not work any more.')).toBeVisible();
    await picture(eve, 'invalid-stranger');
    await fillIn(eve.page, 'eve');
    await eve.page.getByRole('button', { name: 'Sign up' }).click();
    await expect(eve.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(eve.page.getByRole('dialog')).toBeHidden();
    await eve.page.goto(link);
    const dialog = dialogOf(eve.page, 'Invitation');
    await expect(dialog.getByText('This link does not work any more.')).toBeVisible();
    await picture(eve, 'invalid');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(eve.row(TITLE)).toBeHidden();
    expect(eve.complaints).toEqual([]);
  });

  test('a link is taken back, members without a role see none', async () => {
    const { page } = alice;
    await expect(settings(alice).getByText('There are no links at the moment.')).toBeVisible();
    await settings(alice).getByRole('button', { name: 'Make link' }).click();
    const links = settings(alice).getByRole('list', { name: 'Invite links' });
    await links.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Take back' }).click();
    await expect(settings(alice).getByText('There are no links at the moment.')).toBeVisible();
    await bob.toggleMembers();
    await expect(bob.panel.getByText(number)).toBeVisible();
    await expect(bob.panel.getByRole('button', { name: 'Joining and invite links' })).toBeHidden();
    await bob.page.setViewportSize({ width: 1024, height: 700 });
    await picture(bob, 'member-small');
  });

  test('where accounts are made by invitation, a link makes one, and nobody else gets in', async ({ browser }) => {
    test.slow(); // the program starts anew
    const [erin, frank] = await visitors(browser, 'erin', 'frank');
    await program.stop();
    program.set('PARLEY_AUTH_REGISTRATION', 'invite');
    await program.start();
    // Whose account was the first administers the server.
    const made = await alice.page.request.post(`${program.url}/api/admin/invites`, { data: { limit: 1 } });
    expect(made.status()).toBe(201);
    const { link: onto } = await made.json();
    for (const { page, name } of [erin, frank]) {
      await page.goto(onto);
      await expect(page.getByText('You are invited to this server.')).toBeVisible();
      await fillIn(page, name);
    }
    await picture(erin, 'onto-server');
    await erin.page.getByRole('button', { name: 'Sign up' }).click();
    await expect(erin.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(erin.page.getByRole('dialog')).toBeHidden();
    expect(new URL(erin.page.url()).pathname).toBe('/');
    await frank.page.getByRole('button', { name: 'Sign up' }).click();
    await expect(frank.page.getByText('This link is used up, has expired or was never given out.')).toBeVisible();
    await picture(frank, 'too-late');
    expect([...erin.complaints, ...frank.complaints]).toEqual([]);
  });
});
