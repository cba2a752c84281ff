// The search over all that was said, in place of the list: words and filters above, hits beneath; a hit opens its place.
import {
  AudioOutlined,
  CloseOutlined,
  FileOutlined,
  LinkOutlined,
  LoadingOutlined,
  PictureOutlined,
  SearchOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { App, Button, DatePicker, Input, type InputRef, Select } from 'antd';
import dayjs from 'dayjs';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { useMinute } from '../base/use-minute.ts';
import { matches, peerOf, sorted } from '../conversations/conversation.ts';
import { openConversation, useConversations } from '../conversations/conversations.ts';
import { titleOf } from '../conversations/use-name.ts';
import { useFriends } from '../friends/friends.ts';
import { jumpTo } from '../messages/history.ts';
import { useCards } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { HitRow } from './HitRow.tsx';
import { closeSearch, type Hit, KINDS, type Kind, typed, type Wanted } from './search.ts';
import { useHits } from './use-hits.ts';
import './search.css';

const SIGNS: Record<Kind, ReactNode> = {
  link: <LinkOutlined />,
  image: <PictureOutlined />,
  file: <FileOutlined />,
  audio: <AudioOutlined />,
  video: <VideoCameraOutlined />,
};

export default function SearchPanel({ text, conversation }: { text: string; conversation: number | null }) {
  const { t } = useTranslation();
  const { message: toast } = App.useApp();
  const [wanted, setWanted] = useState<Wanted>({
    text,
    conversation,
    from: null,
    after: null,
    before: null,
    has: null,
  });
  const [chosen, setChosen] = useState('');
  const found = useHits(wanted);
  const now = useMinute();
  const field = useRef<InputRef>(null);
  const list = useRef<HTMLUListElement>(null);
  const change = (some: Partial<Wanted>) => setWanted((held) => ({ ...held, ...some }));

  // Asked for again, from elsewhere: it begins there.
  useEffect(() => {
    setWanted((held) => ({ ...held, conversation, ...(text ? { text } : {}) }));
    field.current?.focus({ cursor: 'all' });
  }, [text, conversation]);

  function go({ conversationId, message }: Hit) {
    setChosen(keyOf(conversationId, message.seq));
    openConversation(conversationId);
    jumpTo(conversationId, message.seq).catch((error: unknown) => toast.error(refusalWords(error)));
  }

  const rows = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button.hit') ?? [])];

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      closeSearch();
    } else if (step && (event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement)) {
      if ((event.target as HTMLElement).closest('.search-filters')) return;
      event.preventDefault();
      const all = rows();
      const next = all[all.indexOf(event.target as HTMLButtonElement) + step];
      if (next) next.focus();
      else if (step < 0) field.current?.focus();
    } else if (event.key === 'Enter' && event.target === field.current?.input) {
      rows()[0]?.click();
    }
  }

  return (
    <search className="search" aria-label={t('search.title')} onKeyDown={onKey}>
      <header className="side-head">
        <h1>{t('search.title')}</h1>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('app.close')} onClick={closeSearch} />
      </header>
      <div className="side-search">
        <Input
          ref={field}
          autoFocus
          allowClear
          type="search"
          value={wanted.text}
          maxLength={200}
          onChange={(event) => change(typed(event.target.value))}
          prefix={<SearchOutlined className="quiet" />}
          placeholder={t('search.placeholder')}
          aria-label={t('search.placeholder')}
        />
      </div>
      <Filters wanted={wanted} change={change} />
      <div className="side-body scroll" aria-busy={found.state === 'looking'}>
        <ul ref={list} className="hits" aria-label={t('search.hits')}>
          {found.hits.map((hit) => (
            <HitRow
              key={keyOf(hit.conversationId, hit.message.seq)}
              hit={hit}
              query={wanted.text}
              now={now}
              active={chosen === keyOf(hit.conversationId, hit.message.seq)}
              choose={() => go(hit)}
            />
          ))}
        </ul>
        <Below {...found} />
      </div>
    </search>
  );
}

function Filters({ wanted, change }: { wanted: Wanted; change: (some: Partial<Wanted>) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const conversations = useConversations((state) => state.byId);
  const people = useCards((cards) => cards.byId);
  const friends = useFriends((state) => state.friends);

  const places = useMemo(
    () =>
      sorted(Object.values(conversations)).map((item) => {
        const peer = people[peerOf(item, me.id)];
        const label = titleOf(item, peer, t);
        return { value: item.id, label, isGroup: item.kind !== v1.ConversationKind.DIRECT };
      }),
    [conversations, people, me.id, t],
  );
  const authors = useMemo(() => {
    const others = Object.values(people).filter(({ id }) => id !== me.id);
    const close = new Set(friends.map(({ user }) => user.id));
    others.sort((a, b) => Number(close.has(b.id)) - Number(close.has(a.id)) || nameOf(a).localeCompare(nameOf(b)));
    return [
      { value: me.id, label: t('account.you') },
      ...others.map((user) => ({ value: user.id, label: nameOf(user) })),
    ];
  }, [people, friends, me.id, t]);

  const shared = {
    size: 'small',
    allowClear: true,
    showSearch: { filterOption: (text: string, option?: { label: string }) => matches(option?.label ?? '', text) },
  } as const;
  return (
    <div className="search-filters">
      <div className="search-pair">
        <Select
          {...shared}
          value={wanted.conversation}
          onChange={(value) => change({ conversation: value ?? null })}
          options={places}
          placeholder={t('search.anywhere')}
          aria-label={t('search.in')}
        />
        <Select
          {...shared}
          value={wanted.from}
          onChange={(value) => change({ from: value ?? null })}
          options={authors}
          placeholder={t('search.anybody')}
          aria-label={t('search.from')}
        />
      </div>
      <DatePicker.RangePicker
        size="small"
        allowEmpty
        value={[wanted.after ? dayjs(wanted.after) : null, wanted.before ? dayjs(wanted.before - 1) : null]}
        onChange={(days) =>
          change({
            after: days?.[0]?.startOf('day').valueOf() ?? null,
            before: days?.[1] ? days[1].endOf('day').valueOf() + 1 : null,
          })
        }
        maxDate={dayjs()}
        aria-label={t('search.when')}
        placeholder={[t('search.after'), t('search.before')]}
      />
      <fieldset className="search-kinds" aria-label={t('search.has')}>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={wanted.has === kind}
            onClick={() => change({ has: wanted.has === kind ? null : kind })}
          >
            {SIGNS[kind]} {t(`search.${kind}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** Under the hits: more of them, or why there are none. */
function Below({ state, hits, cursor, trouble, more, again }: ReturnType<typeof useHits>) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  latest.current = more;

  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) latest.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  });

  if (state === 'nothing-asked') return <p className="no-match quiet">{t('search.hint')}</p>;
  if (state === 'failed') return <Trouble title={refusalWords(trouble)} retry={again} />;
  if (state === 'looking')
    return (
      <p className="no-match quiet" role="status" aria-label={t('app.loading')}>
        <LoadingOutlined />
      </p>
    );
  if (!hits.length && !cursor) return <p className="no-match quiet">{t('search.nothing')}</p>;
  if (!cursor) return <p className="no-match quiet">{t('search.end')}</p>;
  return (
    <div ref={end} className="no-match">
      <Button size="small" onClick={more}>
        {t('search.more')}
      </Button>
    </div>
  );
}

const keyOf = (conversationId: number, seq: number) => `${conversationId}-${seq}`;
