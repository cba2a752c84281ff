// A person at a browser of their own, doing what people do.
import { type Browser, expect, type Page } from '@playwright/test';

export const PASSWORD = 'correct horse battery';

/** A folder for pictures of the pages; without one none are taken. */
const PICTURES = process.env['PARLEY_PICTURES'];

export class Visitor {
  readonly name: string;
  readonly page: Page;
  /** What the page complained about: errors nobody caught, and refusals of the content security policy. */
  readonly complaints: string[] = [];

  constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** Makes the account and opens the client, signed in. The forms for it have tests of their own (accounts.spec.ts). */
  async signUp(url: string): Promise<void> {
    await this.#enter(url, '/api/users');
  }

  /** Who has an account already. */
  async signIn(url: string): Promise<void> {
    await this.#enter(url, '/api/sessions');
  }

  async #enter(url: string, path: string): Promise<void> {
    await this.#post(url, path, { name: this.name, password: PASSWORD });
    await this.page.goto(url);
    await expect(this.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  }

  /** Both are signed in; they are friends afterwards, and have their conversation. */
  async befriend(other: Visitor): Promise<void> {
    const url = new URL(this.page.url()).origin;
    const { user } = await (await this.page.request.get(`${url}/api/me`)).json();
    const { user: friend } = await (await other.page.request.get(`${url}/api/me`)).json();
    await this.#post(url, '/api/friends/requests', { userId: friend.id });
    await other.#post(url, `/api/friends/requests/${user.id}/accept`, {});
    await expect(this.row(other.name)).toBeVisible();
    await expect(other.row(this.name)).toBeVisible();
  }

  async #post(url: string, path: string, data: object): Promise<void> {
    const answer = await this.page.request.post(url + path, { data, headers: { origin: url } });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  async ask(friend: string, note = ''): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Add friend' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Search people').fill(friend);
    await dialog.getByRole('button', { name: 'Add friend' }).first().click();
    if (note) await dialog.getByLabel('Note').fill(note);
    await dialog.getByRole('button', { name: 'Send request' }).click();
    await expect(dialog.getByText('Request sent').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  async accept(friend: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: /^Friends/ }).click();
    await page.getByRole('region', { name: friend }).getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: /^Chats/ }).click();
  }

  row(conversation: string) {
    return this.page
      .getByRole('list', { name: 'Conversations' })
      .getByRole('listitem')
      .filter({ has: this.page.locator('.row-name', { hasText: conversation }) });
  }

  async open(conversation: string): Promise<void> {
    await this.row(conversation).getByRole('button').first().click();
    await expect(this.page.getByRole('region', { name: conversation })).toBeVisible();
  }

  /** By its dialog, of friends. It is open then. */
  async makeGroup(title: string, ...friends: string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'New group' }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Group name').fill(title);
    for (const friend of friends) await dialog.getByLabel(friend, { exact: true }).check();
    await dialog.getByRole('button', { name: 'Create group' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Shows who is in the open group, or does not any more. */
  async toggleMembers(): Promise<void> {
    await this.page.getByRole('button', { name: 'Members', exact: true }).click();
  }

  get panel() {
    return this.page.getByRole('complementary', { name: 'Members' });
  }

  /** In the panel, by user name. */
  member(name: string) {
    return this.panel.getByRole('listitem').filter({ hasText: `@${name}` });
  }

  /** Light and dark, where pictures are wanted. */
  async picture(name: string): Promise<void> {
    if (!PICTURES) return;
    const { page } = this;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png`, animations: 'disabled' });
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  }

  get composer() {
    return this.page.getByRole('textbox', { name: 'Message', exact: true });
  }

  get log() {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  /** The bubbles that hold exactly this text. */
  bubble(text: string) {
    return this.log
      .locator('[data-seq], [data-state]')
      .filter({ has: this.page.getByTestId('message-text').getByText(text, { exact: true }) });
  }

  /** One message by words that it holds: all of it, with what stands above and below. */
  line(text: string | RegExp) {
    return this.log
      .getByRole('article')
      .filter({ has: this.page.getByTestId('message-text').getByText(text) })
      .last();
  }

  get menu() {
    return this.page.getByRole('menu', { name: 'What to do with this message' });
  }

  async openMenu(text: string | RegExp): Promise<void> {
    await this.line(text).getByTestId('message-text').click({ button: 'right' });
    await expect(this.menu).toBeVisible();
  }

  /** Chooses from the menu of a message. */
  async act(text: string | RegExp, action: string): Promise<void> {
    await this.openMenu(text);
    await this.menu.getByRole('menuitem', { name: action, exact: true }).click();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Starts to watch for the next Enter; gives what tells when it was pressed, ms by the clock of this machine. */
  async watchForEnter(): Promise<() => Promise<number>> {
    const time = await this.page.evaluateHandle(() => {
      const time = new Promise<number>((resolve) => {
        addEventListener('keydown', () => resolve(Date.now()), { once: true, capture: true });
      });
      return { time };
    });
    return () => time.evaluate((held) => held.time);
  }

  /** Starts to watch for a text in the log; gives what tells when it appeared, ms by the clock of this machine. */
  async watchForText(text: string): Promise<() => Promise<number>> {
    const time = await this.log.evaluateHandle((log, text) => {
      const time = new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!log.textContent?.includes(text)) return;
          observer.disconnect();
          resolve(Date.now());
        }).observe(log, { subtree: true, childList: true, characterData: true });
      });
      return { time };
    }, text);
    return () => time.evaluate((held) => held.time);
  }

  async hears(text: string): Promise<void> {
    await expect(this.log.getByText(text, { exact: true })).toBeVisible();
  }
}

/** Each in a context of their own, as if on different machines. */
export async function visitors<N extends string[]>(
  browser: Browser,
  ...names: N
): Promise<{ [K in keyof N]: Visitor }> {
  const all = names.map(async (name) => {
    const context = await browser.newContext();
    return new Visitor(name, await context.newPage());
  });
  return (await Promise.all(all)) as { [K in keyof N]: Visitor };
}

/** Closes all pages, which had nothing to complain of. One that stays open would knock for ever where no server is any more. */
export async function leave(browser: Browser, ...people: Visitor[]): Promise<void> {
  for (const context of browser.contexts()) await context.close();
  for (const { complaints } of people) expect(complaints).toEqual([]);
}
