// The life of a message in the browser: three people answer, change, take back, name, whisper, pin, forward and hide.
import { expect, test } from '@playwright/test';
import { freePort, Program } from '../support/program.ts';
import { leave, type Visitor, visitors } from './people.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let alice: Visitor;
let bob: Visitor;
let carol: Visitor;

test.beforeAll(async ({ browser }) => {
  test.slow();
  program = new Program(await freePort());
  await program.start();
  [alice, bob, carol] = (await visitors(browser, 'alice', 'bob', 'carol')) as [Visitor, Visitor, Visitor];
  for (const visitor of [alice, bob, carol]) await visitor.signUp(program.url);
  for (const friend of [bob, carol]) await alice.befriend(friend);
  await alice.makeGroup('Weekend plans', 'bob', 'carol');
  for (const visitor of [alice, bob, carol]) await visitor.open('Weekend plans');
});

test.afterAll(async ({ browser }) => {
  await leave(browser, alice, bob, carol);
  await program.remove();
});

test('an answer shows what it answers, and leads there', async () => {
  await alice.say('where shall we go?');
  await bob.hears('where shall we go?');
  await bob.act('where shall we go?', 'Reply');
  await expect(bob.page.getByText('Reply to alice')).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(bob.page.getByText('Reply to alice')).toBeHidden();
  await bob.act('where shall we go?', 'Reply');
  await bob.say('to the sea');
  await alice.hears('to the sea');
  const quote = alice.line('to the sea').getByRole('button', { name: /Jump to the quoted message/ });
  await expect(quote).toContainText('where shall we go?');
  await quote.click();
  await expect(alice.log.locator('.lit')).toContainText('where shall we go?');
});

test('↑ changes the last message, and its author sees what it said before', async () => {
  await alice.say('see you at eigth');
  await bob.hears('see you at eigth');
  await alice.composer.press('ArrowUp');
  await expect(alice.composer).toHaveValue('see you at eigth');
  await alice.page.keyboard.press('Escape');
  await expect(alice.composer).toHaveValue('');
  await alice.composer.press('ArrowUp');
  await alice.say('see you at eight');
  await bob.hears('see you at eight');
  await expect(bob.line('see you at eight').getByText('edited')).toBeVisible();
  await expect(bob.line('see you at eight').getByRole('button', { name: 'edited' })).toHaveCount(0);
  await alice.line('see you at eight').getByRole('button', { name: 'edited' }).click();
  const history = alice.page.getByRole('dialog', { name: 'What it said before' });
  await expect(history.getByText('see you at eigth')).toBeVisible();
  await alice.page.keyboard.press('Escape');
  await expect(history).toBeHidden();
});

test('what is taken back leaves a line; the owner may take back what others said, others may not', async () => {
  await bob.say('something rude');
  await carol.hears('something rude');
  await carol.openMenu('something rude');
  await expect(carol.menu.getByRole('menuitem', { name: 'Reply' })).toBeVisible();
  for (const name of ['Take back', 'Edit', 'Pin'])
    await expect(carol.menu.getByRole('menuitem', { name })).toHaveCount(0);
  await carol.page.keyboard.press('Escape');
  await alice.act('something rude', 'Take back');
  await alice.page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  for (const visitor of [alice, bob, carol]) {
    await expect(visitor.log.getByText('something rude')).toHaveCount(0);
    await expect(visitor.log.getByText('This message was taken back.')).toBeVisible();
  }
});

test('reactions are counted, and a second click takes one back', async () => {
  await alice.say('who comes along?');
  await bob.hears('who comes along?');
  await bob.openMenu('who comes along?');
  await bob.menu.getByRole('menuitem', { name: '👍' }).click();
  const chip = carol.line('who comes along?').getByRole('button', { name: /reacted with 👍/ });
  await expect(chip).toContainText('1');
  await chip.click();
  await expect(chip).toContainText('2');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await chip.click();
  await expect(chip).toContainText('1');
  await carol.line('who comes along?').hover();
  await carol.line('who comes along?').getByRole('button', { name: 'React', exact: true }).click();
  await carol.page.getByRole('searchbox', { name: 'Search emoji' }).fill('party popper');
  await carol.page.keyboard.press('Enter');
  await expect(alice.line('who comes along?').getByRole('button', { name: /carol reacted with 🎉/ })).toBeVisible();
});

test('a name after @ is offered, and its person sees that they are meant; everybody only by the owner', async () => {
  await alice.composer.pressSequentially('@bo');
  await expect(alice.page.getByRole('option', { name: /bob/ })).toBeVisible();
  await alice.composer.press('Enter');
  await alice.composer.pressSequentially('look at this');
  await alice.composer.press('Enter');
  await expect(bob.log.locator('.names-me')).toContainText('@bob look at this');
  await expect(carol.log.getByText('look at this')).toBeVisible();
  await expect(carol.log.locator('.names-me')).toHaveCount(0);
  await alice.composer.pressSequentially('@al');
  await alice.page.getByRole('option', { name: /everyone/ }).click();
  await alice.composer.pressSequentially('good morning');
  await alice.composer.press('Enter');
  await expect(carol.log.locator('.names-me')).toContainText('@everyone good morning');
  await bob.composer.pressSequentially('@');
  await expect(bob.page.getByRole('option', { name: /carol/ })).toBeVisible();
  await expect(bob.page.getByRole('option', { name: /everyone/ })).toHaveCount(0);
  await bob.composer.fill('');
});

test('marks become what they mean, code its colours, and nothing becomes HTML', async () => {
  await alice.say('**bold** and `code` <b>no tag</b> [trap](javascript:alert(1))');
  await expect(bob.log.locator('strong', { hasText: 'bold' })).toBeVisible();
  await expect(bob.log.getByText('<b>no tag</b> [trap](javascript:alert(1))')).toBeVisible();
  await expect(bob.log.locator('a[href^="javascript"]')).toHaveCount(0);
  await alice.composer.fill('```ts\nconst answer = 42;\n```');
  await alice.composer.press('Enter');
  await expect(bob.log.locator('pre')).toHaveText('const answer = 42;');
  await expect(bob.log.locator('.hljs-keyword')).toHaveText('const');
});

test('a whisper is seen by the two and by nobody else', async () => {
  await alice.page.getByRole('button', { name: /Members/ }).click();
  await alice.page.getByRole('button', { name: 'What to do with bob' }).click();
  await alice.page.getByRole('menuitem', { name: 'Whisper to bob' }).click();
  await alice.page.getByRole('complementary', { name: 'Members' }).getByRole('button', { name: 'Close' }).click();
  await expect(alice.page.getByText('Only bob sees this')).toBeVisible();
  await alice.say('a surprise for carol');
  await expect(bob.line('a surprise for carol')).toContainText('alice whispers to you');
  await expect(alice.line('a surprise for carol')).toContainText('Whisper to bob');
  await alice.composer.press('Escape');
  await expect(alice.page.getByText('Only bob sees this')).toBeHidden();
  await alice.say('hello everybody');
  await carol.hears('hello everybody');
  await expect(carol.log.getByText('a surprise for carol')).toHaveCount(0);
});

test('pins are shown to everybody and lead to their message', async () => {
  await alice.act('where shall we go?', 'Pin');
  for (const visitor of [alice, bob, carol])
    await expect(visitor.page.getByRole('button', { name: 'Jump to the pinned message' })).toContainText('where shall');
  await bob.page.getByRole('button', { name: 'Jump to the pinned message' }).click();
  await expect(bob.log.locator('.lit')).toContainText('where shall we go?');
  await bob.page.getByRole('button', { name: 'All pinned messages' }).click();
  await expect(bob.page.getByRole('list', { name: 'All pinned messages' })).toContainText('where shall we go?');
  await expect(bob.page.getByRole('button', { name: 'Unpin' })).toHaveCount(0);
  await bob.page.keyboard.press('Escape');
  await alice.page.getByRole('button', { name: 'All pinned messages' }).click();
  await alice.page.getByRole('button', { name: 'Unpin' }).click();
  await expect(carol.page.getByRole('button', { name: 'Jump to the pinned message' })).toHaveCount(0);
});

test('several messages are forwarded at once', async () => {
  await alice.act('hello everybody', 'Select');
  await alice.line('who comes along?').click();
  await expect(alice.page.getByText('2 selected')).toBeVisible();
  await alice.page.getByRole('button', { name: 'Forward', exact: true }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'Forward 2 messages' });
  await dialog.getByRole('searchbox', { name: 'Search conversations' }).fill('bob');
  await dialog.getByLabel('bob', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Forward' }).click();
  await expect(dialog).toBeHidden();
  await bob.open('alice');
  for (const text of ['hello everybody', 'who comes along?'])
    await expect(bob.line(text)).toContainText('Forwarded from alice');
  await bob.open('Weekend plans');
});

test('what I hide is gone for me alone, and comes back', async () => {
  await carol.act('hello everybody', 'Hide for me');
  await expect(carol.log.getByText('hello everybody')).toHaveCount(0);
  await expect(alice.log.getByText('hello everybody')).toHaveCount(1);
  await carol.page.getByRole('button', { name: 'Undo' }).click();
  await carol.hears('hello everybody');
});

test('long ago is one click away, and so is the way back', async () => {
  test.slow();
  for (let n = 1; n <= 60; n++) await bob.say(`message ${n}`);
  await bob.page.getByRole('log').focus();
  await bob.page.keyboard.press('Control+Home');
  await bob.act('where shall we go?', 'Reply');
  await bob.say('an answer, much later');
  await alice.hears('an answer, much later');
  await alice.page.reload();
  await alice.open('Weekend plans');
  await expect(alice.log.getByText('where shall we go?')).toHaveCount(1, { timeout: 15_000 });
  await alice
    .line('an answer, much later')
    .getByRole('button', { name: /Jump to the quoted message/ })
    .click();
  await expect(alice.log.locator('.lit')).toContainText('where shall we go?');
  await alice.page.getByRole('button', { name: 'Jump to the newest message' }).click();
  await expect(alice.line('an answer, much later')).toBeInViewport();
  await alice.log.hover();
  await alice.page.mouse.wheel(0, -600);
  await alice.page.getByRole('button', { name: 'Today' }).click();
  const calendar = alice.page.getByRole('dialog', { name: 'Jump to a date' });
  await calendar.locator('.ant-picker-cell-today').click();
  await expect(calendar).toBeHidden();
  await expect(alice.log.getByText(/created the group/)).toBeInViewport();
});

test('the keys go from message to message, open the menu and come back', async () => {
  await alice.page.getByRole('button', { name: 'Jump to the newest message' }).click();
  await expect(alice.line('an answer, much later')).toBeInViewport();
  await alice.log.focus();
  await alice.page.keyboard.press('ArrowUp');
  await expect(alice.page.locator('.line:focus')).toContainText('an answer, much later');
  await alice.page.keyboard.press('ArrowUp');
  await expect(alice.page.locator('.line:focus')).toContainText('message 60');
  await alice.page.keyboard.press('Shift+F10');
  await expect(alice.menu).toBeVisible();
  await alice.page.keyboard.press('Escape');
  await expect(alice.menu).toBeHidden();
  await expect(alice.page.locator('.line:focus')).toContainText('message 60');
  await alice.page.keyboard.press('Enter');
  await alice.menu.getByRole('menuitem', { name: 'Reply' }).press('Enter');
  await expect(alice.page.getByText('Reply to bob')).toBeVisible();
  await expect(alice.composer).toBeFocused();
  await alice.page.keyboard.press('Escape');
  await expect(alice.page.getByText('Reply to bob')).toBeHidden();
});
