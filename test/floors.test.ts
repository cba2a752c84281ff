// The house stands on its floors: imports run only downward, never in a circle, and some doors have one key.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const ROOT = new URL('..', import.meta.url).pathname;
/** A face may use the faces before it; nouns of one list entry know nothing of each other. */
const NOUNS = [
  ['files'],
  ['users'],
  ['identities', 'factors'],
  ['conversations'],
  ['messages'],
  ['friends'],
  ['groups'],
  ['calls', 'presence'],
  ['admin'],
];
const DOORS: [RegExp, number][] = [
  [/^proto\//, 0],
  [/^src\/base\//, 1],
  [/^src\/(parts|rest|static)\.ts$/, 30],
  [/^src\/(\w+\/announce|users\/(sign-in|registration|renaming|addresses|passwords))\.ts$/, 31],
  [/^src\/(friends\/tell|groups\/lane)\.ts$/, 31.5],
  [/^src\/\w+\/(\w+-)?(routes|frames)\.ts$/, 32],
  [/^src\/line\.ts$/, 33],
  [/^src\/commands\.ts$/, 34],
  [/^src\/(http|socket)\.ts$/, 40],
  [/^src\/server\.ts$/, 50],
  [/^src\/(main|processes|cli)\.ts$/, 60],
];

interface Import {
  from: string;
  to: string;
  statement: string;
}

function floorOf(file: string): number {
  const noun = /^src\/(\w+)\//.exec(file)?.[1] ?? '';
  const floor = DOORS.find(([pattern]) => pattern.test(file))?.[1] ?? 10 + NOUNS.findIndex((n) => n.includes(noun));
  if (floor === 9) throw new Error(`${file} has no floor: say in NOUNS or DOORS where it belongs`);
  return floor;
}

/** Every import of a file, types too. Own files by their path from the root, packages by their name. */
function importsOf(from: string, source: string): Import[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s[^;'"]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([statement, ...names]) => {
    const name = names.find(Boolean)!;
    const to = name === '#proto' ? 'proto/wire.js' : name.startsWith('.') ? join(dirname(from), name) : name;
    return { from, to, statement };
  });
}

function read(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|js|mjs)$/.test(name) && !name.includes('node_modules'))
    .flatMap((name) => importsOf(join(folder, name), readFileSync(join(ROOT, folder, name), 'utf8')));
}

const isOurs = ({ to }: Import) => /^(src|proto)\//.test(to);
const roomOf = (file: string) => (file.startsWith('src/base/') ? 'src/base' : dirname(file));

/** Upward, or sideways into another room. */
const upward = (imports: Import[]) =>
  imports.filter(isOurs).filter(({ from, to }) => {
    const [own, other] = [floorOf(from), floorOf(to)];
    return other > own || (other === own && roomOf(from) !== roomOf(to));
  });

/** The files of a circle, if there is one. */
function circle(imports: Import[]): string[] | undefined {
  const below = Map.groupBy(imports.filter(isOurs), ({ from }) => from);
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of below.get(file) ?? []) {
      const found = walk(to, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of below.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}

const src = read('src');
const all = [...src, ...read('proto'), ...read('web'), ...read('test'), ...read('scripts')];

test('imports run only downward', () => {
  assert.ok(src.length > 150, `${src.length} imports are read`);
  assert.deepEqual(upward([...src, ...read('proto')]), []);
});

test('imports make no circle', () => {
  assert.equal(circle(src), undefined);
});

test('uWebSockets is behind one wall', () => {
  const users = src.filter(({ to }) => to === 'uWebSockets.js' || to === 'src/base/uws/uws.ts').map(({ from }) => from);
  assert.ok(users.length >= 4);
  const outside = users.filter((file) => !/^src\/(base\/uws\/\w+|line|socket|server)\.ts$/.test(file));
  assert.deepEqual(outside, []);
});

/**
 * Pure, and import nothing but words of the wire: what search means by a word must be the same where hits are found and where
 * they are marked, what may be done in a group where it is offered and where it is decided.
 */
const SHARED = ['src/messages/grams.ts', 'src/conversations/rights.ts'];

test('server and browser share the wire, the types of the routes, what search means by a word, and the table of rights', () => {
  assert.deepEqual(
    src.filter(({ from, to }) => SHARED.includes(from) && to !== 'proto/wire.js'),
    [],
  );
  const crossing = all.filter(
    ({ from, to }) => /^(src|web)\//.test(from) && /^(src|web)\//.test(to) && from.slice(0, 3) !== to.slice(0, 3),
  );
  assert.deepEqual(
    crossing.filter(
      ({ to, statement }) =>
        !SHARED.includes(to) && (to !== 'src/http.ts' || !/^\s*import type \{ Api \} from/.test(statement)),
    ),
    [],
  );
  assert.deepEqual(
    all.filter(({ from, to }) => from.startsWith('src/') && /^(test|scripts|bench)\//.test(to)),
    [],
    'and the server needs no test',
  );
});

test('nothing is imported from outside of the project', () => {
  assert.deepEqual(
    all.filter(({ to }) => to.startsWith('..') || to.startsWith('/')),
    [],
  );
});

test('an import upward, sideways, in a circle or through the wall would be noticed', () => {
  const face = importsOf(
    'src/users/users.ts',
    `import type { A } from '../groups/groups.ts';\nimport { x } from './rules.ts';`,
  );
  assert.deepEqual(
    upward(face).map(({ to }) => to),
    ['src/groups/groups.ts'],
  );
  const base = importsOf(
    'src/base/hub.ts',
    `import * as users from\n  '../users/users.ts';\nconst u = await import('../main.ts');`,
  );
  assert.equal(upward(base).length, 2);
  assert.equal(upward(importsOf('src/users/routes.ts', `import { f } from '../friends/routes.ts';`)).length, 1);
  assert.equal(upward(importsOf('src/users/users.ts', `export { f } from './routes.ts';`)).length, 1);
  const round = [
    ...importsOf('src/base/ids.ts', `import { a } from './hub.ts';`),
    ...importsOf('src/base/hub.ts', `import type { B } from './log.ts';`),
    ...importsOf('src/base/log.ts', `import './ids.ts';`),
  ];
  assert.deepEqual(upward(round), []);
  assert.deepEqual(circle(round), ['src/base/ids.ts', 'src/base/hub.ts', 'src/base/log.ts', 'src/base/ids.ts']);
  assert.throws(() => floorOf('src/managers/thing.ts'), /no floor/);
});
