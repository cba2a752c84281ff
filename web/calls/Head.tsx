// Above the call: with whom, for how long, and how large it is shown.
import {
  AppstoreOutlined,
  CompressOutlined,
  ExpandOutlined,
  FullscreenExitOutlined,
  FullscreenOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { span } from '../base/span.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { useName } from '../conversations/use-name.ts';
import type { Call, Mine } from './call.ts';
import { show, useView } from './view.ts';

interface Props {
  mine: Exclude<Mine, { name: 'none' }>;
  call: Call | undefined;
  item: Conversation;
  frame: RefObject<HTMLDivElement | null>;
  grab: ((event: PointerEvent<HTMLElement>) => void) | undefined;
}

export function Head({ mine, call, item, frame, grab }: Props) {
  const { t } = useTranslation();
  const { size, layout } = useView();
  const name = useName(item);
  const isFull = useFullScreen();
  const many = (call?.participants.length ?? 0) > 2;
  return (
    <header className={`call-head${grab ? ' grabs' : ''}`} onPointerDown={grab}>
      <div className="person-words">
        <h2 dir="auto">{name}</h2>
        <div className="call-state">
          {mine.name === 'over' ? (
            t(`calls.over.${mine.ending}`, { name })
          ) : mine.name === 'in' ? (
            <Duration started={call?.started ?? 0} />
          ) : (
            t(mine.name === 'ringing' ? 'calls.ringing' : 'calls.connecting')
          )}
        </div>
      </div>
      {many && size === 'large' && (
        <HeadButton
          label={t(layout === 'grid' ? 'calls.speakerView' : 'calls.gridView')}
          icon={layout === 'grid' ? <UserOutlined /> : <AppstoreOutlined />}
          act={() => show({ layout: layout === 'grid' ? 'speaker' : 'grid' })}
        />
      )}
      {size === 'large' && (
        <HeadButton
          label={t(isFull ? 'calls.fullScreenOff' : 'calls.fullScreen')}
          icon={isFull ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
          act={() => void (isFull ? document.exitFullscreen() : frame.current?.requestFullscreen())}
        />
      )}
      {!isFull && (
        <HeadButton
          label={t(size === 'large' ? 'calls.minimise' : 'calls.enlarge')}
          icon={size === 'large' ? <CompressOutlined /> : <ExpandOutlined />}
          act={() => show({ size: size === 'large' ? 'small' : 'large' })}
        />
      )}
    </header>
  );
}

function HeadButton({ label, icon, act }: { label: string; icon: React.ReactNode; act: () => void }) {
  return (
    <button
      type="button"
      className="call-head-button"
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={act}
    >
      {icon}
    </button>
  );
}

function Duration({ started }: { started: number }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (!started) return t('calls.alone');
  return <time>{span(Math.max(0, now - started))}</time>;
}

export function useFullScreen(): boolean {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  return isFull;
}
