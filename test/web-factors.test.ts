// The browser's part of signing in safely: what a device is called, when it was used.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { userAgentOf } from '../web/factors/user-agent.ts';
import { when } from '../web/factors/when.ts';

const KHTML = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IOS = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

test('a device is called by its browser and its system, however much it claims to be another', () => {
  const agents: Record<string, [string | null, string | null, string]> = {
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/142.0.0.0 Safari/537.36`]: [
      'Chrome',
      'Windows',
      'computer',
    ],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`]: [
      'Edge',
      'Windows',
      'computer',
    ],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0`]: [
      'Opera',
      'Windows',
      'computer',
    ],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${IOS} Version/18.6 Safari/605.1.15`]: [
      'Safari',
      'macOS',
      'computer',
    ],
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0': [
      'Firefox',
      'macOS',
      'computer',
    ],
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0': ['Firefox', 'Ubuntu', 'computer'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${KHTML} HeadlessChrome/142.0.0.0 Safari/537.36`]: [
      'Chrome',
      'Linux',
      'computer',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${KHTML} Chrome/142.0.0.0 Safari/537.36`]: [
      'Chrome',
      'ChromeOS',
      'computer',
    ],
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${IOS} Version/18.6 Mobile/15E148 Safari/604.1`]: [
      'Safari',
      'iOS',
      'phone',
    ],
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${IOS} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`]: [
      'Chrome',
      'iOS',
      'phone',
    ],
    [`Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) ${IOS} Version/17.7 Mobile/15E148 Safari/604.1`]: [
      'Safari',
      'iPadOS',
      'tablet',
    ],
    [`Mozilla/5.0 (Linux; Android 10; K) ${KHTML} Chrome/142.0.0.0 Mobile Safari/537.36`]: [
      'Chrome',
      'Android',
      'phone',
    ],
    [`Mozilla/5.0 (Linux; Android 10; K) ${KHTML} SamsungBrowser/29.0 Chrome/136.0.0.0 Safari/537.36`]: [
      'Samsung Internet',
      'Android',
      'tablet',
    ],
    'Mozilla/5.0 (Plan 9)': [null, null, 'computer'],
    'curl/8.5.0': ['curl', null, 'program'],
    node: ['node', null, 'program'],
    '': [null, null, 'program'],
    '<script>alert(1)</script>': [null, null, 'program'],
  };
  for (const [text, [browser, system, kind]] of Object.entries(agents))
    assert.deepEqual(userAgentOf(text), { browser, system, kind }, text);
});

test('what was near is told by its distance, what was long ago by its date', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  const minute = 60_000;
  const told = [5, 59, 60, 23 * 60, 24 * 60, 6 * 24 * 60, 8 * 24 * 60].map((ago) =>
    when(now - ago * minute, now, 'en-GB'),
  );
  assert.deepEqual(told, [
    '5 minutes ago',
    '59 minutes ago',
    '1 hour ago',
    '23 hours ago',
    'yesterday',
    '6 days ago',
    '13 Nov 2026',
  ]);
  assert.equal(when(now - 3 * minute, now, 'zh'), '3分钟前');
  assert.equal(when(now - 3 * minute, now, 'ja'), '3 分前');
});
