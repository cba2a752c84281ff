// Finds groups by name or number, and lets one join them.
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { useConversations } from '../conversations/conversations.ts';
import { GroupCard } from './GroupCard.tsx';
import { type Found, load, search, useWaiting } from './joining.ts';
import './joining.css';

const TYPING_PAUSE = 200;

export function FindGroups({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const { groups, busy, trouble } = useSearch(wanted);
  const asked = useWaiting((state) => state.mine);
  const [wereAsked] = useState(asked);
  // What was answered meanwhile, or asked on another device.
  useEffect(() => void load(), []);
  // Without a text first what waits for an answer; what was taken back here stays in sight.
  const first = wanted ? [] : wereAsked;
  const mine = useConversations((state) => state.byId);
  const isNews = ({ id }: Found) => !(id in mine) && !first.some((group) => group.id === id);
  const others = (wanted ? groups : groups?.filter(isNews)) ?? [];

  return (
    <>
      <p className="quiet dialog-hint">{t('joining.findHint')}</p>
      <Input
        autoFocus
        size="large"
        type="search"
        prefix={<SearchOutlined className="quiet" />}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('joining.search')}
        aria-label={t('joining.search')}
      />
      <div className="found scroll" aria-busy={busy} aria-live="polite">
        {trouble !== null && <p className="quiet found-empty">{refusalWords(trouble)}</p>}
        {groups && !others.length && !first.length && (
          <p className="quiet found-empty">
            {wanted ? t('joining.nothing', { text: wanted }) : t('joining.noneHere')}
            {wanted && <span className="found-more">{t('joining.nothingHint')}</span>}
          </p>
        )}
        <Groups title={t('joining.waiting')} groups={first} close={close} />
        <Groups title={wanted ? '' : t('joining.largest')} groups={others} close={close} />
      </div>
    </>
  );
}

function Groups({ title, groups, close }: { title: string; groups: readonly Found[]; close: () => void }) {
  if (!groups.length) return null;
  return (
    <>
      {title && <h3 className="found-title">{title}</h3>}
      <ul className="people">
        {groups.map((group) => (
          <li key={group.id}>
            <GroupCard group={group} entered={close} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Searches when the typing pauses; only the answer to the latest text counts. */
function useSearch(text: string) {
  const [found, setFound] = useState<{ groups: Found[] | null; busy: boolean; trouble: unknown }>({
    groups: null,
    busy: true,
    trouble: null,
  });

  useEffect(() => {
    let current = true;
    setFound(({ groups }) => ({ groups, busy: true, trouble: null }));
    const ask = () =>
      search(text).then(
        (groups) => current && setFound({ groups, busy: false, trouble: null }),
        (trouble: unknown) => current && setFound({ groups: null, busy: false, trouble }),
      );
    const timer = setTimeout(ask, text ? TYPING_PAUSE : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  return found;
}
