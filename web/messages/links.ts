// Finds web addresses in a text. Only http and https become links, so that a click can never run a script.

export type Piece = { text: string; href?: string };

const ADDRESS = /https?:\/\/[^\s<>"'`\u3000-\u303f\uff00-\uffef]+/gi;

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTail(match[0]);
    const href = hrefOf(address);
    if (!href) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

/** Punctuation at the end belongs to the sentence; a closing bracket to the address only when it opened one. */
function withoutTail(address: string): string {
  let kept = address;
  for (;;) {
    const last = kept.at(-1) ?? '';
    const opener = { ')': '(', ']': '[', '}': '{' }[last];
    const unmatched = opener !== undefined && kept.split(last).length > kept.split(opener).length;
    if (!unmatched && !/[.,;:!?*_~]/.test(last)) return kept;
    kept = kept.slice(0, -1);
  }
}

function hrefOf(address: string): string | null {
  const url = URL.parse(address);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname ? url.href : null;
}
