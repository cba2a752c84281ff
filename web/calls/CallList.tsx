// My past calls, the newest first: with whom, how it ended, and a way to call again.
import { PhoneOutlined, SettingOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { Trouble } from '../base/Trouble.tsx';
import { shortTime } from '../base/time.ts';
import { ConversationAvatar } from '../conversations/ConversationAvatar.tsx';
import { openConversation, useConversations } from '../conversations/conversations.ts';
import { useName } from '../conversations/use-name.ts';
import { show as showDialog } from '../dialogs.ts';
import { useMe } from '../users/session.ts';
import { isBusy } from './call.ts';
import { ring, useCalls } from './calls.ts';
import { type ListedCall, looked, PAGE, page, useMissedCount } from './past.ts';
import { endWords, isMissed, kindWords } from './record.ts';
import './list.css';

export default function CallList() {
  const { t } = useTranslation();
  const [calls, setCalls] = useState<readonly ListedCall[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [more, setMore] = useState(false);
  const missed = useMissedCount();
  const mine = useCalls((state) => state.mine.name);

  async function load(before?: number) {
    setFailed(false);
    try {
      const next = await page(before);
      setCalls((held) => (before && held ? [...held, ...next] : next));
      setMore(next.length === PAGE);
      looked(next);
    } catch {
      setFailed(true);
    }
  }

  // Again when one was missed, and when one of mine is over; who was away looks at it when they are back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it asks for is always the newest page
  useEffect(() => {
    const again = () => void load();
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [missed, mine === 'none']);

  return (
    <>
      <header className="side-head">
        <h1>{t('calls.title')}</h1>
        <Tooltip title={t('calls.test.title')}>
          <Button
            type="text"
            icon={<SettingOutlined />}
            aria-label={t('calls.test.title')}
            onClick={() => showDialog('test-call')}
          />
        </Tooltip>
      </header>
      <div className="side-body scroll">
        {failed && <Trouble title={t('calls.failed')} retry={() => void load()} />}
        {calls?.length === 0 && !failed && (
          <Trouble icon={<PhoneOutlined />} title={t('calls.none')} hint={t('calls.noneHint')} />
        )}
        <ul className="rows" aria-label={t('calls.title')}>
          {calls?.map((call) => (
            <Row key={call.callId} call={call} />
          ))}
        </ul>
        {more && (
          <Button type="text" block onClick={() => void load(calls?.at(-1)?.callId)}>
            {t('calls.more')}
          </Button>
        )}
      </div>
    </>
  );
}

function Row({ call }: { call: ListedCall }) {
  const { t, i18n } = useTranslation();
  const me = useMe().id;
  const item = useConversations((state) => state.byId[call.conversationId]);
  const busy = useCalls((calls) => isBusy(calls.mine));
  if (!item) return null;
  const isVideo = call.media === v1.CallMedia.VIDEO;
  return (
    <li className="past-call">
      <button type="button" className="friend" onClick={() => openConversation(item.id)}>
        <ConversationAvatar item={item} size={44} />
        <span className="person-words">
          <Name item={item} missed={isMissed(call, me)} />
          <span className="person-under" title={kindWords(call, t)}>
            {t(call.caller === me ? 'calls.outgoing' : 'calls.incoming')} · {endWords(call, me, t)}
          </span>
        </span>
        <time>{shortTime(call.time, Date.now(), i18n.language)}</time>
      </button>
      <Button
        type="text"
        shape="circle"
        disabled={busy}
        icon={isVideo ? <VideoCameraOutlined /> : <PhoneOutlined />}
        aria-label={t('calls.callBack')}
        title={t('calls.callBack')}
        onClick={() => void ring(item.id, isVideo ? v1.CallMedia.VIDEO : v1.CallMedia.VOICE)}
      />
    </li>
  );
}

function Name({ item, missed }: { item: Parameters<typeof useName>[0]; missed: boolean }) {
  return (
    <span className={missed ? 'person-name is-missed' : 'person-name'} dir="auto">
      {useName(item)}
    </span>
  );
}
