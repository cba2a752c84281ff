// Halves the time that the server needs to load: leaves in drizzle-orm's package.json the entries that somebody imports
// (npm's postinstall).
//
// Node reads the nearest package.json of every module it loads, and Node 24 parses all of its "exports" each time. That of
// drizzle-orm names 450 subpaths in 180 KB, and 130 of its modules are loaded at each start: 0.4 s and more. Its modules
// import each other by relative paths, which "exports" does not concern.
import { readFileSync, writeFileSync } from 'node:fs';

const SERVER = ['.', './mysql-core', './mysql2', './mysql2/migrator'];
const DRIZZLE_KIT = ['casing', 'gel-core', 'pg-core', 'relations', 'singlestore-core', 'sqlite-core', 'version'];
const IMPORTED = [...SERVER, ...DRIZZLE_KIT.map((name) => `./${name}`)];

const file = new URL('../node_modules/drizzle-orm/package.json', import.meta.url);
const about = JSON.parse(readFileSync(file, 'utf8'));
const exported = Object.entries(about.exports).filter(([path]) => IMPORTED.includes(path));
if (exported.length !== IMPORTED.length) {
  console.error(
    `trim-drizzle: drizzle-orm ${about.version} exports other paths; look at scripts/trim-drizzle.mjs again.`,
  );
  process.exit(1);
}
writeFileSync(file, JSON.stringify({ ...about, exports: Object.fromEntries(exported) }, null, 2));
