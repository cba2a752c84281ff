// make test: every node:test file, then the browser's, then one line with the totals of all. Arguments: parts of file names.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const only = process.argv.slice(2);
const wanted = (pattern) =>
  globSync(pattern)
    .filter((file) => !only.length || only.some((part) => file.includes(part)))
    .sort();

const totals = { passed: 0, failed: 0 };
const notes = [];
await node(wanted('test/*.test.ts'));
browser(wanted('test/e2e/**/*.spec.ts'));
for (const note of notes) console.log(note);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed || !totals.passed ? 1 : 0;

/** Counts tests, not the suites around them. A file that crashed or that has no test in it counts as failed. */
async function node(files) {
  if (!files.length) return;
  // at least four: tests wait for clocks and sockets more than they calculate
  const concurrency = Math.max(4, availableParallelism());
  // what a test that failed has left running must not keep its file from ending
  const events = run({ files, concurrency, timeout: 300_000, forceExit: true });
  events.on('test:summary', ({ file, counts }) => {
    if (file) return;
    totals.passed += counts.passed;
    totals.failed += counts.failed + counts.cancelled;
    if (counts.skipped + counts.todo) notes.push(`${counts.skipped + counts.todo} skipped`);
  });
  // a file without a test is reported as one that passed, under its own name
  events.on('test:pass', ({ name }) => {
    if (!files.includes(name)) return;
    totals.passed -= 1;
    fail(`${name} ran nothing`);
  });
  for await (const text of events.compose(spec)) process.stdout.write(text);
}

/** Playwright writes for people and, into a file, for us. */
function browser(files) {
  if (!files.length) return only.length ? undefined : fail('test/e2e ran nothing');
  const dir = mkdtempSync(join(tmpdir(), 'parley-test-'));
  const report = join(dir, 'report.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...(only.length ? files : [])];
  const done = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : undefined;
  rmSync(dir, { recursive: true });
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats ?? {};
  totals.passed += expected + flaky;
  totals.failed += unexpected;
  if (flaky) notes.push(`${flaky} in the browser passed only when repeated`);
  if (skipped) notes.push(`${skipped} skipped in the browser`);
  if (done.status !== 0 && !unexpected) fail('the browser tests did not run to their end');
  else if (!expected && !flaky && !unexpected) fail('the browser tests ran nothing');
}

function fail(note) {
  totals.failed += 1;
  notes.push(note);
}
