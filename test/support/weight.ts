// What the scripts weigh that a page fetched.
import type { Page } from '@playwright/test';

/** Collects the addresses of all scripts that the page fetches from now on. */
export function scriptsOf(page: Page): Set<string> {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) scripts.add(request.url());
  });
  return scripts;
}

/** No moment is idle: what is fetched in such is not fetched at all. */
export const neverIdle = (page: Page) =>
  page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });

/** Bytes of them as they come to a browser that understands gzip alone. */
export async function gzipped(scripts: Iterable<string>): Promise<number> {
  const sizes = [...scripts].map(async (url) => {
    const { headers, body } = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    await body?.cancel();
    if (headers.get('content-encoding') !== 'gzip') throw new Error(`${url} is not compressed`);
    return Number(headers.get('content-length'));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
