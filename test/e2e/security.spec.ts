// What protects an account, at a real browser: Chromium's own authenticator signs, an app shows codes, devices are signed out.
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { codeAt, stepAt } from '../../src/factors/totp.ts';
import { freePort, Program } from '../support/program.ts';
import { leave, PASSWORD, Visitor, visitors } from './people.ts';

const SHOTS = process.env['SHOTS'];
const picture = async ({ page }: Visitor, name: string) => {
  if (!SHOTS) return;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${SHOTS}/security-${name}-${scheme}.png`, animations: 'disabled' });
  }
};

test.describe.configure({ mode: 'serial' });

let program: Program;
let url: string;
let alice: Visitor;
let cdp: CDPSession;
let authenticatorId: string;
let secret: Buffer;
let recoveryCodes: string[];

test.beforeAll(async ({ browser }) => {
  const port = await freePort();
  program = new Program(port, { PARLEY_GROUPS_LOBBY: 'false' });
  await program.start();
  url = `http://localhost:${port}`; // passkeys are for names
  [alice] = (await visitors(browser, 'alice')) as [Visitor];
  cdp = await alice.page.context().newCDPSession(alice.page);
  await cdp.send('WebAuthn.enable');
  ({ authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }));
  // This authenticator takes whatever is offered at once. People choose: nothing is offered but where it is the matter.
  await alice.page.addInitScript(() => {
    if (!sessionStorage.getItem('offered')) PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await alice.signUp(url);
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice);
  await program.remove();
});

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openSecurity({ page }: Visitor) {
  await page.getByRole('button', { name: 'Account and settings' }).click();
  await page.getByRole('menuitem', { name: 'My profile' }).click();
  await page.getByRole('button', { name: 'Security' }).click();
  await expect(section(page, 'Signed-in devices').getByRole('list')).toBeVisible();
}

async function prove(page: Page, title: string | RegExp, button: string) {
  const asked = dialog(page, title);
  await asked.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await asked.getByRole('button', { name: button, exact: true }).click();
  await expect(asked).toBeHidden();
}

async function logOut({ page }: Visitor) {
  await page.keyboard.press('Escape');
  await page.evaluate(() => fetch('/api/sessions/current', { method: 'DELETE' }));
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
}

async function enterPassword({ page, name }: Visitor) {
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const isIn = ({ page }: Visitor) => expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
/** The next code after this one: none is taken twice. */
let lastStep = 0;
async function nextCode() {
  lastStep = Math.max(stepAt(Date.now()), lastStep + 1);
  return codeAt(secret, lastStep);
}

test('a passkey is made, once the password has been given again', async () => {
  const { page } = alice;
  await openSecurity(alice);
  await expect(section(page, 'Two-step sign-in').getByText('Off', { exact: true })).toBeVisible();
  await picture(alice, 'empty');
  const passkeys = section(page, 'Passkeys');
  await expect(passkeys.getByText('No passkeys yet')).toBeVisible();
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  const asked = dialog(page, 'Add a passkey');
  await asked.getByLabel('Password', { exact: true }).fill('not her password');
  await asked.getByRole('button', { name: 'Continue' }).click();
  await expect(asked.getByText('The password is wrong.')).toBeVisible();
  await picture(alice, 'proof');
  await expect(passkeys.getByRole('listitem')).toHaveCount(0);
  await prove(page, 'Add a passkey', 'Continue');
  await expect(passkeys.getByText('Chrome on Linux')).toBeVisible();
  await expect(passkeys.getByText(/never used yet/)).toBeVisible();
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials.map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential])).toEqual([
    ['localhost', true],
  ]);
  // The same authenticator has one already.
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await asked.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await asked.getByRole('button', { name: 'Continue' }).click();
  await expect(asked.getByText('This device already has a passkey for your account.')).toBeVisible();
  await asked.getByRole('button', { name: 'Cancel' }).click();
});

test('it is called as its owner likes', async () => {
  const { page } = alice;
  const passkeys = section(page, 'Passkeys');
  await passkeys.getByRole('button', { name: 'Rename Chrome on Linux' }).click();
  const named = dialog(page, 'Rename');
  await named.getByLabel('Name').fill('Work laptop');
  await named.getByRole('button', { name: 'Save' }).click();
  await expect(passkeys.getByText('Work laptop')).toBeVisible();
});

test('it signs in without a password, when the one who holds it is verified', async () => {
  const { page } = alice;
  await logOut(alice);
  await picture(alice, 'door');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  const asked = page.waitForResponse((response) => response.url().endsWith('/api/sessions/passkey/options'));
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await asked;
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).not.toHaveClass(/loading/);
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await isIn(alice);
});

test('the browser offers it beside the name, and whoever takes it is in', async () => {
  const { page } = alice;
  await page.evaluate(() => sessionStorage.setItem('offered', 'yes'));
  await page.evaluate(() => fetch('/api/sessions/current', { method: 'DELETE' }));
  const entered = page.waitForResponse((response) => response.url().endsWith('/api/sessions/passkey'));
  await page.goto(url);
  expect((await entered).status()).toBe(201);
  await isIn(alice);
  await page.evaluate(() => sessionStorage.removeItem('offered'));
  await page.reload();
});

test('an authenticator app is set up by its code, and recovery codes are kept', async () => {
  const { page } = alice;
  await openSecurity(alice);
  const twoStep = section(page, 'Two-step sign-in');
  await twoStep.getByRole('button', { name: 'Set up' }).click();
  await prove(page, 'Is it you?', 'Continue');
  const setUp = dialog(page, 'Authenticator app');
  await expect(setUp.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  secret = fromBase32((await setUp.locator('code').textContent())!);
  await picture(alice, 'set-up');
  await setUp.getByLabel('Six-digit code').fill('000000');
  await expect(setUp.getByText('This code is not right.')).toBeVisible();
  await setUp.getByLabel('Six-digit code').fill(await nextCode());
  const codes = dialog(page, 'Keep your recovery codes');
  await expect(codes.getByRole('listitem')).toHaveCount(10);
  recoveryCodes = await codes.locator('code').allTextContents();
  await picture(alice, 'recovery');
  const saved = page.waitForEvent('download');
  await codes.getByRole('button', { name: 'Download' }).click();
  expect((await saved).suggestedFilename()).toBe('parley-recovery-codes.txt');
  await codes.getByRole('button', { name: 'I have kept them' }).click();
  await expect(codes).toBeHidden();
  await expect(twoStep.getByText('On', { exact: true })).toBeVisible();
  await expect(twoStep.getByText('10 are left')).toBeVisible();
  await picture(alice, 'on');
});

test('the password alone opens nothing now: a code, a passkey or a recovery code is asked for', async () => {
  const { page } = alice;
  await logOut(alice);
  await enterPassword(alice);
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await picture(alice, 'second-step');
  await page.getByLabel('Six-digit code').fill('000000');
  await expect(page.getByText('This code is not right.')).toBeVisible();
  await expect(page.getByLabel('Six-digit code')).toBeFocused();
  await expect(page.getByLabel('Six-digit code')).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await enterPassword(alice);
  await page.getByLabel('Six-digit code').fill(await nextCode());
  await isIn(alice);

  await logOut(alice);
  await enterPassword(alice);
  await page.getByRole('button', { name: 'Use passkey' }).click();
  await expect(page.getByText('Confirm with your passkey that it is you.')).toBeVisible();
  await picture(alice, 'second-passkey');
  await page.getByRole('button', { name: 'Use passkey' }).click();
  await isIn(alice);

  await logOut(alice);
  await enterPassword(alice);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill('aaaa-bbbb-cccc-dddd');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('This is none of your recovery codes')).toBeVisible();
  await picture(alice, 'second-recovery');
  await page.getByLabel('Recovery code').fill(recoveryCodes[0]!.toUpperCase());
  await page.getByRole('button', { name: 'Confirm' }).click();
  await isIn(alice);
  await openSecurity(alice);
  await expect(section(page, 'Two-step sign-in').getByText('9 are left')).toBeVisible();
});

test('a device is signed out from another: its page is at the door within a second', async ({ browser }) => {
  const { page } = alice;
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  });
  const elsewhere = new Visitor('alice', await context.newPage());
  await elsewhere.page.goto(url);
  await enterPassword(elsewhere);
  await elsewhere.page.getByRole('button', { name: 'Use a recovery code' }).click();
  await elsewhere.page.getByLabel('Recovery code').fill(recoveryCodes[1]!);
  await elsewhere.page.getByRole('button', { name: 'Confirm' }).click();
  await isIn(elsewhere);
  await page.reload();
  await openSecurity(alice);
  const list = section(page, 'Signed-in devices').getByRole('list');
  const current = list.getByRole('listitem').first();
  await expect(current).toContainText('Chrome on Linux');
  await expect(current).toContainText('This device');
  const other = list.getByRole('listitem').filter({ hasText: 'Firefox on Windows' });
  await expect(other).toContainText('Active now');
  await expect(other).toContainText(/127\.0\.0\.1|::1/);
  await list.scrollIntoViewIfNeeded();
  await picture(alice, 'devices');
  const left = elsewhere.page
    .getByRole('heading', { name: 'Welcome back' })
    .waitFor()
    .then(() => Date.now());
  const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await other.getByRole('button', { name: 'Log out Firefox on Windows' }).click();
  const endedAt = (await ended).status() === 204 ? Date.now() : 0;
  expect((await left) - endedAt).toBeLessThan(1000);
  await expect(elsewhere.page.getByText('You were logged out')).toBeVisible();
  await expect(other).toHaveCount(0);
  await context.close();
});

test('all others are signed out together; this one stays', async ({ browser }) => {
  const { page } = alice;
  const context = await browser.newContext();
  const elsewhere = new Visitor('alice', await context.newPage());
  await elsewhere.page.goto(url);
  await enterPassword(elsewhere);
  await elsewhere.page.getByRole('button', { name: 'Use a recovery code' }).click();
  await elsewhere.page.getByLabel('Recovery code').fill(recoveryCodes[2]!);
  await elsewhere.page.getByRole('button', { name: 'Confirm' }).click();
  await isIn(elsewhere);
  await page.reload();
  await openSecurity(alice);
  await page.getByRole('button', { name: 'Log out all other devices' }).click();
  const asked = dialog(page, 'Log out all other devices?');
  await asked.getByRole('button', { name: 'Log out all other devices' }).click();
  await expect(elsewhere.page.getByText('You were logged out')).toBeVisible();
  await expect(page.getByText('You are signed in here alone.')).toBeVisible();
  await isIn(alice);
  await context.close();
});

test('turned off and removed, nothing more is asked for', async () => {
  const { page } = alice;
  const twoStep = section(page, 'Two-step sign-in');
  await twoStep.getByRole('switch', { name: 'Passkey after the password' }).click();
  await prove(page, 'Ask for a passkey after the password?', 'Turn on');
  await expect(twoStep.getByRole('switch')).toBeChecked();
  await twoStep.getByRole('button', { name: 'Turn off' }).click();
  await prove(page, 'Turn the authenticator app off?', 'Turn off');
  await expect(twoStep.getByRole('button', { name: 'Set up' })).toBeVisible();
  await expect(twoStep.getByText('On', { exact: true })).toBeVisible();
  await section(page, 'Passkeys').getByRole('button', { name: 'Remove Work laptop' }).click();
  await prove(page, 'Remove “Work laptop”?', 'Remove');
  await expect(twoStep.getByText('Off', { exact: true })).toBeVisible();
  await expect(twoStep.getByRole('switch')).not.toBeChecked();
  await logOut(alice);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByText('This passkey opens no account here.')).toBeVisible();
  await enterPassword(alice);
  await isIn(alice);
});

test('in other languages', async () => {
  const { page } = alice;
  for (const [language, menu, title] of [
    ['zh', '账号与设置', '安全'],
    ['ja', 'アカウントと設定', 'セキュリティ'],
  ] as const) {
    await page.evaluate((language) => localStorage.setItem('parley.language', language), language);
    await page.reload();
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('button', { name: title }).click();
    await expect(page.locator('.factor')).toHaveCount(3);
    await picture(alice, language);
    await page.keyboard.press('Escape');
  }
});

function fromBase32(text: string): Buffer {
  const digits = [...text.replace(/\s/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c));
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
