// Before what somebody at an unlocked screen must not do: the password again. Who has none is asked whether they mean it.
import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../users/PasswordField.tsx';
import type { Proof as Given } from './factors.ts';
import { ProveFirst } from './ProveFirst.tsx';
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

/** In a dialog of its own. */
export function ProofDialog(props: { deed: Deed | null; hasPassword: boolean; close: () => void }) {
  const { deed, hasPassword, close } = props;
  return (
    <Modal title={deed?.title} open={deed !== null} onCancel={close} footer={null} width={420} destroyOnHidden>
      {deed && <Proof deed={deed} hasPassword={hasPassword} close={close} />}
    </Modal>
  );
}

export function Proof({ deed, hasPassword, close }: { deed: Deed; hasPassword: boolean; close: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isOld, setOld] = useState(false);

  async function submit() {
    setBusy(true);
    setTrouble(null);
    setWrong(false);
    setOld(false);
    try {
      await deed.act(hasPassword ? { password } : {});
    } catch (error) {
      const code = codeOf(error);
      if (code === 'WRONG_CREDENTIALS' && hasPassword) setWrong(true);
      else if (code === 'PROVE_FIRST') setOld(true);
      else if (code !== 'PASSKEY_CANCELLED') setTrouble(factorWords(error));
      else close(); // Whoever does not want a new passkey after all is done here.
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
      {isOld && <ProveFirst again={() => void submit()} />}
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        {!isOld && (
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
