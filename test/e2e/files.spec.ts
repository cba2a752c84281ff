// Pictures and files in the browser: two people attach, drop, paste, cancel and reload, and have what was sent.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { freePort, Program } from '../support/program.ts';
import { leave, PASSWORD, Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

interface Payload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

let program: Program;
let alice: Visitor;
let bob: Visitor;

/** A picture that does not shrink to nothing: a gradient with noise in it. */
async function photo(width: number, height: number, name = 'photo.jpg', hue = 0): Promise<Payload> {
  const pixels = Buffer.alloc(width * height * 3);
  const noise = randomBytes(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const waves = [
        Math.sin((x / width) * 6 + hue),
        Math.cos((y / height) * 5 + hue * 2),
        Math.sin(((x + y) / width) * 4),
      ];
      for (const [i, wave] of waves.entries()) pixels[at + i] = 110 + 90 * wave + (noise[at + i]! % 24);
    }
  }
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
  const isPng = name.endsWith('.png');
  const buffer = await (isPng ? picture.png() : picture.jpeg({ quality: 88 })).toBuffer();
  return { name, mimeType: isPng ? 'image/png' : 'image/jpeg', buffer };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function attach(person: Visitor, files: Payload[], kind: 'Photo or video' | 'File' = 'Photo or video') {
  await person.page.getByRole('button', { name: 'Attach' }).click();
  const choosing = person.page.waitForEvent('filechooser');
  await person.page.getByRole('menuitem', { name: kind }).click();
  await (await choosing).setFiles(files);
  await expect(tray(person)).toBeVisible();
}

const tray = ({ page }: Visitor) => page.getByRole('region', { name: 'What will be sent' });
const pictures = ({ log }: Visitor) => log.getByRole('button', { name: /^Open photo/ });
const line = ({ log }: Visitor, text: string | RegExp) => log.getByRole('article').filter({ hasText: text }).last();

/** The picture has really come: its pixels are there. */
const isDrawn = (person: Visitor, name: string) =>
  expect
    .poll(() =>
      person.log
        .getByRole('img', { name })
        .last()
        .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0),
    )
    .toBe(true);

async function downloaded(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Files as another program hands them over. */
function handOver(page: Page, files: Payload[]) {
  const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  return page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, plain);
}

/** The page's network as it is set: bytes/s it may send (-1: as many as it likes), or none at all. */
async function link(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  const set = (offline: boolean, uploadThroughput: number) =>
    cdp.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput });
  return {
    slow: (uploadThroughput: number) => set(false, uploadThroughput),
    cut: () => set(true, -1),
    free: () => set(false, -1),
  };
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

test('a photo with a caption: seen before it goes, at once here, soon there, and large by a click', async () => {
  await attach(alice, [await photo(1600, 1200, 'sea.jpg')]);
  await expect(tray(alice).getByRole('img', { name: 'sea.jpg' })).toBeVisible();
  await alice.composer.fill('the **sea** today');
  await alice.composer.press('Enter');
  await expect(tray(alice)).toBeHidden();
  await expect(pictures(alice)).toHaveCount(1);
  await expect(pictures(bob)).toHaveCount(1);
  await isDrawn(bob, 'sea.jpg');
  await expect(line(bob, 'the sea today').locator('strong')).toHaveText('sea');
  await expect(bob.row('alice')).toContainText('📷 Photo: the sea today');
  await expect(alice.log.locator('[data-state="sent"]').last()).toBeVisible();
  await pictures(bob).last().click();
  const viewer = bob.page.locator('.yarl__root');
  await expect(viewer.getByText('the sea today').locator('strong')).toHaveText('sea');
  const { name, bytes } = await downloaded(bob.page, () => viewer.getByRole('button', { name: 'Download' }).click());
  expect([name, (await sharp(bytes).metadata()).width]).toEqual(['sea.jpg', 1600]);
  await bob.page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  await expect(bob.composer).toBeVisible();
});

test('several photos are one album, with arrows from one to the next', async () => {
  const photos = await Promise.all([1, 2, 3, 4, 5].map((n) => photo(700 + n * 40, 500, `day-${n}.jpg`, n)));
  await attach(alice, photos);
  await expect(tray(alice).getByRole('checkbox', { name: 'Together in one album' })).toBeChecked();
  await tray(alice).getByRole('button', { name: 'Remove day-2.jpg' }).click();
  await alice.composer.press('Enter');
  const album = bob.log.getByRole('group', { name: 'Album of 4' });
  await expect(album.getByRole('button')).toHaveCount(4);
  for (const n of [1, 3, 4, 5]) await isDrawn(bob, `day-${n}.jpg`);
  await expect(bob.row('alice')).toContainText('🖼️ Album (4)');
  await album.getByRole('button', { name: 'Open photo day-1.jpg' }).click();
  const shown = bob.page.locator('.yarl__slide_current img');
  await expect(shown).toHaveAttribute('alt', 'day-1.jpg');
  await bob.page.keyboard.press('ArrowRight');
  await expect(shown).toHaveAttribute('alt', 'day-3.jpg');
  await bob.page.keyboard.press('Escape');
});

/** A few seconds of a moving picture, as a browser writes it. */
async function film(page: Page): Promise<Payload> {
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    const pen = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' });
    const chunks: Blob[] = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    const drawing = setInterval(() => {
      pen.fillStyle = `hsl(${(performance.now() / 10) % 360} 80% 50%)`;
      pen.fillRect(0, 0, 320, 240);
    }, 50);
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
    recorder.stop();
    await stopped;
    clearInterval(drawing);
    return [...new Uint8Array(await new Blob(chunks).arrayBuffer())];
  });
  return { name: 'film.webm', mimeType: 'video/webm', buffer: Buffer.from(bytes) };
}

test('a video in an album has its picture and its length there, and plays in the viewer', async () => {
  await attach(alice, [
    await photo(500, 700, 'high.jpg', 1),
    await film(alice.page),
    await photo(700, 500, 'wide.jpg', 2),
  ]);
  await alice.composer.press('Enter');
  const album = bob.log.getByRole('group', { name: 'Album of 3' });
  const item = album.getByRole('button', { name: 'Play video film.webm' });
  await expect(item).toContainText(/0:0[1-4]/);
  const poster = item.locator('img');
  await expect.poll(() => poster.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
  const [high, wide] = await Promise.all(
    ['high.jpg', 'wide.jpg'].map((name) => album.getByRole('button', { name: `Open photo ${name}` }).boundingBox()),
  );
  expect(high!.width, 'each in its own shape').toBeLessThan(high!.height);
  expect(wide!.width).toBeGreaterThan(wide!.height);
  await item.click();
  const video = bob.page.locator('.yarl__slide_current video');
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.3);
  await bob.page.keyboard.press('ArrowRight');
  await expect(bob.page.locator('.yarl__slide_current img')).toHaveAttribute('alt', 'wide.jpg');
  const playing = () =>
    bob.page.locator('.yarl__root video').evaluateAll((all) => all.some((one) => !(one as HTMLVideoElement).paused));
  await expect.poll(playing, 'it does not go on unseen').toBe(false);
  await bob.page.keyboard.press('Escape');
  await expect(item, 'and the focus is where it was').toBeFocused();
});

test('a GIF moves, where it was said and in the viewer', async () => {
  const colours = ['#e63946', '#2a9d8f', '#3a86ff'].map((background) =>
    sharp({ create: { width: 200, height: 150, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  const frames = await Promise.all(colours);
  const buffer = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [150, 150, 150], loop: 0 })
    .toBuffer();
  await bob.page.emulateMedia({ reducedMotion: 'no-preference' });
  await attach(alice, [{ name: 'wave.gif', mimeType: 'image/gif', buffer }]);
  await alice.composer.press('Enter');
  await isDrawn(bob, 'wave.gif');
  const moves = async (where: Locator) => {
    const first = await where.screenshot();
    await expect.poll(async () => (await where.screenshot()).equals(first)).toBe(false);
  };
  await moves(bob.log.getByRole('img', { name: 'wave.gif' }));
  await pictures(bob).last().click();
  const large = bob.page.locator('.yarl__slide_current img');
  await expect.poll(() => large.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(200);
  await moves(large);
  await bob.page.keyboard.press('Escape');
});

test('“Copy photo” puts its pixels on the clipboard', async () => {
  const { page } = bob;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await attach(alice, [await photo(640, 400, 'copy-me.jpg', 4)]);
  await alice.composer.press('Enter');
  await isDrawn(bob, 'copy-me.jpg');
  await pictures(bob).last().click({ button: 'right' });
  await bob.menu.getByRole('menuitem', { name: 'Copy photo' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item!.getType('image/png'));
    return [bitmap.width, bitmap.height];
  });
  expect(copied).toEqual([640, 400]);
});

test('a file keeps its name in any script, and its bytes', async () => {
  const buffer = randomBytes(300_000);
  await attach(alice, [{ name: '四半期報告 最終版.zip', mimeType: 'application/zip', buffer }], 'File');
  await alice.composer.press('Enter');
  const file = line(bob, '四半期報告');
  await expect(file).toContainText('300 kB');
  await expect(bob.row('alice')).toContainText('📎 四半期報告 最終版.zip');
  const got = await downloaded(bob.page, () => file.getByRole('link', { name: /^Download/ }).click());
  expect(got.name).toBe('四半期報告 最終版.zip');
  expect(sha256(got.bytes)).toBe(sha256(buffer));
});

test('a text can be looked into, and nothing in it is HTML', async () => {
  const buffer = Buffer.from('# notes\n<script>document.title = "no"</script>\n日本語も\n');
  await attach(alice, [{ name: 'notes.md', mimeType: 'text/markdown', buffer }], 'File');
  await alice.composer.press('Enter');
  await line(bob, 'notes.md').getByRole('button', { name: 'Look into notes.md' }).click();
  const dialog = bob.page.getByRole('dialog');
  await expect(dialog).toContainText('<script>document.title');
  await expect(dialog).toContainText('日本語も');
  await bob.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('files dropped on the conversation lie in the tray; Escape leaves them', async () => {
  const { page } = alice;
  const transfer = await handOver(page, [
    await photo(640, 480, 'dropped.png'),
    { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') },
  ]);
  await alice.log.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to send to bob')).toBeVisible();
  await alice.log.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop to send to bob')).toBeHidden();
  await expect(tray(alice)).toContainText('a.txt');
  await alice.composer.press('Escape');
  await expect(tray(alice)).toBeHidden();
  await expect(alice.composer).toBeVisible();
  await alice.log.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(tray(alice).getByRole('img', { name: 'dropped.png' })).toBeVisible();
  await alice.composer.press('Enter');
  await isDrawn(bob, 'dropped.png');
  await expect(line(bob, 'a.txt')).toBeVisible();
});

test('a picture of the clipboard is pasted; words beside a picture stay words', async () => {
  const { page } = alice;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { buffer } = await photo(300, 200, 'clip.png');
  const before = await pictures(bob).count();
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, buffer.toString('base64'));
  await alice.composer.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(tray(alice).getByRole('img')).toHaveCount(1);
  await alice.composer.press('Enter');
  await expect(pictures(bob)).toHaveCount(before + 1);
  await page.evaluate(async () => {
    const html = new Blob(['<b>cell</b>'], { type: 'text/html' });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob(['cell'], { type: 'text/plain' }), 'text/html': html }),
    ]);
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(alice.composer).toHaveValue('cell');
  await expect(tray(alice)).toBeHidden();
  await alice.composer.fill('');
});

test('on a slow link later texts go first, a reload does not lose the upload, and it arrives whole', async () => {
  test.slow();
  const network = await link(alice.page);
  await network.slow(150_000);
  const buffer = randomBytes(2_500_000);
  await attach(alice, [{ name: 'slow.bin', mimeType: 'application/octet-stream', buffer }], 'File');
  await alice.composer.press('Enter');
  const upload = line(alice, 'slow.bin').getByRole('progressbar');
  const part = async () => Number(await upload.getAttribute('aria-valuenow'));
  await expect.poll(part).toBeGreaterThan(15);
  await alice.say('sent while it goes');
  await bob.hears('sent while it goes');
  await expect(line(bob, 'slow.bin')).toHaveCount(0);
  await expect.poll(part).toBeGreaterThan(35);
  await network.cut();
  await expect(line(alice, 'slow.bin')).toContainText('Waiting for the network');
  await network.slow(150_000);
  // It asks where it was, and goes on from there.
  const asked = alice.page.waitForResponse((answer) => answer.request().method() === 'HEAD');
  await alice.page.reload();
  await alice.open('bob');
  await expect(upload).toBeVisible();
  expect(Number((await asked).headers()['upload-offset'])).toBeGreaterThan(500_000);
  await network.free();
  await expect(line(bob, 'slow.bin')).toBeVisible({ timeout: 40_000 });
  const got = await downloaded(bob.page, () =>
    line(bob, 'slow.bin')
      .getByRole('link', { name: /^Download/ })
      .click(),
  );
  expect(sha256(got.bytes)).toBe(sha256(buffer));
});

test('an upload is given up: nothing arrives, nothing stays', async () => {
  const network = await link(alice.page);
  await network.slow(60_000);
  await attach(
    alice,
    [{ name: 'regret.bin', mimeType: 'application/octet-stream', buffer: randomBytes(2_000_000) }],
    'File',
  );
  await alice.composer.press('Enter');
  const regretted = line(alice, 'regret.bin');
  await expect(regretted.getByRole('progressbar')).toBeVisible();
  await regretted.getByRole('button', { name: 'Stop sending' }).click();
  await expect(line(alice, 'regret.bin')).toHaveCount(0);
  await network.free();
  await alice.say('never mind');
  await bob.hears('never mind');
  await alice.page.reload();
  await alice.open('bob');
  await alice.hears('never mind');
  for (const visitor of [alice, bob]) await expect(line(visitor, 'regret.bin')).toHaveCount(0);
});

test('what one tab attaches, the tab that sends brings there', async () => {
  const tab = new Visitor('alice', await alice.page.context().newPage());
  await tab.page.goto(program.url);
  await tab.open('bob');
  await attach(tab, [await photo(400, 300, 'second-tab.jpg', 2)]);
  await tab.composer.press('Enter');
  for (const visitor of [bob, alice, tab]) await isDrawn(visitor, 'second-tab.jpg');
  await expect(tab.log.locator('[data-state="sending"]')).toHaveCount(0);
  expect(tab.complaints).toEqual([]);
  await tab.page.close();
});

test('4 KB/s is enough', async () => {
  test.setTimeout(240_000);
  const buffer = randomBytes(30_000);
  const network = await link(alice.page);
  await network.slow(4096);
  await attach(alice, [{ name: 'patience.bin', mimeType: 'application/octet-stream', buffer }], 'File');
  await alice.composer.press('Enter');
  await expect(line(bob, 'patience.bin')).toBeVisible({ timeout: 200_000 });
  await network.free();
  const got = await downloaded(bob.page, () =>
    line(bob, 'patience.bin')
      .getByRole('link', { name: /^Download/ })
      .click(),
  );
  expect(sha256(got.bytes)).toBe(sha256(buffer));
});

test('captions are changed, photos are answered, forwarded, pinned and taken back like words', async () => {
  await attach(alice, [await photo(500, 800, 'tree.jpg', 3)]);
  await alice.composer.fill('a tre');
  await alice.composer.press('Enter');
  await bob.hears('a tre');
  await alice.composer.press('ArrowUp');
  await expect(alice.composer).toHaveValue('a tre');
  await alice.composer.fill('a tree');
  await alice.composer.press('Enter');
  await bob.hears('a tree');
  await isDrawn(bob, 'tree.jpg');
  await bob.act('a tree', 'Reply');
  await bob.say('lovely');
  const quote = line(alice, 'lovely').getByRole('button', { name: /Jump to the quoted message/ });
  await expect(quote).toContainText('📷 Photo: a tree');
  await expect(quote.locator('img')).toHaveCount(1);
  await bob.act('a tree', 'Pin');
  await expect(alice.page.getByRole('button', { name: 'Jump to the pinned message' })).toContainText(
    '📷 Photo: a tree',
  );
  await bob.act('a tree', 'Forward');
  const dialog = bob.page.getByRole('dialog');
  await dialog.getByLabel('alice', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Forward' }).click();
  const forwarded = (person: Visitor) => line(person, 'Forwarded from');
  await expect(forwarded(alice).getByRole('img', { name: 'tree.jpg' })).toBeVisible();
  const url = await forwarded(bob).getByRole('img', { name: 'tree.jpg' }).getAttribute('src');
  const status = async ({ page }: Visitor) => (await page.request.get(`${program.url}${url}`)).status();
  await forwarded(bob).click({ button: 'right' });
  await bob.menu.getByRole('menuitem', { name: 'Take back' }).click();
  await bob.page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(forwarded(alice)).toHaveCount(0);
  expect(await status(bob)).toBe(200); // The other message still carries it.
  await alice.act('a tree', 'Take back');
  await alice.page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(bob.log.getByText('a tree', { exact: true })).toHaveCount(0);
  expect(await status(bob)).toBe(404);
});

test('whoever logs out leaves no file behind in the browser', async () => {
  const { page } = alice;
  const network = await link(page);
  await network.slow(30_000);
  await attach(
    alice,
    [{ name: 'secret.bin', mimeType: 'application/octet-stream', buffer: randomBytes(3_000_000) }],
    'File',
  );
  await alice.composer.press('Enter');
  await expect(line(alice, 'secret.bin').getByRole('progressbar')).toBeVisible();
  const kept = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
      const counts = names.map(
        (name) =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const db = opening.result;
              const counting = db.transaction('uploads').objectStore('uploads').count();
              counting.onsuccess = () => {
                resolve(counting.result);
                db.close();
              };
            };
          }),
      );
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    });
  await expect.poll(kept).toBe(1);
  await page.getByRole('button', { name: 'Account and settings' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  await network.free();
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.getByLabel('User name').fill('alice');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await alice.open('bob');
  await alice.say('back again');
  await bob.hears('back again');
  for (const visitor of [alice, bob]) await expect(line(visitor, 'secret.bin')).toHaveCount(0);
});
