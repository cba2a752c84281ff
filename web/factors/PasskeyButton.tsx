// In by a passkey: by a button, and offered by the browser where the name is typed.
import { KeyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterByOffered, enterByPasskey } from './entry.ts';
import { canPasskeys, stopOffering } from './webauthn.ts';
import { codeOf, factorWords } from './words.ts';
import './factors.css';

const otherwise = { CODE_EXPIRED: 'SETUP_EXPIRED' };

export function PasskeyButton() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** The browser offers one thing at a time: after the button it is asked to offer again. */
  const [round, setRound] = useState(0);
  const current = useRef(0);

  useEffect(() => {
    if (!canPasskeys) return;
    current.current = round;
    let isHere = true;
    enterByOffered(() => isHere && current.current === round).catch((error: unknown) => {
      if (!isHere) return;
      setTrouble(factorWords(error, otherwise));
      setRound(round + 1);
    });
    return () => {
      isHere = false;
      void stopOffering();
    };
  }, [round]);

  async function submit() {
    setBusy(true);
    setTrouble(null);
    try {
      await enterByPasskey();
    } catch (error) {
      // Who changed their mind knows it.
      if (codeOf(error) !== 'PASSKEY_CANCELLED') setTrouble(factorWords(error, otherwise));
      setBusy(false);
      setRound(round + 1);
    }
  }

  if (!canPasskeys) return null;
  return (
    <>
      <Button className="way-in" size="large" block icon={<KeyOutlined />} loading={busy} onClick={() => void submit()}>
        {t('factors.withPasskey')}
      </Button>
      {trouble && <Alert className="way-in-trouble" type="error" showIcon title={trouble} role="alert" />}
    </>
  );
}
