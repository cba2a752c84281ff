// Accounts in the browser, with a real mail server: sign up, forget, change; and who may have an account.
import { expect, type Page, test } from '@playwright/test';
import { MailServer } from '../support/mail.ts';
import { freePort, Program } from '../support/program.ts';
import { leave, PASSWORD, type Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

const post = new MailServer();
let server: Program;
let alice: Visitor;
let bob: Visitor;
const EMAIL = 'alice@example.org';
const FRESH = 'a much better one';

test.beforeAll(async ({ browser }) => {
  test.slow();
  server = new Program(await freePort(), { PARLEY_MAIL_URL: await post.start() });
  await server.start();
  [alice, bob] = (await visitors(browser, 'alice', 'bob')) as [Visitor, Visitor];
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob);
  await server.remove();
  await post.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const SHOTS = process.env['SHOTS'];
const picture = async (page: Page, name: string) => {
  if (!SHOTS) return;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${SHOTS}/accounts-${name}-${scheme}.png`, animations: 'disabled' });
  }
};
const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function account(page: Page) {
  await page.getByRole('button', { name: 'Account and settings' }).click();
  await page.getByRole('menuitem', { name: 'My profile' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: /Account$/ }).click();
  return dialog;
}

async function logOut(page: Page) {
  await page.getByRole('button', { name: 'Account and settings' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
}

test('each field of a new account says what is wrong with it, in the language of the page', async () => {
  const { page } = alice;
  await page.goto(server.url);
  await button(page, 'Create your account').click();
  await button(page, 'Sign up').click();
  await expect(page.getByText('Please fill this in.')).toHaveCount(2);
  await page.getByLabel('User name').fill('a b');
  await page.getByLabel('Password', { exact: true }).fill('password1');
  await page.getByLabel('Repeat password').fill('password2');
  await button(page, 'Sign up').click();
  await expect(page.getByText('Only letters and digits, with . _ - in between.')).toBeVisible();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await picture(page, 'faults');
  await page.getByLabel('User name').fill('alice');
  await page.getByLabel('Repeat password').fill('password1');
  await button(page, 'Sign up').click();
  await expect(page.getByText('This password is too easy to guess.')).toBeVisible();
  await button(page, '日本語').click();
  await page.getByRole('button', { name: '新規登録' }).click();
  await expect(page.getByText('このパスワードは推測されやすいです。')).toBeVisible();
  await button(page, 'English').click();
});

test('an address is proved by a code; the countdown to the next one goes on after a reload', async () => {
  const { page } = alice;
  await page.getByLabel('E-mail address').fill('alice@example');
  await button(page, 'Send code').click();
  await expect(page.getByText('This is not an e-mail address.')).toBeVisible();
  await page.getByLabel('E-mail address').fill(EMAIL);
  await button(page, 'Send code').click();
  await expect(page.getByText(`A code is on its way to ${EMAIL}.`)).toBeVisible();
  await picture(page, 'sign-up-code');
  const again = button(page, /^Send another code in \d+ s$/);
  await expect(again).toBeDisabled();
  const left = async () => Number(/\d+/.exec((await again.textContent())!)![0]);
  await expect.poll(left).toBeLessThan(59);
  await page.reload();
  await expect(page.getByLabel('E-mail address')).toHaveValue(EMAIL);
  await expect(again).toBeDisabled();
  expect(await left()).toBeLessThan(59);
  const code = await post.codeFor(EMAIL);
  await page.getByLabel('User name').fill('alice');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Repeat password').fill(PASSWORD);
  await page.getByLabel('Code from the e-mail').fill(code === '123456' ? '123457' : '123456');
  await button(page, 'Sign up').click();
  await expect(page.getByText('This is not the right code.')).toBeVisible();
  await page.getByLabel('Code from the e-mail').fill(code);
  await button(page, 'Sign up').click();
  await expect(main(page)).toBeVisible();
  await bob.signUp(server.url);
});

test('a name that is taken says so at its field', async ({ browser }) => {
  const [second] = (await visitors(browser, 'second')) as [Visitor];
  const { page } = second;
  await page.goto(server.url);
  await button(page, 'Create your account').click();
  await page.getByLabel('User name').fill('Alice');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Repeat password').fill(PASSWORD);
  await button(page, 'Sign up').click();
  await expect(page.getByText('This user name is taken.')).toBeVisible();
  await page.context().close();
});

test('/ leads a stranger to the sign-in screen and a person to the chat; logging out leads back', async () => {
  const { page } = alice;
  await page.goto(server.url);
  await expect(main(page)).toBeVisible();
  await logOut(page);
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await picture(page, 'sign-in');
});

test('signing in by a code instead of the password', async () => {
  const { page } = alice;
  await button(page, 'Sign in with a code').click();
  await page.getByLabel('E-mail address').fill(EMAIL);
  await picture(page, 'code');
  await page.keyboard.press('Enter');
  await page.getByLabel('Code from the e-mail').fill(await post.codeFor(EMAIL, 2));
  await page.keyboard.press('Enter');
  await expect(main(page)).toBeVisible();
});

test('a forgotten password: by a code, and what was signed in is signed out', async ({ browser }) => {
  const [phone] = (await visitors(browser, 'phone')) as [Visitor];
  const { page } = phone;
  await page.goto(server.url);
  await button(page, 'Forgot password?').click();
  await page.getByLabel('E-mail address').fill(EMAIL);
  await button(page, 'Send code').click();
  await page.getByLabel('Code from the e-mail').fill(await post.codeFor(EMAIL, 3));
  await page.getByLabel('New password').fill('short');
  await button(page, 'Set password and sign in').click();
  await expect(page.getByText('At least 8 characters.')).toBeVisible();
  await picture(page, 'forgotten');
  await page.getByLabel('New password').fill(FRESH);
  await button(page, 'Set password and sign in').click();
  await expect(main(page)).toBeVisible();
  await expect(alice.page.getByText('You were logged out')).toBeVisible();
  await page.context().close();
  await alice.page.getByLabel('User name').fill(EMAIL);
  await alice.page.getByLabel('Password', { exact: true }).fill(FRESH);
  await button(alice.page, 'Sign in').first().click();
  await expect(main(alice.page)).toBeVisible();
});

test('the user name is changed, but not to a taken one', async () => {
  await alice.ask('bob');
  await bob.accept('alice');
  await expect(alice.row('bob')).toBeVisible();
  const settings = await account(bob.page);
  await button(bob.page, 'Change user name').click();
  const dialog = bob.page.getByRole('dialog', { name: 'Change user name' });
  await dialog.getByLabel('User name').fill('ALICE');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This user name is taken.')).toBeVisible();
  await picture(bob.page, 'rename');
  await dialog.getByLabel('User name').fill('robert');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(settings.getByText('@robert')).toBeVisible();
  await bob.page.keyboard.press('Escape');
});

test('an address is changed by a code and the password, and taken away', async () => {
  const { page } = alice;
  const settings = await account(page);
  await expect(settings.getByText(EMAIL)).toBeVisible();
  await expect(settings.getByText('Confirmed', { exact: true })).toBeVisible();
  await picture(page, 'account');
  await button(page, 'Change e-mail address').click();
  let dialog = page.getByRole('dialog', { name: 'Change e-mail address' });
  await dialog.getByLabel('E-mail address').fill('new@example.org');
  await dialog.getByRole('button', { name: 'Send code' }).click();
  await dialog.getByLabel('Code from the e-mail').fill(await post.codeFor('new@example.org'));
  await dialog.getByLabel('Current password').fill('not my password');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This is not your password.')).toBeVisible();
  await picture(page, 'email-dialog');
  await dialog.getByLabel('Current password').fill(FRESH);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(settings.getByText('new@example.org')).toBeVisible();
  await button(page, 'Change e-mail address').click();
  dialog = page.getByRole('dialog', { name: 'Change e-mail address' });
  await dialog.getByRole('button', { name: 'Remove address' }).click();
  dialog = page.getByRole('dialog', { name: 'Remove address' });
  await picture(page, 'email-remove');
  await dialog.getByLabel('Current password').fill(FRESH);
  await dialog.getByRole('button', { name: 'Remove address' }).click();
  await expect(settings.getByText('None yet')).toBeVisible();
});

test('the password is changed with the old one and twice the new one', async () => {
  const { page } = alice;
  await button(page, 'Change password').click();
  const dialog = page.getByRole('dialog', { name: 'Change password' });
  await dialog.getByLabel('Current password').fill('not my password');
  await dialog.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await dialog.getByLabel('Repeat new password').fill(`${PASSWORD}!`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('The two are not the same.')).toBeVisible();
  await picture(page, 'password');
  await dialog.getByLabel('Repeat new password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This is not your password.')).toBeVisible();
  await dialog.getByLabel('Current password').fill(FRESH);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a link of an administrator leads to a new password once', async ({ browser }) => {
  // Hers is the first account.
  const { people } = await (await alice.page.request.get(`${server.url}/api/admin/people?search=robert`)).json();
  const made = await alice.page.request.post(`${server.url}/api/admin/people/${people[0].user.id}/reset-link`);
  const link = server.url + new URL((await made.json()).url).pathname;
  const { page } = bob;
  await page.goto(link);
  await picture(page, 'reset');
  await page.getByLabel('New password').fill(FRESH);
  await page.getByLabel('Repeat password').fill(FRESH);
  await button(page, 'Set password and sign in').click();
  await expect(main(page)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
  const [late] = (await visitors(browser, 'late')) as [Visitor];
  await late.page.goto(link);
  await late.page.getByLabel('New password').fill(FRESH);
  await late.page.getByLabel('Repeat password').fill(FRESH);
  await button(late.page, 'Set password and sign in').click();
  await expect(late.page.getByText('This link does not work any more')).toBeVisible();
  await picture(late.page, 'reset-invalid');
  await button(late.page, 'Back to signing in').click();
  await expect(late.page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await late.page.context().close();
});

test('a letter that does not arrive is told of when another is asked for', async ({ browser }) => {
  const [lost] = (await visitors(browser, 'lost')) as [Visitor];
  const { page } = lost;
  post.refuses = () => ({ code: 550, words: 'no such mailbox' });
  await page.goto(server.url);
  await button(page, 'Sign in with a code').click();
  await page.getByLabel('E-mail address').fill('lost@example.org');
  const failed = server.logs(({ msg }) => msg === 'mail not sent');
  await button(page, 'Send code').click();
  await expect(page.getByText('A code is on its way')).toBeVisible();
  await failed;
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await button(page, 'Sign in with a code').click();
  await page.getByLabel('E-mail address').fill('lost@example.org');
  await button(page, 'Send code').click();
  await expect(page.getByText('could not be delivered')).toBeVisible();
  await picture(page, 'failed');
  post.refuses = () => null;
  await page.context().close();
});

test('where nobody may make an account, the screen says so, and who gives a new password', async ({ browser }) => {
  const closed = new Program(await freePort(), { PARLEY_AUTH_REGISTRATION: 'closed' });
  await closed.start();
  const [stranger] = (await visitors(browser, 'stranger')) as [Visitor];
  const { page } = stranger;
  await page.goto(closed.url);
  await expect(page.getByText('This server takes no new accounts.')).toBeVisible();
  await expect(button(page, 'Create your account')).toHaveCount(0);
  await expect(button(page, 'Sign in with a code')).toHaveCount(0);
  await button(page, 'Forgot password?').click();
  await expect(page.getByText('Ask your administrator for a link')).toBeVisible();
  await button(page, 'Back to signing in').click();
  await expect(page.getByLabel('User name')).toBeFocused();
  await page.context().close();
  await closed.remove();
});
