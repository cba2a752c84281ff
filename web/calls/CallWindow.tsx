// The window of the call I am in: over the conversation, or small beside it while I go on chatting.
import { PhoneFilled } from '@ant-design/icons';
import { Button, ConfigProvider } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import type { Conversation } from '../conversations/conversation.ts';
import { useConversations } from '../conversations/conversations.ts';
import { useName } from '../conversations/use-name.ts';
import { Controls } from './Controls.tsx';
import type { Call, Mine } from './call.ts';
import { hangUp, keepPlace, ring, useCalls } from './calls.ts';
import { Head } from './Head.tsx';
import { useRoom } from './room.ts';
import { SharingBar } from './SharingBar.tsx';
import { Stage } from './Stage.tsx';
import { useDrag } from './use-drag.ts';
import { useKeys } from './use-keys.ts';
import { Voices } from './Voices.tsx';
import { reset, show, useView } from './view.ts';
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

  const begins = mine.name === 'asking' || mine.name === 'entering';
  useEffect(() => {
    if (begins) reset();
  }, [begins]);
  // Whoever opens a conversation wants to see it.
  useEffect(() => useConversations.subscribe(({ open }, { open: was }) => open !== was && show({ size: 'small' })), []);
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
        <Stage mine={mine} item={item} participants={call?.participants ?? NOBODY} />
        {mine.name === 'over' ? <Over item={item} /> : <Controls mine={mine} item={item} />}
        <Voices />
      </section>
      <Title item={item} />
    </ConfigProvider>
  );
}

function Over({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const isDirect = item.kind === v1.ConversationKind.DIRECT;
  return (
    <div className="call-controls">
      {isDirect && (
        <Button type="primary" icon={<PhoneFilled />} onClick={() => void ring(item.id, v1.CallMedia.VOICE)}>
          {t('calls.again')}
        </Button>
      )}
      <Button onClick={hangUp}>{t('app.close')}</Button>
    </div>
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
