// The gallery of a conversation: pictures, files, links and voice messages, found again after they were sent.
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { freePort, Program } from '../support/program.ts';
import { leave, type Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let alice: Visitor;
let bob: Visitor;

const gallery = (visitor: Visitor) => visitor.page.getByRole('complementary', { name: 'Media and files' });
const tab = (visitor: Visitor, name: string) => gallery(visitor).getByRole('tab', { name });

/** One of many pictures that differ. */
const picture = async (i: number) => ({
  name: `picture-${i}.png`,
  mimeType: 'image/png',
  buffer: await sharp({
    create: { width: 64, height: 48, channels: 3, background: { r: (i * 37) % 256, g: (i * 91) % 256, b: 120 } },
  })
    .png()
    .toBuffer(),
});

/** By the attach button, as an album when there are several. */
async function send(visitor: Visitor, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await visitor.page.locator('input[type="file"]').first().setInputFiles(files);
  await visitor.page.getByRole('button', { name: /^Send/ }).last().click();
}

test.beforeAll(async ({ browser }) => {
  test.slow();
  program = new Program(await freePort());
  await program.start();
  [alice, bob] = (await visitors(browser, 'alice', 'bob')) as [Visitor, Visitor];
  for (const visitor of [alice, bob]) await visitor.signUp(program.url);
  await alice.befriend(bob);
  await alice.open('bob');
  await bob.open('alice');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob);
  await program.remove();
});

test('empty it says so, kind by kind, and by keyboard it opens and closes', async () => {
  await bob.page.keyboard.press('Alt+g');
  await expect(gallery(bob).getByText('No photos or videos yet')).toBeVisible();
  await expect(tab(bob, 'Media')).toBeFocused();
  await bob.page.keyboard.press('ArrowRight');
  await bob.page.keyboard.press('Enter');
  await expect(gallery(bob).getByText('No files yet')).toBeVisible();
  await tab(bob, 'Links').click();
  await expect(gallery(bob).getByText('No links yet')).toBeVisible();
  await tab(bob, 'Voice').click();
  await expect(gallery(bob).getByText('No voice messages yet')).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(gallery(bob)).toBeHidden();
  await expect(bob.page.getByRole('region', { name: 'alice' })).toBeVisible();
});

test('what is sent appears in its place while one looks, and goes when it is taken back', async () => {
  await bob.page.getByRole('button', { name: 'Media and files' }).click();
  await expect(gallery(bob).getByText('No photos or videos yet')).toBeVisible();
  for (let batch = 0; batch < 2; batch++)
    await send(alice, await Promise.all(Array.from({ length: 8 }, (_, i) => picture(batch * 8 + i))));
  const tiles = gallery(bob).getByRole('button', { name: /^Photo by alice/ });
  await expect(tiles).toHaveCount(16);
  await expect
    .poll(() =>
      tiles
        .first()
        .locator('img')
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    )
    .toBeGreaterThan(0);
  await expect(gallery(bob).getByRole('heading', { level: 3 })).toHaveText(
    new Intl.DateTimeFormat('en', { month: 'long' }).format(),
  );

  await tiles.first().focus();
  await bob.page.keyboard.press('ArrowDown');
  await expect(tiles.nth(3)).toBeFocused();
  await bob.page.keyboard.press('Enter');
  await expect(bob.page.locator('.yarl__root')).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(bob.page.locator('.yarl__root')).toBeHidden();
  await expect(gallery(bob), 'only the viewer was closed').toBeVisible();

  await send(alice, [{ name: 'レポート.txt', mimeType: 'text/plain', buffer: Buffer.from('all is well') }]);
  await tab(bob, 'Files').click();
  await expect(gallery(bob).getByText('レポート')).toBeVisible();

  await alice.say('see https://example.org/a/path?q=1 and https://www.example.com');
  await tab(bob, 'Links').click();
  await expect(gallery(bob).getByRole('link', { name: /example.org/ })).toBeVisible();
  await expect(gallery(bob).getByRole('link')).toHaveCount(2);
  await alice.act(/example.org/, 'Take back');
  await alice.page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(gallery(bob).getByText('No links yet')).toBeVisible();
});

test('voice messages are played in it, and “show in chat” leads to their place', async () => {
  await alice.page.getByRole('button', { name: 'Record a voice message' }).click();
  await expect(alice.page.getByRole('timer', { name: 'Recording' })).toContainText('0:01');
  await alice.page.getByRole('button', { name: 'Send voice message' }).click();
  for (let i = 0; i < 30; i++) await alice.say(`and then number ${i}`);
  await expect(bob.row('alice')).toContainText('and then number 29');
  await tab(bob, 'Voice').click();
  await gallery(bob).getByRole('button', { name: 'Play' }).click();
  await expect(gallery(bob).getByRole('button', { name: 'Speed 1' })).toBeVisible();
  await expect(gallery(bob).getByRole('img', { name: 'Not heard yet' })).toBeHidden();
  await gallery(bob).getByRole('button', { name: 'Show in chat' }).click();
  await expect(bob.log.locator('.lit .voice')).toBeVisible();
});

test('the past comes in page by page as one scrolls', async () => {
  for (let i = 0; i < 70; i++) await alice.say(`https://example.org/page/${i}`);
  await expect(bob.row('alice')).toContainText('page/69');
  await bob.page.reload();
  await bob.open('alice');
  const asked: string[] = [];
  bob.page.on('request', (request) => request.url().includes('/gallery') && asked.push(request.url()));
  await bob.page.getByRole('button', { name: 'Media and files' }).click();
  await tab(bob, 'Links').click();
  const links = gallery(bob).getByRole('link');
  await expect(links.first()).toContainText('/page/69');
  await expect.poll(() => links.count()).toBeGreaterThanOrEqual(50);
  expect(await links.count()).toBeLessThan(70);
  await expect(async () => {
    await links.last().scrollIntoViewIfNeeded();
    expect(await links.count()).toBe(70);
  }).toPass();
  await expect(links.last()).toContainText('/page/0');
  expect(asked.filter((url) => url.includes('kind=link'))).toHaveLength(2);
});
