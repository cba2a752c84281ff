// What protects the account: second factor, passkeys, signed-in devices.
import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../base/Trouble.tsx';
import { Devices } from '../factors/Devices.tsx';
import { Passkeys } from '../factors/Passkeys.tsx';
import { load, useStanding } from '../factors/standing.ts';
import { TwoStep } from '../factors/TwoStep.tsx';
import '../factors/factors.css';

export function Security(_: { close: () => void }) {
  const { t } = useTranslation();
  const state = useStanding();

  useEffect(() => void load(), []);

  return (
    <>
      {state.name === 'loading' && <Skeleton active paragraph={{ rows: 8 }} />}
      {state.name === 'failed' && <Trouble title={t('factors.failed')} retry={() => void load()} />}
      {state.name === 'ready' && <TwoStep standing={state.standing} />}
      {state.name === 'ready' && <Passkeys standing={state.standing} />}
      <Devices />
    </>
  );
}
