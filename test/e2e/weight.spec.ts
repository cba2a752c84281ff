// What a first visit costs: bytes, which are the same on every machine.
import { expect, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { gzipped, neverIdle, scriptsOf } from '../support/weight.ts';
import { leave, Visitor, visitors } from './people.ts';

const MOST = 250_000;

test('neither the sign-in screen nor the list with a conversation needs more than 250 KB of scripts', async ({
  browser,
}) => {
  const program = new Program(await freePort());
  await program.start();
  const [alice] = (await visitors(browser, 'alice')) as [Visitor];
  const { page } = alice;
  await neverIdle(page);
  const door = scriptsOf(page);
  await page.goto(program.url);
  await expect(page.getByLabel('User name')).toBeVisible();
  const toSignIn = await gzipped(door);
  await alice.signUp(program.url);
  await alice.makeGroup('Only me');
  await alice.open('Only me');
  await alice.say('a first word');
  await alice.hears('a first word');

  // The same person, with a cache that is empty.
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const again = new Visitor('alice', await context.newPage());
  await neverIdle(again.page);
  const shell = scriptsOf(again.page);
  await again.page.goto(program.url);
  await again.open('Only me');
  await again.hears('a first word');
  const toChat = await gzipped(shell);

  console.log(`scripts, gzip: sign-in ${toSignIn} bytes in ${door.size} files, chat ${toChat} bytes in ${shell.size}`);
  expect(toSignIn).toBeGreaterThan(50_000);
  expect(toSignIn).toBeLessThanOrEqual(MOST);
  expect(toChat).toBeGreaterThan(50_000);
  expect(toChat).toBeLessThanOrEqual(MOST);
  // What is fetched when there is time for it: such moments are what was taken away above.
  const idle = new Visitor('alice', await context.newPage());
  const later = scriptsOf(idle.page);
  await idle.page.goto(program.url);
  await expect.poll(() => later.size).toBeGreaterThan(shell.size + 20);
  await leave(browser, alice, again, idle);
  await program.remove();
});
