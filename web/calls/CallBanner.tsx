// Above the log: a call is in progress here, and I am not in it on this page.
import { PhoneFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { useReader } from '../messages/use-reader.ts';
import { personName } from '../messages/words.ts';
import { callIdOf, callIn, isBusy } from './call.ts';
import { join, useCalls } from './calls.ts';
import './banner.css';

export function CallBanner({ id }: { id: number }) {
  const { t } = useTranslation();
  const reader = useReader();
  const call = useCalls((calls) => callIn(calls, id));
  const mine = useCalls((calls) => calls.mine);
  if (call?.phase !== v1.CallPhase.ACTIVE || (isBusy(mine) && callIdOf(mine) === call.id)) return null;

  const isElsewhere = call.participants.some(({ userId }) => userId === reader.me);
  const names = new Intl.ListFormat(reader.language, { type: 'unit' }).format(
    call.participants.map(({ userId }) => personName(userId, reader)),
  );
  const full = !isElsewhere && call.participants.length >= call.limit;
  return (
    <section className="call-banner" aria-label={t('calls.inProgress')}>
      <PhoneFilled className="call-banner-sign" aria-hidden />
      <div className="person-words">
        <b>{t(isElsewhere ? 'calls.elsewhere' : 'calls.inProgress')}</b>
        <div className="person-under" dir="auto">
          {full ? t('calls.full', { count: call.limit }) : names}
        </div>
      </div>
      <Button size="small" disabled={full || isBusy(mine)} onClick={() => void join(call.id, v1.CallMedia.VIDEO)}>
        {t('calls.joinVideo')}
      </Button>
      <Button
        type="primary"
        size="small"
        disabled={full || isBusy(mine)}
        onClick={() => void join(call.id, v1.CallMedia.VOICE)}
      >
        {t(isElsewhere ? 'calls.takeOver' : 'calls.join')}
      </Button>
    </section>
  );
}
