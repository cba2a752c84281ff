// Before what somebody at an unlocked screen must not do: the password again. Who has none is asked whether they mean it.
import { KeyOutlined } from '@ant-design/icons';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProveAgain } from '../identities/ProveAgain.tsx';
import { PasswordField } from '../users/PasswordField.tsx';
import { signOut } from '../users/session.ts';
import { type Proof as Given, proveByPasskey } from './factors.ts';
import { useStanding } from './standing.ts';
import { canPasskeys } from './webauthn.ts';
import { codeOf, factorWords } from './words.ts';

/** What is to be done, once it is proved who asks. */
export interface Deed {
  title: string;
  hint: string;
  ok: string;
  danger?: boolean;
  /** Leads on: closes the dialog, or shows what comes next in it. */
  act: (proof: Given) => Promise<void>;
}

export function Proof({ deed, hasPassword, close }: { deed: Deed; hasPassword: boolean; close: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isOld, setOld] = useState(false);
  const hasPasskey = useStanding(
    (state) => canPasskeys && state.name === 'ready' && state.standing.passkeys.length > 0,
  );

  /** @param first what shows that it is them, where that was long ago */
  async function submit(first?: () => Promise<void>) {
    setBusy(true);
    setTrouble(null);
    setWrong(false);
    try {
      await first?.();
      await deed.act(hasPassword ? { password } : {});
    } catch (error) {
      const code = codeOf(error);
      if (code === 'WRONG_CREDENTIALS' && hasPassword) setWrong(true);
      else if (code === 'PROVE_FIRST') setOld(true);
      else if (code !== 'PASSKEY_CANCELLED') setTrouble(factorWords(error));
      else if (!first) close(); // Whoever does not want a new passkey after all is done here.
      setBusy(false);
    }
  }

  return (
    <Form layout="vertical" onFinish={() => void submit()}>
      <p className="proof-hint">{deed.hint}</p>
      {hasPassword && (
        <Form.Item
          label={t('account.password')}
          htmlFor="proof-password"
          validateStatus={wrong ? 'error' : ''}
          help={wrong ? <span role="alert">{t('factors.passwordWrong')}</span> : undefined}
        >
          <PasswordField
            id="proof-password"
            size="large"
            autoFocus
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
              setWrong(false);
            }}
          />
        </Form.Item>
      )}
      {isOld && <Alert type="warning" showIcon title={t('factors.proveAgain')} role="alert" />}
      {isOld && hasPasskey && (
        <Button
          className="way-in"
          size="large"
          block
          icon={<KeyOutlined />}
          loading={busy}
          onClick={() => void submit(proveByPasskey)}
        >
          {t('factors.usePasskey')}
        </Button>
      )}
      {isOld && <ProveAgain />}
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        {isOld ? (
          <Button type="primary" onClick={() => void signOut()}>
            {t('account.signOut')}
          </Button>
        ) : (
          <Button
            type="primary"
            danger={deed.danger ?? false}
            htmlType="submit"
            loading={busy}
            autoFocus={!hasPassword}
            disabled={hasPassword && !password}
          >
            {deed.ok}
          </Button>
        )}
      </div>
    </Form>
  );
}
