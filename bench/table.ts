// What a benchmark found, for people and for programs.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';

export interface Table {
  title: string;
  /** What must be known to read it. */
  note: string;
  columns: string[];
  rows: (string | number)[][];
}

/** A measurement: takes half a minute to some minutes. */
export type Bench = () => Promise<Table[]>;

export function print({ title, note, columns, rows }: Table): void {
  const cells = [columns, ...rows.map((row) => row.map(shown))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, n) => (n ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join(' | ')} |`;
  console.log(`\n${title}\n${note}\n`);
  console.log(line(cells[0]!));
  console.log(`|${widths.map((width, n) => (n ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`);
  for (const row of cells.slice(1)) console.log(line(row));
}

function shown(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '-';
  if (cell >= 1e6) return `${(cell / 1e6).toFixed(2)}M`;
  if (cell >= 1e4) return `${(cell / 1e3).toFixed(cell >= 1e5 ? 0 : 1)}k`;
  return cell >= 100 ? cell.toFixed(0) : cell >= 10 ? cell.toFixed(1) : cell.toFixed(2);
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How many wanted a processor in the last minute, these measurements included. */
export const busy = () => `load ${loadavg()[0]!.toFixed(1)}`;

export function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return `${cpus().length} × ${cpus()[0]!.model}, ${memory}, Linux ${release()}, Node ${process.version}, ${commit}, ${new Date().toISOString().slice(0, 10)}, ${busy()}`;
}
