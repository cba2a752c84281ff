// End-to-end tests: real Chromium, real server, real database (make test gets all three).
import { defineConfig } from '@playwright/test';

const MOVING = /(calls|calls-hard|video|voice)\.spec\.ts/;

export default defineConfig({
  testDir: './test/e2e',
  outputDir: './test-results',
  // Each file has a server of its own. Pictures that move take a core and more: no two such files at once.
  workers: 2,
  projects: [
    // First, so that the other worker has something to do beside them.
    { name: 'moving', testMatch: MOVING, workers: 1 },
    // What slides in under the pointer just then takes no click, from people neither.
    { name: 'pages', testIgnore: MOVING, use: { contextOptions: { reducedMotion: 'reduce' } } },
  ],
  fullyParallel: false,
  forbidOnly: true,
  // What passes only when repeated is counted and named at the end.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // Its snapshots tell what was on the page; films of all pages, drawn without a graphics card, double the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A camera with a moving picture and a microphone that beeps, both allowed.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
});
