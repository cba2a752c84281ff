// What an administrator does at the page: who may see it, a report from message to end, a ban that is felt at once, a new account.
import { expect, test } from '@playwright/test';
import { MailServer } from '../support/mail.ts';
import { freePort, Program } from '../support/program.ts';
import { leave, PASSWORD, Visitor, visitors } from './people.ts';

/** A folder for pictures of it; without one none are taken. */
const PICTURES = process.env['PARLEY_PICTURES'];

async function picture({ page }: Visitor, name: string) {
  if (!PICTURES) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `${PICTURES}/admin-${name}-${colorScheme}.png`, animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
}

test.describe('administration', () => {
  test.describe.configure({ mode: 'serial' });

  let program: Program;
  let letters: MailServer;
  let root: Visitor;
  let alice: Visitor;
  let mallory: Visitor;
  /** Root's second tab. */
  let desk: Visitor;

  test.beforeAll(async ({ browser }) => {
    letters = new MailServer();
    program = new Program(await freePort(), {
      PARLEY_MAIL_URL: await letters.start(),
      PARLEY_CALLS_TURN_URLS: `turn:127.0.0.1:${await freePort()}?transport=tcp`,
      PARLEY_CALLS_TURN_SECRET: 'Zx81-commodore-amiga-atari-sinclair-ql',
    });
    await program.start();
    [root, alice, mallory] = (await visitors(browser, 'root', 'alice', 'mallory')) as [Visitor, Visitor, Visitor];
    for (const visitor of [root, alice, mallory]) await visitor.signUp(program.url);
  });

  test.afterAll(async ({ browser }) => {
    await leave(browser, root, alice, mallory, desk);
    await program.remove();
    await letters.stop();
  });

  const account = ({ page }: Visitor) => page.getByRole('button', { name: 'Account and settings' });
  const pane = (name: string) =>
    desk.page
      .getByRole('navigation', { name: 'Administration' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
  const row = (name: string) => desk.page.getByRole('row').filter({ hasText: `@${name}` });

  async function deed(name: string, label: string) {
    await desk.page.getByRole('button', { name: `What to do with ${name}` }).click();
    await desk.page.getByRole('menuitem', { name: label }).click();
  }
  const confirm = (label: string) =>
    desk.page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();

  test('the first account finds the way to it; others neither see it nor get in', async () => {
    await account(root).click();
    const opened = root.page.waitForEvent('popup');
    await root.page.getByRole('menuitem', { name: 'Administration' }).click();
    desk = new Visitor('root', await opened);
    await expect(desk.page.getByRole('heading', { name: 'Overview' })).toBeVisible();

    await account(alice).click();
    await expect(alice.page.getByRole('menuitem', { name: 'My profile' })).toBeVisible();
    await expect(alice.page.getByRole('menuitem', { name: 'Administration' })).toHaveCount(0);
    await alice.page.goto(`${program.url}/admin/people`);
    await expect(alice.page.getByText('This page is for administrators')).toBeVisible();
    await picture(alice, 'denied');
    await alice.page.getByRole('link', { name: 'Back to the chat' }).click();
    await expect(alice.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  });

  test('a message that is reported is seen as it was, also when it was taken back; the report is closed', async () => {
    await alice.ask('mallory');
    await mallory.accept('alice');
    await mallory.open('alice');
    await mallory.say('Buy my cheap watches!');
    await alice.open('mallory');
    await alice.act('Buy my cheap watches!', 'Report…');
    const dialog = alice.page.getByRole('dialog', { name: 'Report this message' });
    await expect(dialog.getByRole('button', { name: 'Send report' })).toBeDisabled();
    await dialog.getByRole('radio', { name: 'Spam or advertising' }).check();
    await dialog.getByLabel('In your words').fill('for the third time');
    await picture(alice, 'report');
    await dialog.getByRole('button', { name: 'Send report' }).click();
    await expect(alice.page.getByText('Thank you.')).toBeVisible();
    await mallory.act('Buy my cheap watches!', 'Take back');
    await mallory.page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();

    const { page } = desk;
    await page.reload();
    await expect(page.getByRole('navigation').getByText('1')).toBeVisible();
    await pane('Reports');
    const report = page.getByRole('listitem').filter({ hasText: 'alice reported a message of mallory' });
    await expect(report.getByText('Spam or advertising: for the third time')).toBeVisible();
    await expect(report.getByText('Buy my cheap watches!')).toBeVisible();
    await picture(desk, 'reports');
    await report.getByRole('button', { name: 'Close…' }).click();
    await page.getByRole('button', { name: 'Talked to the person' }).click();
    await picture(desk, 'close-report');
    await page.getByRole('button', { name: 'Close report' }).click();
    await expect(page.getByText('No open reports')).toBeVisible();
    await picture(desk, 'reports-none');
    await page.getByText('Closed', { exact: true }).click();
    await expect(page.getByText(/root, .*: Talked to the person/)).toBeVisible();
    await page.getByRole('button', { name: 'Show the person' }).click();
    await expect(row('mallory')).toBeVisible();
    await expect(row('alice')).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Reports', exact: true })).toBeVisible();
  });

  test('who is banned is out at once, and comes in again when let', async () => {
    const { page } = desk;
    await pane('People');
    await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill('mal');
    await expect(row('alice')).toHaveCount(0);
    await deed('mallory', 'Ban');
    await picture(desk, 'ban');
    await confirm('Ban');
    await expect(row('mallory').getByText('Banned')).toBeVisible();
    await expect(mallory.page.getByLabel('Password', { exact: true })).toBeVisible();
    await expect(mallory.page.getByText(/closed by an administrator|banned/i)).toBeVisible();
    await deed('mallory', 'Let in again');
    await expect(row('mallory').getByText('Banned')).toHaveCount(0);
    await mallory.page.getByLabel('User name').fill('mallory');
    await mallory.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await mallory.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(mallory.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await expect(row('alice')).toBeVisible();
  });

  test('an account is made for somebody, who chooses the password by a link', async ({ browser }) => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Add person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add person' });
    await dialog.getByLabel('User name').fill('alice');
    await dialog.getByRole('button', { name: 'Create account' }).click();
    await expect(dialog.getByText('This user name is taken.')).toBeVisible();
    await dialog.getByLabel('User name').fill('grandma');
    await dialog.getByLabel(/Nickname/).fill('Grandma');
    await picture(desk, 'add');
    await dialog.getByRole('button', { name: 'Create account' }).click();
    const link = await page.getByRole('textbox', { name: 'Link for Grandma' }).inputValue();
    await picture(desk, 'link');
    await page.keyboard.press('Escape');
    await expect(row('grandma')).toBeVisible();
    await picture(desk, 'people');

    const [grandma] = (await visitors(browser, 'grandma')) as [Visitor];
    await grandma.page.goto(link);
    for (const field of ['New password', 'Repeat password'])
      await grandma.page.getByLabel(field, { exact: true }).fill(PASSWORD);
    await grandma.page.locator('button[type=submit]').click();
    await expect(grandma.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await grandma.page.context().close();
  });

  test('groups are dissolved, and everything stands in the audit log', async () => {
    const { page } = desk;
    await alice.page.getByRole('button', { name: 'New group' }).first().click();
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByLabel('Group name').fill('Watch lovers');
    await dialog.getByLabel('mallory', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Create group' }).click();
    await mallory.row('Watch lovers').click({ button: 'right' });
    await mallory.page.getByRole('menuitem', { name: 'Report group…' }).click();
    const report = mallory.page.getByRole('dialog', { name: 'Report “Watch lovers”' });
    await report.getByRole('radio', { name: 'Something forbidden here' }).check();
    await report.getByRole('button', { name: 'Send report' }).click();
    await pane('Reports');
    await expect(page.getByText('mallory reported the group “Watch lovers” of alice')).toBeVisible();
    await page.getByRole('button', { name: 'Show the group' }).click();
    await picture(desk, 'groups');
    await page.getByRole('button', { name: 'Dissolve… Watch lovers' }).click();
    await confirm('Dissolve');
    for (const visitor of [alice, mallory]) await expect(visitor.row('Watch lovers')).toHaveCount(0);
    await pane('Audit log');
    for (const done of ['group dissolved', 'account made', 'banned', 'report closed', 'made an administrator'])
      await expect(page.getByRole('cell', { name: done, exact: true }).first()).toBeVisible();
    await picture(desk, 'audit');
  });

  test('how the server is, what it keeps, who is invited; calls and e-mail are tried', async () => {
    const { page } = desk;
    await pane('Storage');
    await expect(page.getByText('Nobody has sent a file yet.')).toBeVisible();
    await picture(desk, 'storage');
    await pane('Invitations');
    await expect(page.getByRole('list', { name: 'Links' }).or(page.getByRole('form')).first()).toBeVisible();
    await picture(desk, 'invitations');
    await pane('Overview');
    await page.getByRole('button', { name: 'Test calls' }).click();
    await expect(page.getByText('does not answer (ECONNREFUSED)')).toBeVisible();
    await page.getByRole('textbox', { name: 'To' }).fill('root@example.org');
    await page.getByRole('button', { name: 'Send a test e-mail' }).click();
    await expect(page.getByText('The mail server has taken it.')).toBeVisible();
    expect(letters.letters.at(-1)!.to).toBe('root@example.org');
    await picture(desk, 'overview');
  });
});
