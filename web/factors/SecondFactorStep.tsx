// The second proof on the sign-in screen: a code of the app, a passkey, or a recovery code.
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Elsewhere, StepTitle } from '../users/StepTitle.tsx';
import type { SecondFactor } from '../users/session.ts';
import { go } from '../users/steps.ts';
import { CodeField } from './CodeField.tsx';
import { enterByCode, enterByRecoveryCode, enterBySecondPasskey } from './entry.ts';
import { canPasskeys } from './webauthn.ts';
import { codeOf, factorWords } from './words.ts';
import './factors.css';

type Method = SecondFactor['methods'][number];

const WORDS = {
  TOTP: { hint: 'factors.secondApp', link: 'factors.useApp' },
  PASSKEY: { hint: 'factors.secondPasskey', link: 'factors.usePasskey' },
  RECOVERY_CODE: { hint: 'factors.secondRecovery', link: 'factors.useRecovery' },
} as const;

export function SecondFactorStep({ challenge }: { challenge: SecondFactor }) {
  const { t } = useTranslation();
  const methods = challenge.methods.filter((each) => each !== 'PASSKEY' || canPasskeys);
  const [method, setMethod] = useState<Method>(methods[0] ?? 'RECOVERY_CODE');
  const { busy, trouble, isOver, attempt, forget } = useAttempt(method);

  function use(other: Method) {
    forget();
    setMethod(other);
  }

  const begin = () => go({ name: 'sign-in' });
  return (
    <>
      <StepTitle title={t('factors.second')} hint={t(WORDS[method].hint)} />
      {trouble && <Alert className="sign-in-trouble" type="error" showIcon title={trouble} role="alert" />}
      {isOver ? (
        <Button type="primary" size="large" block onClick={begin}>
          {t('email.back')}
        </Button>
      ) : (
        <>
          {method === 'TOTP' && <AppCode busy={busy} enter={(code) => attempt(() => enterByCode(challenge, code))} />}
          {method === 'PASSKEY' && (
            <Button
              type="primary"
              size="large"
              block
              autoFocus
              loading={busy}
              onClick={() => void attempt(() => enterBySecondPasskey(challenge))}
            >
              {t('factors.usePasskey')}
            </Button>
          )}
          {method === 'RECOVERY_CODE' && (
            <RecoveryCode busy={busy} enter={(code) => attempt(() => enterByRecoveryCode(challenge, code))} />
          )}
          <div className="other-proofs">
            {methods
              .filter((each) => each !== method)
              .map((each) => (
                <button key={each} type="button" className="link" onClick={() => use(each)}>
                  {t(WORDS[each].link)}
                </button>
              ))}
          </div>
          <Elsewhere link={t('email.back')} go={begin} />
        </>
      )}
    </>
  );
}

/** One try at a time. `isOver`: the first proof is too old, or was used up. */
function useAttempt(method: Method) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  return {
    busy,
    trouble,
    isOver,
    forget: () => setTrouble(null),
    /** @returns whether it was right */
    attempt: async (act: () => Promise<void>): Promise<boolean> => {
      setBusy(true);
      setTrouble(null);
      try {
        await act();
        return true;
      } catch (error) {
        const code = codeOf(error);
        if (code === 'CODE_EXPIRED') setOver(true);
        const words = method === 'RECOVERY_CODE' ? { CODE_WRONG: 'RECOVERY_WRONG' } : {};
        if (code !== 'PASSKEY_CANCELLED') setTrouble(factorWords(error, words));
        setBusy(false);
        return false;
      }
    },
  };
}

/** Sent as soon as it is whole. */
function AppCode({ busy, enter }: { busy: boolean; enter: (code: string) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const field = useRef<InputRef>(null);

  async function submit(whole: string) {
    if (busy || whole.length < 6 || (await enter(whole))) return;
    setCode('');
    field.current?.focus();
  }

  return (
    <Form layout="vertical" onFinish={() => void submit(code)}>
      <Form.Item label={t('factors.code')} htmlFor="second-code">
        <CodeField
          ref={field}
          id="second-code"
          autoFocus
          value={code}
          readOnly={busy}
          onCode={(next) => {
            setCode(next);
            if (next.length === 6) void submit(next);
          }}
        />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={busy} disabled={code.length < 6}>
        {t('factors.verify')}
      </Button>
    </Form>
  );
}

function RecoveryCode({ busy, enter }: { busy: boolean; enter: (code: string) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const field = useRef<InputRef>(null);

  useEffect(() => field.current?.focus(), []);

  return (
    <Form layout="vertical" onFinish={() => void enter(code)}>
      <Form.Item label={t('factors.recoveryCode')} htmlFor="second-recovery">
        <Input
          ref={field}
          id="second-recovery"
          className="recovery-field"
          size="large"
          value={code}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="xxxx-xxxx-xxxx-xxxx"
          onChange={(event) => setCode(event.target.value)}
        />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={busy} disabled={!code.trim()}>
        {t('factors.verify')}
      </Button>
    </Form>
  );
}
