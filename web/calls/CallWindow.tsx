// The window of the call I am in: over the conversation, or small beside it while I go on chatting.
import { ConfigProvider } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { useConversations } from '../conversations/conversations.ts';
import { useName } from '../conversations/use-name.ts';
import { Controls } from './Controls.tsx';
import type { Call, Mine } from './call.ts';
import { keepPlace, useCalls } from './calls.ts';
import { Head } from './Head.tsx';
import { useRoom } from './room.ts';
import { SharingBar } from './SharingBar.tsx';
import { Stage } from './Stage.tsx';
import { useDrag } from './use-drag.ts';
import { useKeys } from './use-keys.ts';
import { Voices } from './Voices.tsx';
import { reset, useView } from './view.ts';
import './calls.css';

const NOBODY: Call['participants'] = [];

export default function CallWindow({ mine }: { mine: Exclude<Mine, { name: 'none' }> }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const size = useView((view) => view.size);
  const call = useCalls((calls) => ('callId' in mine ? calls.live[mine.callId] : undefined));
  const item = useConversations((state) => state.byId[mine.conversationId]);
  const camera = useRoom((room) => room.media.camera);
  const drag = useDrag(size === 'small');
  useKeys(mine.name);

  useEffect(() => reset, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that is reloaded shows itself again, or not
  useEffect(keepPlace, [camera]);

  if (!item) return null;
  return (
    <ConfigProvider
      getPopupContainer={(at) => (document.fullscreenElement ? (at?.parentElement ?? document.body) : document.body)}
    >
      <SharingBar />
      <section
        ref={frame}
        className={`call ${size}`}
        style={drag.style}
        aria-label={t('calls.window')}
        data-stage={mine.name}
      >
        <Head mine={mine} call={call} item={item} frame={frame} grab={drag.grab} />
        <Stage mine={mine} item={item} participants={call?.participants ?? NOBODY} started={call?.started ?? 0} />
        {mine.name !== 'over' && <Controls mine={mine} item={item} />}
        <Voices />
      </section>
      <Title item={item} />
    </ConfigProvider>
  );
}

/** Told to who cannot see it. */
function Title({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const name = useName(item);
  const mine = useCalls((calls) => calls.mine);
  const words =
    mine.name === 'over'
      ? t(`calls.over.${mine.ending}`, { name })
      : mine.name === 'in'
        ? t('calls.connectedTo', { name })
        : '';
  return (
    <span className="hidden" role="status">
      {words}
    </span>
  );
}
