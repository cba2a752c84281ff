// Video messages between two people, with a camera that shows a moving picture: recorded, cut, sent, seen.
import { chromium, expect, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { leave, Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let alice: Visitor;
let bob: Visitor;

const liveTracks = ({ page }: Visitor) =>
  page.evaluate(
    () =>
      (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.filter(({ readyState }) => readyState === 'live')
        .length,
  );

const dialog = (visitor: Visitor) => visitor.page.getByRole('dialog', { name: 'Video message' });
const openRecorder = async (visitor: Visitor) => {
  await visitor.page.getByRole('button', { name: 'Record a video message' }).click();
  await expect(dialog(visitor).getByRole('button', { name: 'Start recording' })).toBeEnabled();
};
const recorded = (visitor: Visitor, seconds: number) =>
  expect
    .poll(async () => Number((await dialog(visitor).getByRole('timer').textContent())?.match(/0:(\d+)/)?.[1] ?? -1))
    .toBeGreaterThanOrEqual(seconds);
const take = async (visitor: Visitor, seconds: number) => {
  await dialog(visitor).getByRole('button', { name: 'Start recording' }).click();
  await recorded(visitor, seconds);
  await dialog(visitor).getByRole('button', { name: 'Stop recording' }).click();
  await expect(dialog(visitor).getByRole('slider', { name: 'Beginning of what is sent' })).toBeVisible();
};
const videos = (visitor: Visitor) => visitor.log.getByRole('article').filter({ has: visitor.page.locator('.video') });

test.beforeAll(async ({ browser }) => {
  test.slow();
  program = new Program(await freePort());
  await program.start();
  [alice, bob] = (await visitors(browser, 'alice', 'bob')) as [Visitor, Visitor];
  for (const visitor of [alice, bob]) {
    await visitor.page.addInitScript(() => {
      const tracks: MediaStreamTrack[] = [];
      Object.assign(globalThis, { tracks });
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await open(wanted);
        tracks.push(...stream.getTracks());
        return stream;
      };
    });
    await visitor.signUp(program.url);
  }
  await alice.befriend(bob);
  await alice.open('bob');
  await bob.open('alice');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob);
  await program.remove();
});

test('recorded, cut at both ends, sent with a caption, and seen as long as it was cut', async () => {
  await openRecorder(alice);
  await expect(dialog(alice).getByRole('combobox', { name: 'Camera' })).toBeEnabled();
  await take(alice, 4);
  expect(await liveTracks(alice), 'the camera is off while one looks at it').toBe(0);
  const start = dialog(alice).getByRole('slider', { name: 'Beginning of what is sent' });
  const end = dialog(alice).getByRole('slider', { name: 'End of what is sent' });
  await start.press('ArrowRight');
  await start.press('ArrowRight');
  await end.press('ArrowLeft');
  const [from, to] = await Promise.all([start, end].map(async (at) => Number(await at.getAttribute('aria-valuenow'))));
  expect(from).toBeGreaterThan(0.8);
  await dialog(alice).getByRole('textbox', { name: 'Add a caption' }).fill('look at this');
  await alice.page.keyboard.press('Enter');
  await expect(dialog(alice)).toBeHidden();

  await bob.hears('look at this');
  const message = videos(bob).last();
  const before = await message.locator('.video').boundingBox();
  const poster = message.locator('.video > img');
  await expect.poll(() => poster.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  await message.getByRole('button', { name: /Play video/ }).click();
  const video = message.locator('video');
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.3);
  const seen = await video.evaluate((one: HTMLVideoElement) => ({
    duration: one.duration,
    width: one.videoWidth,
    height: one.videoHeight,
    paused: one.paused,
  }));
  expect(seen).toMatchObject({ width: 1280, height: 720, paused: false });
  expect(Number.isFinite(seen.duration)).toBe(true);
  expect(Math.abs(seen.duration - (to! - from!))).toBeLessThan(0.3);
  const after = await message.locator('.video').boundingBox();
  expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
  // Nothing of what was cut off is in the file: what it holds begins at the cut.
  const frames = await video.evaluate(async (one: HTMLVideoElement) => {
    one.pause();
    one.currentTime = one.duration;
    await new Promise((resolve) => one.addEventListener('seeked', resolve, { once: true }));
    return one.seekable.end(0) - one.seekable.start(0);
  });
  expect(Math.abs(frames - (to! - from!))).toBeLessThan(0.3);
});

test('it pauses and goes on; taken again, the first is gone', async () => {
  await openRecorder(alice);
  await dialog(alice).getByRole('button', { name: 'Start recording' }).click();
  await recorded(alice, 1);
  await dialog(alice).getByRole('button', { name: 'Pause recording' }).click();
  await dialog(alice).getByRole('button', { name: 'Go on recording' }).click();
  await recorded(alice, 2);
  await dialog(alice).getByRole('button', { name: 'Stop recording' }).click();
  await dialog(alice).getByRole('button', { name: 'Record again' }).click();
  await take(alice, 1);
  const length = Number.parseFloat((await dialog(alice).locator('.trim-length').textContent()) ?? '');
  await dialog(alice).getByRole('button', { name: 'Send' }).click();
  await expect(dialog(alice)).toBeHidden();
  await expect(videos(bob)).toHaveCount(2);
  await expect(videos(bob).last().locator('.video-time')).toHaveText(
    new RegExp(`^0:0[${Math.floor(length)}${Math.ceil(length)}]$`),
  );
  expect(await liveTracks(alice)).toBe(0);
});

test('closed it asks before it throws a recording away, and the camera is off in every case', async () => {
  await openRecorder(alice);
  expect(await liveTracks(alice)).toBe(2);
  await alice.page.keyboard.press('Escape');
  await expect(dialog(alice)).toBeHidden();
  await expect.poll(() => liveTracks(alice)).toBe(0);

  await openRecorder(alice);
  await dialog(alice).getByRole('button', { name: 'Start recording' }).click();
  await recorded(alice, 1);
  await dialog(alice).getByRole('button', { name: 'Close' }).click();
  const question = alice.page.getByRole('dialog', { name: 'Discard this recording?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(dialog(alice).getByRole('button', { name: 'Stop recording' })).toBeVisible();
  await dialog(alice).getByRole('button', { name: 'Close' }).click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog(alice)).toBeHidden();
  await expect.poll(() => liveTracks(alice)).toBe(0);
  await expect(videos(alice)).toHaveCount(2);
});

test('where key frames are rare it is encoded again, and holds no more than what was kept', async () => {
  await alice.page.addInitScript(() => {
    // As browsers do that do not know the option.
    const Native = MediaRecorder;
    globalThis.MediaRecorder = class extends Native {
      constructor(stream: MediaStream, { mimeType }: MediaRecorderOptions = {}) {
        super(stream, mimeType ? { mimeType } : {});
      }
    };
  });
  await alice.page.reload();
  await alice.open('bob');
  await openRecorder(alice);
  await take(alice, 4);
  const start = dialog(alice).getByRole('slider', { name: 'Beginning of what is sent' });
  await start.press('ArrowRight');
  await start.press('ArrowRight');
  await start.press('ArrowRight');
  const from = Number(await start.getAttribute('aria-valuenow'));
  const to = Number(
    await dialog(alice).getByRole('slider', { name: 'End of what is sent' }).getAttribute('aria-valuenow'),
  );
  expect(from).toBeCloseTo(1.5, 5);
  await dialog(alice).getByRole('button', { name: 'Send' }).click();
  await expect(dialog(alice)).toBeHidden();
  await expect(videos(bob)).toHaveCount(3);
  await videos(bob)
    .last()
    .getByRole('button', { name: /Play video/ })
    .click();
  const video = videos(bob).last().locator('video');
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.2);
  const seen = await video.evaluate((one: HTMLVideoElement) => ({ duration: one.duration, width: one.videoWidth }));
  expect(seen.width).toBe(1280);
  expect(Math.abs(seen.duration - (to - from))).toBeLessThan(0.3);
});

test('a video from a disk gets its picture and its length from the browser, though its file does not say them', async () => {
  const bytes = await alice.page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 360 }, audio: true });
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8,opus' });
    const chunks: Blob[] = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
    recorder.stop();
    await stopped;
    for (const track of stream.getTracks()) track.stop();
    return [...new Uint8Array(await new Blob(chunks).arrayBuffer())];
  });
  const file = { name: 'holiday.webm', mimeType: 'video/webm', buffer: Buffer.from(bytes) };
  await alice.page.locator('input[type="file"]').first().setInputFiles([file]);
  await alice.page.getByRole('button', { name: /^Send/ }).last().click();
  await expect(videos(bob)).toHaveCount(4);
  const message = videos(bob).last();
  await expect(message.locator('.video-time')).toHaveText(/^0:0[2-5]$/);
  const poster = message.locator('.video > img');
  await expect.poll(() => poster.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
  await message.getByRole('button', { name: /Play video/ }).click();
  await expect
    .poll(() => message.locator('video').evaluate((one: HTMLVideoElement) => one.currentTime))
    .toBeGreaterThan(0.3);
  // What this browser plays and the server does not know goes as a file, by itself.
  const at = file.buffer.indexOf('webm');
  const head = Buffer.concat([file.buffer.subarray(0, at - 1), Buffer.from('\x88matroska', 'latin1')]);
  head[4]! += 4; // the header is so much longer
  const matroska = Buffer.concat([head, file.buffer.subarray(at + 4)]);
  await alice.page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([{ ...file, name: 'odd.mkv', buffer: matroska }]);
  await expect(alice.page.getByRole('region', { name: 'What will be sent' }).locator('.media-time')).toBeVisible();
  await alice.page.getByRole('button', { name: /^Send/ }).last().click();
  for (const { log } of [alice, bob]) await expect(log.getByRole('link', { name: 'Download odd.mkv' })).toBeVisible();
});

test('who does not allow the camera is told so', async () => {
  const { args = [], executablePath } = test.info().project.use.launchOptions ?? {};
  const strict = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...args.filter((arg) => !arg.includes('fake-ui')), '--deny-permission-prompts'],
  });
  try {
    const dave = new Visitor('dave', await (await strict.newContext({ locale: 'en-GB' })).newPage());
    await dave.signUp(program.url);
    await dave.befriend(alice);
    await dave.open('alice');
    await dave.page.getByRole('button', { name: 'Record a video message' }).click();
    await expect(dialog(dave).getByText('The browser does not let this page use the camera.')).toBeVisible();
    expect(dave.complaints).toEqual([]);
  } finally {
    await strict.close();
  }
});
