// Life of a group at three browsers: who comes and goes, what it is called, who may do what. Then the lobby.
import { expect, test } from '@playwright/test';
import { people } from '../support/people.ts';
import { freePort, Program } from '../support/program.ts';
import { leave, type Visitor, visitors } from './people.ts';

const picture = (visitor: Visitor, name: string) => visitor.picture(`groups-${name}`);

test.describe('a group', () => {
  test.describe.configure({ mode: 'serial' });

  let program: Program;
  let alice: Visitor;
  let bob: Visitor;
  let carol: Visitor;

  test.beforeAll(async ({ browser }) => {
    program = new Program(await freePort(), { PARLEY_GROUPS_LOBBY: 'false' });
    await program.start();
    const [owner, ...friends] = await people(program.url, 'alice', 'bob', 'carol');
    for (const friend of friends) await owner.befriend(friend);
    [alice, bob, carol] = await visitors(browser, 'alice', 'bob', 'carol');
    for (const visitor of [alice, bob, carol]) await visitor.signIn(program.url);
    await alice.makeGroup('Weekend plans', 'bob');
    for (const visitor of [alice, bob]) {
      await visitor.open('Weekend plans');
      await visitor.toggleMembers();
    }
  });

  test.afterAll(async ({ browser }) => {
    await leave(browser, alice, bob, carol);
    await program.remove();
  });

  /** Opens what may be done with a member of the panel. */
  async function menuOf(visitor: Visitor, name: string) {
    await visitor.member(name).getByRole('button').click();
    const menu = visitor.page.getByRole('menu', { name: new RegExp(name) });
    await expect(menu).toBeVisible();
    return menu;
  }

  async function deed(visitor: Visitor, name: string, label: string) {
    const menu = await menuOf(visitor, name);
    await menu.getByRole('menuitem', { name: label }).click();
  }

  const confirm = ({ page }: Visitor, label: string) =>
    page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();

  test('only who may is offered to add, edit, remove and appoint', async () => {
    await expect(alice.panel.getByRole('button', { name: 'Add members' })).toBeVisible();
    await expect(bob.member('alice').getByText('Owner')).toBeVisible();
    for (const name of ['Add members', 'Edit group'])
      await expect(bob.panel.getByRole('button', { name })).toHaveCount(0);
    await expect(bob.panel.getByRole('button', { name: 'Leave group' })).toBeVisible();
    const menu = await menuOf(bob, 'alice');
    await expect(menu.getByRole('menuitem')).toHaveText(['View profile', 'Whisper to alice', 'Mention alice']);
    await bob.page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  });

  test('who is added sees it at once, and nothing of what was said before', async () => {
    await alice.say('before carol');
    await alice.panel.getByRole('button', { name: 'Add members' }).click();
    const dialog = alice.page.getByRole('dialog');
    await expect(dialog.getByLabel('bob', { exact: true })).toHaveCount(0);
    await dialog.getByLabel('carol', { exact: true }).check();
    await picture(alice, 'add');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(bob.log.getByText('alice added carol')).toBeVisible();
    await expect(bob.member('carol')).toBeVisible();
    await expect(bob.page.getByText('3 members')).toBeVisible();
    await carol.open('Weekend plans');
    await expect(carol.log.getByText('alice added you')).toBeVisible();
    await alice.say('welcome carol');
    await carol.hears('welcome carol');
    await expect(carol.log.getByText('before carol')).toHaveCount(0);
    await carol.toggleMembers();
    await carol.say('hello');
    await bob.hears('hello');
  });

  test('another name is there for everybody', async () => {
    await alice.panel.getByRole('button', { name: 'Edit group' }).click();
    const dialog = alice.page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByLabel('Group name').fill('Island trip');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    for (const visitor of [alice, bob, carol]) {
      await expect(visitor.page.getByRole('region', { name: 'Island trip' })).toBeVisible();
      await expect(visitor.row('Island trip')).toBeVisible();
    }
    await expect(bob.log.getByText('alice renamed the group to “Island trip”')).toBeVisible();
    await expect(alice.log.getByText('You renamed the group to “Island trip”')).toBeVisible();
  });

  test('an announcement stands above the group until it is put away', async () => {
    const text = 'The ferry leaves at nine.\nBring the tickets <b>and</b> a coat.';
    await alice.panel.getByRole('button', { name: 'Edit group' }).click();
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByLabel('Announcement').fill(text);
    await picture(alice, 'edit');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    const bar = bob.page.locator('.announcement');
    await expect(bar.getByText('The ferry leaves at nine.')).toContainText('<b>and</b>');
    await expect(bob.panel.getByText('The ferry leaves at nine.')).toBeVisible();
    await picture(bob, 'announced');
    await bar.getByRole('button', { name: 'Put the announcement away' }).click();
    await expect(bar).toHaveCount(0);
    await expect(bob.panel.getByText('The ferry leaves at nine.')).toBeVisible();
    await bob.page.reload();
    await expect(bob.log.getByText(/alice announced: The ferry/)).toBeVisible();
    await expect(bar).toHaveCount(0);
    await expect(carol.page.locator('.announcement')).toBeVisible();
    await bob.toggleMembers();
  });

  test('an admin may more at once, and not more than an admin', async () => {
    await deed(alice, 'bob', 'Make admin');
    await expect(carol.member('bob').getByText('Admin')).toBeVisible();
    await expect(carol.log.getByText('alice made bob an admin')).toBeVisible();
    await expect(bob.log.getByText('alice made you an admin')).toBeVisible();
    await expect(bob.panel.getByRole('button', { name: 'Edit group' })).toBeVisible();
    const menu = await menuOf(bob, 'carol');
    await expect(menu.getByRole('menuitem', { name: 'Remove from group' })).toBeVisible();
    await expect(menu.getByRole('menuitem', { name: /^Make/ })).toHaveCount(0);
    await bob.page.keyboard.press('Escape');
    const ownerMenu = await menuOf(alice, 'bob');
    await expect(ownerMenu.getByRole('menuitem', { name: 'Take admin role away' })).toBeVisible();
    await picture(alice, 'menu');
    await alice.page.keyboard.press('Escape');
  });

  test('who is removed has their screen closed with a word, and hears nothing more', async () => {
    await deed(bob, 'carol', 'Remove from group');
    await expect(bob.page.getByRole('dialog')).toContainText('Remove carol from “Island trip”?');
    await picture(bob, 'remove');
    await confirm(bob, 'Remove from group');
    await expect(carol.page.getByRole('heading', { name: 'You are no longer in “Island trip”.' })).toBeVisible();
    await expect(carol.row('Island trip')).toHaveCount(0);
    await expect(carol.composer).toHaveCount(0);
    await picture(carol, 'gone');
    await expect(alice.log.getByText('bob removed carol')).toBeVisible();
    await expect(alice.member('carol')).toHaveCount(0);
    await alice.say('carol is away');
    await bob.hears('carol is away');
    await carol.page.reload();
    await expect(carol.row('alice')).toBeVisible();
    await expect(carol.row('Island trip')).toHaveCount(0);
  });

  test('who comes back sees what is said from then on', async () => {
    // Carol is elsewhere meanwhile.
    await carol.open('alice');
    await alice.panel.getByRole('button', { name: 'Add members' }).click();
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByLabel('carol', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    await carol.open('Island trip');
    await alice.say('here you are again');
    await carol.hears('here you are again');
    for (const text of ['carol is away', 'welcome carol']) await expect(carol.log.getByText(text)).toHaveCount(0);
  });

  test('removed while looking elsewhere: a word that goes by itself', async () => {
    await carol.open('alice');
    await deed(alice, 'carol', 'Remove from group');
    await confirm(alice, 'Remove from group');
    await expect(carol.page.getByText('You are no longer in “Island trip”.')).toBeVisible();
    await expect(carol.row('Island trip')).toHaveCount(0);
    await expect(carol.page.getByRole('region', { name: 'alice' })).toBeVisible();
  });

  test('removed while the line is cut: the word comes with the line', async () => {
    await alice.panel.getByRole('button', { name: 'Add members' }).click();
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByLabel('carol', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await carol.open('Island trip');
    await carol.page.context().setOffline(true);
    await expect(carol.page.getByText('You are offline.')).toBeVisible();
    await deed(alice, 'carol', 'Remove from group');
    await confirm(alice, 'Remove from group');
    await expect(alice.member('carol')).toHaveCount(0);
    await expect(carol.composer).toBeVisible();
    await carol.page.context().setOffline(false);
    await expect(carol.page.getByRole('heading', { name: 'You are no longer in “Island trip”.' })).toBeVisible();
    await expect(carol.row('Island trip')).toHaveCount(0);
  });

  test('an owner hands the group over, and leaves', async () => {
    await deed(alice, 'bob', 'Make owner');
    await confirm(alice, 'Make owner');
    await expect(bob.member('bob').getByText('Owner')).toBeVisible();
    await expect(bob.member('alice').getByText('Admin')).toBeVisible();
    await expect(bob.log.getByText('alice made you the owner')).toBeVisible();
    await alice.panel.getByRole('button', { name: 'Leave group' }).click();
    await picture(alice, 'leave');
    await confirm(alice, 'Leave group');
    await expect(alice.page.getByText('You left “Island trip”.')).toBeVisible();
    await expect(alice.page.getByText('You are no longer in')).toHaveCount(0);
    await expect(alice.row('Island trip')).toHaveCount(0);
    await expect(bob.log.getByText('alice left')).toBeVisible();
    await expect(bob.page.getByText(/^1 member\b/)).toBeVisible();
  });

  test('in other languages', async () => {
    const words = { zh: ['alice离开了群组', '成员'], ja: ['aliceが退出しました', 'メンバー'] } as const;
    for (const [language, [notice, title]] of Object.entries(words)) {
      await bob.page.evaluate((language) => localStorage.setItem('parley.language', language), language);
      await bob.page.reload();
      await expect(bob.page.locator('.log-notice', { hasText: notice })).toBeVisible();
      await bob.page.getByRole('button', { name: title, exact: true }).click();
      await picture(bob, language);
    }
  });
});

test.describe('the lobby', () => {
  test.describe.configure({ mode: 'serial' });

  let program: Program;
  let dave: Visitor;
  let erin: Visitor;

  test.beforeAll(async ({ browser }) => {
    program = new Program(await freePort(), { PARLEY_GROUPS_LOBBY: 'true' });
    await program.start();
    [dave, erin] = await visitors(browser, 'dave', 'erin');
  });

  test.afterAll(async ({ browser }) => {
    await leave(browser, dave, erin);
    await program.remove();
  });

  test('strangers meet there from the moment they have an account', async () => {
    await dave.signUp(program.url);
    await expect(dave.page.getByText('Add your first friend')).toBeVisible();
    await dave.open('Lobby');
    await expect(dave.log.getByText('You joined')).toBeVisible();
    await erin.signUp(program.url);
    await expect(dave.log.getByText('erin joined')).toBeVisible();
    await expect(dave.page.getByText('2 members')).toBeVisible();
    await erin.open('Lobby');
    await erin.say('hello everybody');
    await dave.hears('hello everybody');
    await dave.say('welcome');
    await erin.hears('welcome');
  });

  test('it is nobody’s: not left, not renamed, nobody is removed; who administers the server announces and mutes', async () => {
    for (const { page } of [dave, erin]) {
      await page.getByRole('button', { name: 'Members', exact: true }).click();
      for (const name of ['Leave group', 'Dissolve group', 'Add members', 'Voice call'])
        await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    await expect(erin.page.getByRole('button', { name: 'Edit group' })).toHaveCount(0);
    const panel = erin.page.getByRole('complementary', { name: 'Members' });
    await panel.getByRole('button', { name: /dave/ }).click();
    const menu = erin.page.getByRole('menu', { name: /dave/ });
    await expect(menu.getByRole('menuitem')).toHaveText(['View profile', 'Whisper to dave', 'Mention dave']);
    await erin.page.keyboard.press('Escape');
    await dave.page.getByRole('button', { name: 'Edit group' }).click();
    const edit = dave.page.getByRole('dialog');
    await expect(edit.getByLabel('Group name')).toHaveCount(0);
    await edit.getByLabel('Announcement').fill('Lunch is at noon.');
    await edit.getByRole('switch', { name: 'Mute the group' }).click();
    await picture(dave, 'lobby');
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect(edit).toBeHidden();
    await expect(erin.page.locator('.announcement').getByText('Lunch is at noon.')).toBeVisible();
    await expect(erin.page.getByText('Only owner and admins may write here.')).toBeVisible();
    await dave.say('I lead this');
    await erin.hears('I lead this');
  });

  test('its name is in the language of whoever looks', async () => {
    await erin.page.evaluate(() => localStorage.setItem('parley.language', 'zh'));
    await erin.page.reload();
    await expect(erin.page.locator('.row-name', { hasText: '大厅' })).toBeVisible();
  });
});
