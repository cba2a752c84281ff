// Signing in with accounts elsewhere, in a real browser that goes to another site and comes back.
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { codeAt, stepAt } from '../../src/factors/totp.ts';
import { CLIENT as GITHUB_CLIENT, GitHub } from '../support/github.ts';
import { CLIENT, OpenIdProvider } from '../support/openid.ts';
import { freePort, Program } from '../support/program.ts';
import { leave, PASSWORD, type Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let openid: OpenIdProvider;
let github: GitHub;
/** Another site than the providers': to a browser localhost and 127.0.0.1 have nothing to do with each other. */
let url: string;
let ada: Visitor;
let bob: Visitor;

test.beforeAll(async ({ browser }) => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  openid = await OpenIdProvider.start(`${url}/api/providers/oidc/callback`);
  github = await GitHub.start();
  program = new Program(port, {
    PARLEY_OIDC_NAME: 'Example ID',
    PARLEY_OIDC_ISSUER: openid.issuer,
    PARLEY_OIDC_CLIENT_ID: CLIENT.id,
    PARLEY_OIDC_CLIENT_SECRET: CLIENT.secret,
    PARLEY_GITHUB_URL: github.url,
    PARLEY_GITHUB_API_URL: github.apiUrl,
    PARLEY_GITHUB_CLIENT_ID: GITHUB_CLIENT.id,
    PARLEY_GITHUB_CLIENT_SECRET: GITHUB_CLIENT.secret,
  });
  await program.start();
  openid.accounts.set('ada', {
    name: 'Ada Lovelace',
    preferred_username: 'ada',
    email: 'ada@example.org',
    email_verified: true,
    picture: `${openid.issuer}/pictures/ada`,
  });
  const red = sharp({ create: { width: 300, height: 300, channels: 3, background: 'crimson' } });
  openid.pictures.set('ada', await red.png().toBuffer());
  [ada, bob] = (await visitors(browser, 'ada', 'bob')) as [Visitor, Visitor];
  await bob.signUp(url);
});

test.afterAll(async ({ browser }) => {
  await leave(browser, ada, bob);
  await program.remove();
  await Promise.all([openid.stop(), github.stop()]);
});

const isIn = (page: Page) => expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const linked = (page: Page) => settings(page).getByRole('region', { name: 'Linked accounts' });

async function byExampleId({ page }: Visitor, who = 'Ada Lovelace'): Promise<void> {
  await page.getByRole('link', { name: 'Continue with Example ID' }).click();
  await page.getByRole('button', { name: who }).click();
}

async function signOut({ page }: Visitor): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Account and settings' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' }).last()).toBeVisible();
}

async function openProfile({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Account and settings' }).click();
  // A menu that is still opening may take no notice of a click.
  await expect(async () => {
    if (!(await settings(page).isVisible())) await page.getByRole('menuitem', { name: 'My profile' }).click();
    await expect(settings(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
}

async function openAccount(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await openProfile(visitor);
  await settings(page)
    .getByRole('button', { name: /Account$/ })
    .click();
}

/** What the browser would send to the server from a page of it, and from a page of another site. */
async function sessionCookie({ page }: Visitor) {
  return (await page.context().cookies(url)).find(({ name }) => name === 'parley');
}

test('a first sign-in by a provider leads back into the chat, with name and picture', async () => {
  const { page } = ada;
  await page.goto(url);
  await byExampleId(ada);
  await isIn(page);
  await expect(page).toHaveURL(`${url}/`);
  expect(await sessionCookie(ada)).toMatchObject({ sameSite: 'Strict', httpOnly: true });
  await openProfile(ada);
  await expect(settings(page).getByText('Ada Lovelace').first()).toBeVisible();
  await expect(settings(page).getByText('@ada')).toBeVisible();
  await expect(settings(page).locator('img.avatar')).toHaveAttribute('src', /^\/api\/avatars\//);
  await page.keyboard.press('Escape');
});

test('the session works live, after a reload, and when a link on another site leads here', async () => {
  const { page } = ada;
  await bob.ask('ada');
  await expect(page.getByRole('button', { name: /^Friends.*1/ })).toBeVisible();
  await page.reload();
  await isIn(page);
  await page.goto(`${openid.issuer}/.well-known/openid-configuration`);
  await page.evaluate((to) => {
    location.href = to;
  }, url);
  await isIn(page);
  await expect(page.getByRole('button', { name: /^Friends.*1/ })).toBeVisible();
  await ada.accept('bob');
  await ada.open('bob');
  await ada.say('Here by another door');
  await bob.open('Ada Lovelace');
  await bob.hears('Here by another door');
});

test('who thinks better of it is back on the sign-in screen, and nothing is said', async () => {
  const { page } = ada;
  await signOut(ada);
  await page.context().clearCookies({ domain: '127.0.0.1' });
  await byExampleId(ada, 'Cancel');
  await expect(page.getByRole('link', { name: 'Continue with GitHub' })).toBeVisible();
  await expect(page).toHaveURL(`${url}/`);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an answer that this browser did not ask for signs nobody in', async () => {
  const { page } = ada;
  await page.goto(`${url}/api/providers/oidc/callback?code=x&state=y`);
  await expect(page.getByRole('alert')).toContainText('started in another browser');
  await expect(page).toHaveURL(`${url}/`);
  expect(await sessionCookie(ada)).toBeUndefined();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Continue with GitHub' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the address of an account by a second provider: its owner signs in, then both lead to it', async () => {
  const { page } = ada;
  const emails = [{ email: 'ada@example.org', primary: true, verified: true, visibility: null }];
  github.user = { id: 1815, login: 'countess', name: 'A. Lovelace', avatar_url: '', emails };
  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await expect(page.getByText('There is already an account with ada@example.org')).toBeVisible();
  expect(await sessionCookie(ada)).toBeUndefined();
  await byExampleId(ada);
  await isIn(page);
  await expect(linked(page).getByRole('status')).toContainText('GitHub is linked');
  await expect(linked(page).getByRole('listitem').filter({ hasText: 'GitHub' })).toContainText('countess');
  await signOut(ada);
  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await isIn(page);
  await openAccount(ada);
  await expect(linked(page).getByRole('listitem').filter({ hasText: 'Example ID' })).toContainText('ada@example.org');
  await expect(linked(page).getByRole('status')).toHaveCount(0);
});

test('one way in is unlinked, the last is not', async () => {
  const { page } = ada;
  await linked(page).getByRole('button', { name: 'Unlink GitHub' }).click();
  await page.getByRole('dialog', { name: 'Unlink GitHub?' }).getByRole('button', { name: 'Unlink' }).click();
  await expect(linked(page).getByRole('listitem').filter({ hasText: 'GitHub' })).toContainText('Not linked');
  await linked(page).getByRole('button', { name: 'Unlink Example ID' }).click();
  await page.getByRole('dialog', { name: 'Unlink Example ID?' }).getByRole('button', { name: 'Unlink' }).click();
  await expect(linked(page).getByRole('alert')).toContainText('your only way to sign in');
  await expect(linked(page).getByRole('listitem').filter({ hasText: 'Example ID' })).toContainText('ada@example.org');
});

test('who has a password links an account with it, and comes in by that from then on', async () => {
  const { page } = bob;
  github.user = { id: 7, login: 'bobbish', name: null, avatar_url: '', emails: [] };
  await openAccount(bob);
  await linked(page).getByRole('button', { name: 'Link GitHub' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link GitHub' });
  await dialog.getByLabel('Password', { exact: true }).fill('not the password');
  await dialog.getByRole('button', { name: 'Continue with GitHub' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The password is wrong');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Continue with GitHub' }).click();
  await expect(linked(page).getByRole('status')).toContainText('GitHub is linked');
  await signOut(bob);
  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await isIn(page);
  await openProfile(bob);
  await expect(settings(page).getByText('@bob')).toBeVisible();
  await signOut(bob);
});

test('who has a second factor is asked for it after the provider, too', async () => {
  const { page } = bob;
  const ask = async (path: string, data: object) => (await page.request.post(url + path, { data })).json();
  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await isIn(page);
  const { secret, ticket } = await ask('/api/me/totp', { password: PASSWORD });
  const code = codeAt(bytesOf(secret), stepAt(Date.now()));
  const { recoveryCodes } = await ask('/api/me/totp/confirm', { ticket, code });
  await signOut(bob);
  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await expect(page).toHaveURL(`${url}/`);
  expect(await sessionCookie(bob)).toBeUndefined();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recoveryCodes[0]);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await isIn(page);
  await signOut(bob);
});

/** Of base32. */
function bytesOf(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

test('a provider that is away is told of; the other ways in stay', async () => {
  const { page } = bob;
  await program.stop();
  program.set('PARLEY_OIDC_ISSUER', 'http://127.0.0.1:9');
  await program.start();
  await page.goto(url);
  await page.getByRole('link', { name: 'Continue with Example ID' }).click();
  await expect(page.getByRole('alert')).toContainText('Example ID cannot be reached');
  await page.getByLabel('User name').fill('bob');
  await expect(page.getByRole('link', { name: 'Continue with GitHub' })).toBeVisible();
});
