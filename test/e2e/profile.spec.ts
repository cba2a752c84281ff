// What people show of themselves: picture, words, card; and the end of an account.
import { type Browser, expect, test } from '@playwright/test';
import sharp from 'sharp';
import { PASSWORD, type Person, people } from '../support/people.ts';
import { freePort, Program } from '../support/program.ts';
import { unzip } from '../support/zip.ts';
import { leave, Visitor } from './people.ts';

const picture = (visitor: Visitor, name: string) => visitor.picture(`profile-${name}`);

test.describe.configure({ mode: 'serial' });

let program: Program;
let alice: Visitor;
let bob: Visitor;
let carol: Visitor;

/** Signed in at a browser of their own, without the way through the sign-in screen. */
async function arrive(browser: Browser, person: Person): Promise<Visitor> {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'parley', value: person.token, url: program.url }]);
  const visitor = new Visitor(person.name, await context.newPage());
  await visitor.page.goto(program.url);
  return visitor;
}

test.beforeAll(async ({ browser }) => {
  program = new Program(await freePort(), { PARLEY_GROUPS_LOBBY: 'false' });
  await program.start();
  await people(program.url, 'root');
  const [a, b, c] = await people(program.url, 'alice', 'bob', 'carol');
  for (const friend of [b, c]) await a.befriend(friend);
  await a.makeGroup('Mountains', b, c);
  [alice, bob, carol] = [await arrive(browser, a), await arrive(browser, b), await arrive(browser, c)];
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob, carol);
  await program.remove();
});

async function settings({ page }: Visitor, pane = 'My profile') {
  await page.getByRole('button', { name: 'Account and settings' }).click();
  await page.getByText('My profile').click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  if (pane !== 'My profile') await dialog.getByRole('button', { name: pane }).click();
  return dialog;
}

const photo = (background: string, width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="${width}" height="${height}"><circle cx="50%" cy="50%" r="200" fill="#fff8"/></svg>`,
        ),
      },
    ])
    .jpeg()
    .toBuffer();

test('nickname, a few words and gender are saved, and others see the name at once', async () => {
  const dialog = await settings(alice);
  await dialog.getByLabel('Nickname').fill('Alice Liddell');
  await dialog.getByLabel('About me').fill('Climbs mountains.\nReads on trains.');
  const gender = dialog.getByRole('combobox', { name: 'Gender' });
  await gender.click();
  await alice.page.keyboard.press('Escape');
  await expect(gender).toHaveAttribute('aria-expanded', 'false');
  await expect(dialog, 'the key was for the list').toBeVisible();
  await gender.click();
  await alice.page.getByTitle('Female', { exact: true }).click();
  await picture(alice, 'pane');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(alice.page.getByText('Saved')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expect(bob.row('Alice Liddell')).toBeVisible();
  await dialog.getByLabel('Nickname').fill('  ');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Please fill this in.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByLabel('Nickname')).toHaveValue('Alice Liddell');
});

test('a picture that is none, or too large, is refused in words', async () => {
  const dialog = alice.page.getByRole('dialog', { name: 'Settings' });
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    dialog.getByLabel('Choose a photo').setInputFiles({ name, mimeType, buffer });
  await choose('moving.gif', 'image/gif', Buffer.from('GIF89a'));
  await expect(alice.page.getByText('Choose a JPEG, PNG or WebP picture.')).toBeVisible();
  await choose('huge.png', 'image/png', Buffer.alloc(5 * 1024 * 1024 + 1));
  await expect(alice.page.getByText('A photo may have up to 5 MB.')).toBeVisible();
  await choose('broken.png', 'image/png', Buffer.from('not a picture'));
  const crop = alice.page.getByRole('dialog', { name: 'Position your photo' });
  await expect(crop.getByRole('alert')).toContainText('cannot be read');
  await expect(crop.getByRole('button', { name: 'Use this photo' })).toBeDisabled();
  await crop.getByRole('button', { name: 'Cancel' }).click();
  await expect(crop).toBeHidden();
});

test('a picture is cut, shown to others at once, and taken away again', async () => {
  const dialog = alice.page.getByRole('dialog', { name: 'Settings' });
  const buffer = await photo('#2f6f9f');
  const input = dialog.getByLabel('Choose a photo');
  await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer });
  const crop = alice.page.getByRole('dialog', { name: 'Position your photo' });
  await crop.getByRole('slider', { name: 'Zoom' }).focus();
  for (let n = 0; n < 10; n++) await alice.page.keyboard.press('ArrowRight');
  await expect(crop.getByRole('button', { name: 'Use this photo' })).toBeEnabled();
  await picture(alice, 'crop');
  await crop.getByRole('button', { name: 'Use this photo' }).click();
  await expect(crop).toBeHidden();
  await expect(dialog.locator('img.avatar')).toHaveAttribute('src', /^\/api\/avatars\/[0-9a-f]{64}\.webp$/);
  const his = bob.row('Alice Liddell').locator('img.avatar');
  await expect(his).toHaveAttribute('src', /-96\.webp$/);
  await expect.poll(() => his.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(96);
  await picture(alice, 'pane-with-picture');

  await dialog.getByRole('button', { name: 'Change photo' }).click();
  await alice.page.getByRole('menuitem', { name: 'Remove photo' }).click();
  await expect(dialog.getByRole('button', { name: 'Add a photo' })).toBeVisible();
  await expect(his).toHaveCount(0);
  await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await photo('#8f5f2f', 600, 900) });
  await crop.getByRole('button', { name: 'Use this photo' }).click();
  await expect(his).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('a click on a face or name shows who that is, and what we share', async () => {
  await bob.open('Alice Liddell');
  await bob.page.locator('.conversation-head').getByRole('button', { name: 'Alice Liddell' }).click();
  const card = bob.page.getByRole('dialog', { name: 'Profile of Alice Liddell' });
  await expect(card.getByText('Reads on trains.')).toBeVisible();
  await expect(card.getByText('@alice')).toBeVisible();
  await expect(card.getByText('Female')).toBeVisible();
  await expect(card.getByText('1 group in common')).toBeVisible();
  await picture(bob, 'card');
  await card.getByRole('button', { name: 'Mountains' }).click();
  await expect(card).toBeHidden();
  await expect(bob.page.getByRole('region', { name: 'Mountains' })).toBeVisible();

  await alice.open('Mountains');
  // Names are known, so that one after @ is meant.
  await expect(alice.page.locator('.conversation-head').getByText('3 online')).toBeVisible();
  await alice.say('Good morning @carol and all');
  await expect(bob.line('Good morning')).toBeVisible();
  await bob.line('Good morning').getByRole('button', { name: 'Alice Liddell' }).first().click();
  await bob.page.getByRole('menuitem', { name: 'View profile' }).click();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(bob.page.getByRole('region', { name: 'Alice Liddell' })).toBeVisible();
});

test('who is no friend yet can be asked on their card', async () => {
  await bob.open('Mountains');
  await bob.line('Good morning').getByText('@carol').click();
  const card = bob.page.getByRole('dialog', { name: 'Profile of carol' });
  await picture(bob, 'card-stranger');
  await card.getByRole('button', { name: 'Add friend' }).click();
  await card.getByLabel('Note').fill('From the mountains');
  await card.getByRole('button', { name: 'Send request' }).click();
  await expect(card.getByText('Request sent')).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('all that is mine can be taken along', async () => {
  const dialog = await settings(alice, 'Account');
  const button = dialog.getByRole('button', { name: 'Download my data' });
  await button.scrollIntoViewIfNeeded();
  const [download] = await Promise.all([alice.page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^parley-.*\.zip$/);
  const stream = await download.createReadStream();
  const files = unzip(Buffer.concat(await stream.toArray()));
  expect(JSON.parse(files.get('profile.json')!.toString()).bio).toContain('Reads on trains.');
  expect([...files.keys()].filter((name) => name.startsWith('messages/'))).toHaveLength(1);
  for (let n = 0; n < 4; n++) await alice.page.request.get(`${program.url}/api/me/export`);
  await button.click();
  await expect(alice.page.getByText('several times in the last hour')).toBeVisible();
});

test('an account is deleted after what there is to decide; others see that it is gone', async () => {
  const dialog = alice.page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: 'Delete my account…' }).scrollIntoViewIfNeeded();
  await picture(alice, 'account');
  await dialog.getByRole('button', { name: 'Delete my account…' }).click();
  const ask = alice.page.getByRole('dialog', { name: 'Delete your account?' });
  const last = ask.getByRole('button', { name: 'Delete my account' });
  await expect(last).toBeDisabled();
  await ask.getByRole('combobox', { name: /Mountains/ }).click();
  await alice.page.locator('.ant-select-item-option', { hasText: 'Hand over to carol' }).click();
  await ask.getByLabel('Your password').fill('not my password');
  await ask.getByLabel('I understand').check();
  await last.click();
  await expect(ask.getByText('That is not your password.')).toBeVisible();
  await picture(alice, 'delete');
  await ask.getByLabel('Your password').fill(PASSWORD);
  await last.click();
  await expect(alice.page.getByRole('button', { name: 'Create your account' })).toBeVisible();
  await expect(alice.page.getByText('signed out')).toHaveCount(0);

  await expect(bob.row('Deleted user')).toBeVisible();
  await expect(bob.line('Good morning').getByText('Deleted user')).toBeVisible();
  await bob.line('Good morning').getByRole('button', { name: 'Deleted user' }).first().click();
  await bob.page.getByRole('menuitem', { name: 'View profile' }).click();
  const card = bob.page.getByRole('dialog', { name: 'Profile of Deleted user' });
  await expect(card.getByText('This account no longer exists.')).toBeVisible();
  await picture(bob, 'card-deleted');
  await bob.page.keyboard.press('Escape');
  await carol.open('Mountains');
  await carol.page.getByRole('button', { name: 'Members', exact: true }).click();
  const members = carol.page.getByRole('complementary', { name: 'Members' });
  await expect(members.getByText('Owner')).toHaveCount(1);
  await expect(members.getByText('Deleted user')).toHaveCount(0);
  await bob.open('Deleted user');
  await expect(bob.composer).toHaveCount(0);
  await picture(bob, 'conversation-deleted');
  await bob.page.reload();
  await expect(bob.row('Deleted user')).toBeVisible();
});
