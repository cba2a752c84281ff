// A text as it was written: lines kept, addresses as links, a very long one folded.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pieces } from './links.ts';

const FOLD_AT = { characters: 1800, lines: 24 };

export function MessageText({ text }: { text: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const parts = useMemo(() => pieces(text), [text]);
  const long = text.length > FOLD_AT.characters || text.split('\n').length > FOLD_AT.lines;
  const words = (
    <span className={long && !whole ? 'bubble-text folded' : 'bubble-text'} data-testid="message-text">
      {parts.map(({ text: piece, href }, i) =>
        href ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
          <a key={i} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </span>
  );
  if (!long) return words;
  return (
    <>
      {words}
      <button type="button" className="link bubble-fold" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {t(whole ? 'messages.less' : 'messages.more')}
      </button>
    </>
  );
}
