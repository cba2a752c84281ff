// Removed for good: kept out of a group that everybody may join, and let back in.
import { expect, test } from '@playwright/test';
import { people } from '../support/people.ts';
import { freePort, Program } from '../support/program.ts';
import { leave, type Visitor, visitors } from './people.ts';

const TITLE = 'Chess club';

let program: Program;
let alice: Visitor;
let carol: Visitor;

test.beforeAll(async ({ browser }) => {
  program = new Program(await freePort(), { PARLEY_GROUPS_LOBBY: 'false' });
  await program.start();
  const [a, c] = await people(program.url, 'alice', 'carol');
  await a.befriend(c);
  await c.ask('PATCH', '/api/me', { nickname: 'ليلى' });
  const id = await a.makeGroup(TITLE, c);
  await a.ask('PATCH', `/api/groups/${id}`, { joining: 'PUBLIC' });
  [alice, carol] = await visitors(browser, 'alice', 'carol');
  for (const visitor of [alice, carol]) await visitor.signIn(program.url);
});
test.afterAll(async ({ browser }) => {
  await leave(browser, alice, carol);
  await program.remove();
});

test('who is kept out finds the group no more, until they are let back in', async () => {
  await alice.open(TITLE);
  await alice.toggleMembers();
  await alice.member('carol').getByRole('button').click();
  await alice.page.getByRole('menuitem', { name: 'Remove from group' }).click();
  const ask = alice.page.getByRole('dialog');
  await ask.getByRole('checkbox', { name: /Keep out for good/ }).check();
  await alice.picture('keep-out');
  await ask.getByRole('button', { name: 'Remove from group' }).click();
  await expect(ask).toBeHidden();
  await expect(alice.member('carol')).toHaveCount(0);
  await expect(alice.page.getByText(/^1 member · 1 online$/)).toBeVisible();
  await expect(carol.row(TITLE)).toHaveCount(0);

  await carol.page.getByRole('button', { name: 'Find groups' }).first().click();
  const find = carol.page.getByRole('dialog', { name: 'Find groups' });
  await find.getByLabel('Search groups').fill(TITLE);
  await expect(find.getByText(`No group called “${TITLE}”`)).toBeVisible();

  await alice.panel.getByRole('button', { name: 'Joining and invite links' }).click();
  const settings = alice.page.getByRole('dialog', { name: 'Joining and invite links' });
  const out = settings.getByRole('region', { name: 'Kept out' });
  await expect(out.getByText(/Removed by alice/)).toBeVisible();
  await out.scrollIntoViewIfNeeded();
  await alice.picture('kept-out');
  await out.getByRole('button', { name: 'Let ليلى back in' }).click();
  await expect(out).toHaveCount(0);
  await alice.page.keyboard.press('Escape');

  await find.getByLabel('Search groups').fill('');
  await find.getByLabel('Search groups').fill(TITLE);
  await find.getByRole('article', { name: TITLE }).getByRole('button', { name: 'Join' }).click();
  await expect(alice.member('carol')).toBeVisible();
  await expect(alice.log.getByText(/ليلى.* joined/)).toBeVisible();
  await alice.picture('back');
});
