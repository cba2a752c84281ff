// A past call in the log, and a way to call again.
import { PhoneFilled, VideoCameraFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { useMe } from '../users/session.ts';
import { isBusy } from './call.ts';
import { ring, useCalls } from './calls.ts';
import { endWords, fromRecord, isMissed, kindWords } from './record.ts';
import './record.css';

export default function CallRecord({ conversationId, record }: { conversationId: number; record: v1.ICallRecord }) {
  const { t } = useTranslation();
  const me = useMe().id;
  const busy = useCalls((calls) => isBusy(calls.mine));
  const past = fromRecord(record);
  const again = past.media === v1.CallMedia.VIDEO ? v1.CallMedia.VIDEO : v1.CallMedia.VOICE;
  return (
    <div className={isMissed(past, me) ? 'call-record missed' : 'call-record'}>
      <span className="call-record-sign" aria-hidden="true">
        {past.media === v1.CallMedia.VIDEO ? <VideoCameraFilled /> : <PhoneFilled />}
      </span>
      <span className="call-record-words">
        <b>{kindWords(past, t)}</b>
        <span>{endWords(past, me, t)}</span>
      </span>
      <button type="button" className="link" disabled={busy} onClick={() => void ring(conversationId, again)}>
        {t(past.caller === me ? 'calls.again' : 'calls.callBack')}
      </button>
    </div>
  );
}
