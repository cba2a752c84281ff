// Where the server must know anew who asks, and there is no password to ask for: said in words, with the ways to show it.
import { KeyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProveAgain } from '../identities/ProveAgain.tsx';
import { signOut } from '../users/session.ts';
import { proveByPasskey } from './factors.ts';
import { load, useStanding } from './standing.ts';
import { canPasskeys } from './webauthn.ts';
import { codeOf, factorWords } from './words.ts';
import './factors.css';

/** @param again tries once more what was refused */
export function ProveFirst({ again }: { again: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const hasPasskey = useStanding(
    (state) => canPasskeys && state.name === 'ready' && state.standing.passkeys.length > 0,
  );

  useEffect(() => void load(), []);

  async function prove() {
    setBusy(true);
    setTrouble(null);
    try {
      await proveByPasskey();
      again();
    } catch (error) {
      if (codeOf(error) !== 'PASSKEY_CANCELLED') setTrouble(factorWords(error));
    }
    setBusy(false);
  }

  return (
    <div className="prove-first">
      <Alert type="warning" showIcon title={t('factors.proveAgain')} role="alert" />
      {hasPasskey && (
        <Button size="large" block icon={<KeyOutlined />} loading={busy} onClick={() => void prove()}>
          {t('factors.usePasskey')}
        </Button>
      )}
      <ProveAgain />
      <Button size="large" block onClick={() => void signOut()}>
        {t('account.signOut')}
      </Button>
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
    </div>
  );
}
