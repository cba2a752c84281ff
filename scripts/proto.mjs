// Generates .js and .d.ts of message.proto (the wire) and bus.proto (between processes); with --check says whether the
// committed ones are that.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGES = { message: 'parley', bus: 'bus' };
const GENERATED = Object.keys(PAGES).flatMap((page) => [`${page}.js`, `${page}.d.ts`]);
// static code needs no eval, which the content security policy forbids; ids stay below 2^53, so numbers and no Long
const OPTIONS = '-t static-module -w esm --es6 --no-delimited --no-typeurl --no-verify --force-number --dts';

if (process.argv.includes('--check')) check();
else generate('proto');

function check() {
  const dir = mkdtempSync(join(tmpdir(), 'parley-proto-'));
  generate(dir);
  const stale = GENERATED.filter(
    (file) => readFileSync(join(dir, file), 'utf8') !== readFileSync(join('proto', file), 'utf8'),
  );
  rmSync(dir, { recursive: true });
  if (!stale.length) return;
  console.error(`Not what proto/*.proto give: ${stale.join(', ')}. Run make proto.`);
  process.exitCode = 1;
}

function generate(dir) {
  for (const [page, root] of Object.entries(PAGES)) {
    const args = ['node_modules/protobufjs-cli/bin/pbjs', ...OPTIONS.split(' '), '-r', root];
    const done = spawnSync(process.execPath, [...args, '-o', join(dir, `${page}.js`), `proto/${page}.proto`], {
      stdio: 'inherit',
    });
    if (done.status !== 0) process.exit(1);
  }
}
