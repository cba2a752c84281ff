// make bench: every measurement, one after the other, on a quiet machine. Arguments: parts of their names.
import { readFileSync, writeFileSync } from 'node:fs';
import { groupOfHundred, pairs, tenGroups } from './deliveries.ts';
import { reading } from './history.ts';
import { idle } from './idle.ts';
import { atARate, lonely } from './latency.ts';
import { members } from './members.ts';
import { page } from './page.ts';
import { picture } from './picture.ts';
import { processes } from './processes.ts';
import { start } from './start.ts';
import { type Bench, machine, print, type Table } from './table.ts';
import { targets } from './targets.ts';

const BENCHES: Record<string, Bench> = {
  group: groupOfHundred,
  'ten groups': tenGroups,
  pairs,
  latency: atARate,
  lonely,
  idle,
  members,
  reading,
  page,
  processes,
  start,
};

const only = process.argv.slice(2);
const about = machine();
const tables: Table[] = [];
console.log(about);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (only.length && !only.some((part) => name.includes(part))) continue;
  for (const table of await bench()) {
    print(table);
    tables.push(table);
  }
}
const before: { tables: Table[] } = JSON.parse(readFileSync('bench/results.json', 'utf8'));
const isNew = ({ title }: Table) => tables.some((table) => table.title === title);
// Those that were not asked for stay as they were found.
const all = only.length ? before.tables.map((old) => tables.find(({ title }) => title === old.title) ?? old) : tables;
if (before.tables.some(isNew) || !only.length)
  writeFileSync('bench/results.json', `${JSON.stringify({ machine: about, tables: all }, null, 2)}\n`);
print(targets(all));
writeFileSync('bench/results.svg', picture(all[0]!, ['1 sending', '30 sending', '100 sending'], about));
process.exit();
