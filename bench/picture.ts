// The main comparison as a picture for the README: bars, readable on a light page and on a dark one.
import type { Table } from './table.ts';

const WIDTH = 720;
const BAR = 18;
const GAP = 6;
/** Room for the names. */
const LEFT = 230;
/** Room for the figures behind the bars. */
const RIGHT = 70;

/**
 * @param table of which the first column names who is compared
 * @param columns those of its columns that are drawn, each as bars of its own: larger is better
 * @returns an SVG document
 */
export function picture({ title, rows, columns: all }: Table, columns: readonly string[], about: string): string {
  const parts: string[] = [];
  let y = 52;
  for (const column of columns) {
    const at = all.indexOf(column);
    const values = rows.map((row) => ({ name: String(row[0]), value: Number(row[at]) }));
    const most = Math.max(...values.map(({ value }) => value));
    parts.push(text(0, y + 12, `${column}, one message under way each`, 'head'));
    y += 24;
    for (const { name, value } of values) {
      const width = Math.max(2, (value / most) * (WIDTH - LEFT - RIGHT));
      const kind = name === 'Parley' ? 'ours' : 'other';
      parts.push(text(LEFT - 10, y + 13, name === 'Parley' ? 'Parley (stores each first)' : name, kind, 'end'));
      parts.push(`<rect class="${kind}" x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="3"/>`);
      parts.push(text(LEFT + width + 8, y + 13, short(value), kind));
      y += BAR + GAP;
    }
    y += 14;
  }
  parts.push(text(0, y + 8, about, 'note'));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 20}" font-family="system-ui, sans-serif" font-size="13">
<title>${title}</title>
<style>
text { fill: #33383f } .head { font-weight: 600 } .note { font-size: 11px; opacity: .7 } text.ours { font-weight: 600 }
rect.ours { fill: #16a37b } rect.other { fill: #a9b4c2 }
@media (prefers-color-scheme: dark) { text { fill: #d6dbe2 } rect.other { fill: #5b6675 } }
</style>
${text(0, 20, title, 'head')}
${parts.join('\n')}
</svg>
`;
}

function text(x: number, y: number, words: string, kind: string, anchor = 'start'): string {
  const safe = words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${x.toFixed(1)}" y="${y}" class="${kind}" text-anchor="${anchor}">${safe}</text>`;
}

const short = (value: number) =>
  value >= 1e6 ? `${(value / 1e6).toFixed(2)}M` : value >= 1e3 ? `${Math.round(value / 1e3)}k` : value.toFixed(0);
