// A browser without pages: keeps cookies by host, and walks redirects step by step, so that a test can turn off between them.
export class Surfer {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** One step: redirects are not followed. */
  async go(
    address: string | URL,
    init: RequestInit = {},
  ): Promise<{ status: number; location: URL | undefined; answer: Response }> {
    const url = new URL(address);
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie: this.cookieHeader(url) },
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(url, line);
    const to = answer.headers.get('location');
    if (to !== null) await answer.body?.cancel();
    return { status: answer.status, location: to === null ? undefined : new URL(to, url), answer };
  }

  cookieHeader({ hostname }: URL): string {
    return [...this.of(hostname)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The cookies of a host: to be looked at, stolen, or planted. */
  of(hostname: string): Map<string, string> {
    const known = this.#cookies.get(hostname) ?? new Map<string, string>();
    this.#cookies.set(hostname, known);
    return known;
  }

  #keep({ hostname }: URL, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const isGone = /max-age=0(;|$)/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line);
    if (isGone) this.of(hostname).delete(name);
    else this.of(hostname).set(name, value);
  }
}
