// What was shared in a conversation, beside it: media, files, links and voice messages, by month.
import { CloseOutlined, LoadingOutlined, MessageOutlined } from '@ant-design/icons';
import { App, Button, Tabs } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { shortTime } from '../base/time.ts';
import { useMinute } from '../base/use-minute.ts';
import { fileOf } from '../files/carried.ts';
import { FileMessage } from '../files/FileMessage.tsx';
import { jumpTo } from '../messages/history.ts';
import type { ChatMessage } from '../messages/message.ts';
import { useReader } from '../messages/use-reader.ts';
import { personName } from '../messages/words.ts';
import { useMe } from '../users/session.ts';
import { VoiceMessage } from '../voice/VoiceMessage.tsx';
import { byMonth, type Found, linksIn, mediaIn, monthLabel, SHELVES, type Shelf } from './gallery.ts';
import { Tile } from './Tile.tsx';
import { useGallery } from './use-gallery.ts';
import './gallery.css';

interface Props {
  id: number;
  close: () => void;
}

/** Below this the panel lies over the log. */
const covers = window.matchMedia('(max-width: 1199px)');

export default function Gallery({ id, close }: Props) {
  const { t } = useTranslation();
  const { message: toast } = App.useApp();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(), []);

  function show({ seq }: ChatMessage) {
    if (covers.matches) close();
    jumpTo(id, seq).catch((error: unknown) => toast.error(refusalWords(error)));
  }

  return (
    <aside ref={panel} className="beside gallery" aria-label={t('gallery.title')}>
      <header className="beside-head">
        <h2>{t('gallery.title')}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('app.close')} onClick={close} />
      </header>
      <Tabs
        centered
        destroyOnHidden
        items={SHELVES.map((shelf) => ({
          key: shelf,
          label: t(`gallery.${shelf}`),
          children: <Contents key={shelf} id={id} shelf={shelf} show={show} />,
        }))}
      />
    </aside>
  );
}

interface ContentsProps {
  id: number;
  shelf: Shelf;
  show: (message: ChatMessage) => void;
}

function Contents({ id, shelf, show }: ContentsProps) {
  const { t } = useTranslation();
  const { state, messages, more, hasMore, again } = useGallery(id, shelf);
  const me = useMe().id;
  const isFirst = messages.length === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go from one thing in it to the next
    <div className="gallery-body scroll" aria-busy={state === 'loading'} onKeyDown={walk}>
      {shelf === 'media' ? (
        <Media id={id} messages={messages} show={show} />
      ) : shelf === 'link' ? (
        <Months items={linksIn(messages)}>
          {({ key, message, href, text }) => (
            <Row key={key} message={message} show={show}>
              <Link href={href} text={text} />
            </Row>
          )}
        </Months>
      ) : (
        <Months items={messages.map((message) => ({ key: String(message.seq), message }))}>
          {({ key, message }) => (
            <Row key={key} message={message} show={show}>
              {shelf === 'voice' ? (
                <VoiceMessage conversationId={id} message={message} mine={message.from === me} />
              ) : (
                <FileMessage conversationId={id} file={fileOf(message.content) ?? {}} />
              )}
            </Row>
          )}
        </Months>
      )}
      {state === 'failed' ? (
        <Trouble title={t('gallery.failed')} retry={again} />
      ) : state === 'loading' && hasMore ? (
        isFirst ? (
          <Bones shelf={shelf} />
        ) : (
          <p className="no-match quiet" role="status" aria-label={t('app.loading')}>
            <LoadingOutlined />
          </p>
        )
      ) : hasMore ? (
        <End reached={more} count={messages.length} />
      ) : (
        isFirst && <Trouble title={t(`gallery.empty_${shelf}`)} />
      )}
    </div>
  );
}

function Media({ id, messages, show }: Omit<ContentsProps, 'shelf'> & { messages: readonly ChatMessage[] }) {
  return (
    <Months items={mediaIn(messages)} className="gallery-grid">
      {(found) => <Tile key={found.key} conversationId={id} found={found} among={messages} show={show} />}
    </Months>
  );
}

function Months<T extends Found>(props: { items: readonly T[]; className?: string; children: (item: T) => ReactNode }) {
  const { i18n } = useTranslation();
  const months = byMonth(props.items, ({ message }) => message.time);
  return months.map(({ key, time, items }) => (
    <section key={key} aria-label={monthLabel(time, Date.now(), i18n.language)}>
      <h3>{monthLabel(time, Date.now(), i18n.language)}</h3>
      <ul className={props.className ?? 'gallery-rows'}>{items.map(props.children)}</ul>
    </section>
  ));
}

function Row({ message, show, children }: { message: ChatMessage; show: ContentsProps['show']; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const reader = useReader();
  const me = useMe().id;
  const now = useMinute();
  return (
    <li className="gallery-row">
      {children}
      <div className="gallery-row-under">
        <span dir="auto">{message.from === me ? t('account.you') : personName(message.from, reader)}</span>
        <time>{shortTime(message.time, now, i18n.language)}</time>
        <button type="button" className="link" onClick={() => show(message)}>
          <MessageOutlined aria-hidden /> {t('gallery.show')}
        </button>
      </div>
    </li>
  );
}

function Link({ href, text }: { href: string; text: string }) {
  const [, host = text, rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/i.exec(text) ?? [];
  return (
    <a className="gallery-link" href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
      <span className="gallery-link-sign" aria-hidden>
        {host.slice(0, 1).toUpperCase()}
      </span>
      <span className="gallery-link-words" dir="ltr">
        <b>{host}</b>
        <span>{rest.length > 1 ? rest : text}</span>
      </span>
    </a>
  );
}

/** Asks for more when it comes into sight, and again while it stays there. */
function End({ reached, count }: { reached: () => void; count: number }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(reached);
  latest.current = reached;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came may not have filled the view
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count]);
  return <div ref={end} className="gallery-end" />;
}

function Bones({ shelf }: { shelf: Shelf }) {
  const { t } = useTranslation();
  const isGrid = shelf === 'media';
  return (
    <div className={isGrid ? 'gallery-grid bones' : 'gallery-rows bones'} role="status" aria-label={t('app.loading')}>
      {Array.from({ length: isGrid ? 9 : 5 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div key={i} className="bone" />
      ))}
    </div>
  );
}

/** Arrow keys go from tile to tile, and over rows of tiles. */
function walk(event: KeyboardEvent<HTMLElement>) {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('.gallery-tile-open')) return;
  const columns = 3;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('.gallery-tile-open')];
  const next = tiles[tiles.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
