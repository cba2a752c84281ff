// All emoji, by group and by name, for keyboard and pointer. Loaded when it is first opened.
import { LoadingOutlined, SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../base/languages.ts';
import { type Emoji, loadEmoji, oftenUsed, search } from './emoji.ts';

const COLUMNS = 9;
const GROUPS = [0, 1, 3, 4, 5, 6, 7, 8, 9] as const;

export default function EmojiPicker({ choose }: { choose: (emoji: string) => void }) {
  const { t, i18n } = useTranslation();
  const all = useEmoji(i18n.language);
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const often = useMemo(() => oftenUsed(2 * COLUMNS), []);
  const byGroup = useMemo(() => Map.groupBy(all ?? [], ({ group }) => group), [all]);
  const found = useMemo(() => (text.trim() ? search(all ?? [], text) : null), [all, text]);

  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const every = buttons();
    const now = every.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    const inField = event.target instanceof HTMLInputElement;
    if (inField && event.key === 'Enter' && every[0] && text.trim()) every[0].click();
    else if (inField && event.key === 'ArrowDown') every[0]?.focus();
    else if (!inField && step && now >= 0) every[Math.min(every.length - 1, Math.max(0, now + step))]?.focus();
    else return;
    event.preventDefault();
  }

  if (!all) {
    return (
      <div className="emoji-picker loading" aria-busy="true">
        <LoadingOutlined />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go through the buttons inside
    <div className="emoji-picker" onKeyDown={onKey}>
      <div className="emoji-search">
        <Input
          autoFocus
          type="search"
          prefix={<SearchOutlined className="quiet" />}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('reaction.search')}
          aria-label={t('reaction.search')}
        />
      </div>
      {!found && (
        <div className="emoji-groups">
          {GROUPS.map((group) => (
            <button
              key={group}
              type="button"
              className="emoji-button"
              aria-label={t(`reaction.group${group}`)}
              title={t(`reaction.group${group}`)}
              onClick={() => list.current?.querySelector(`[data-group="${group}"]`)?.scrollIntoView()}
            >
              {byGroup.get(group)?.[0]?.emoji}
            </button>
          ))}
        </div>
      )}
      <div ref={list} className="emoji-list scroll">
        {found ? (
          <>
            {!found.length && <p className="emoji-none quiet">{t('reaction.none', { text: text.trim() })}</p>}
            <Grid all={found} choose={choose} />
          </>
        ) : (
          <>
            <section>
              <h3>{t('reaction.recent')}</h3>
              <Grid
                all={often.map((emoji) => all.find((one) => one.emoji === emoji) ?? plain(emoji))}
                choose={choose}
              />
            </section>
            {GROUPS.map((group) => (
              <section key={group} data-group={group}>
                <h3>{t(`reaction.group${group}`)}</h3>
                <Grid all={byGroup.get(group) ?? []} choose={choose} />
              </section>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

function Grid({ all, choose }: { all: readonly Emoji[]; choose: (emoji: string) => void }) {
  return (
    <div className="emoji-grid">
      {all.map(({ emoji, label }) => (
        <button
          key={emoji}
          type="button"
          className="emoji-button"
          tabIndex={-1}
          aria-label={label}
          title={label}
          onClick={() => choose(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}

const plain = (emoji: string): Emoji => ({ emoji, label: emoji, words: '', group: 0 });

function useEmoji(language: string) {
  const [all, setAll] = useState<Emoji[] | null>(null);
  useEffect(() => {
    let gone = false;
    const spoken = LANGUAGES.find((known) => known === language) ?? 'en';
    void loadEmoji(spoken).then((loaded) => {
      if (!gone) setAll(loaded);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return all;
}
