// A block of code: in its colours as soon as they are loaded, to be copied with one click.
import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Token } from './highlight.ts';

export function CodeBlock({ text, language }: { text: string; language: string }) {
  const { t } = useTranslation();
  const tokens = useTokens(text, language);
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  }

  return (
    <figure className="code" dir="ltr">
      <figcaption>
        <span aria-hidden="true">{language || t('format.code')}</span>
        <button
          type="button"
          aria-label={copied ? t('action.copied') : t('format.copy')}
          title={t('format.copy')}
          onClick={() => void copy().catch(() => {})}
        >
          {copied ? <CheckOutlined /> : <CopyOutlined />}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <pre tabIndex={0} className="scroll">
        <code>
          {tokens
            ? tokens.map(({ text: piece, kind }, i) =>
                kind ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a code never move
                  <span key={i} className={kind}>
                    {piece}
                  </span>
                ) : (
                  piece
                ),
              )
            : text}
        </code>
      </pre>
    </figure>
  );
}

function useTokens(text: string, language: string) {
  const [tokens, setTokens] = useState<Token[] | null>(null);
  useEffect(() => {
    setTokens(null);
    if (!language) return;
    let gone = false;
    // Without its colours the code is there all the same.
    import('./highlight.ts').then(
      ({ highlight }) => gone || setTokens(highlight(text, language)),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [text, language]);
  return tokens;
}
