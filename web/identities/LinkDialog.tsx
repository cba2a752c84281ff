// Before an account elsewhere is linked: is it really me? By the password, or by a provider that is linked already.
import { Alert, Button, Form, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { checked, present } from '../users/field-words.ts';
import { useOptions } from '../users/options.ts';
import { PasswordField } from '../users/PasswordField.tsx';
import { useSubmission } from '../users/submission.ts';
import { hasPassword, type Identity, link, startOf } from './identities.ts';
import { ProviderSign } from './ProviderSign.tsx';
import type { ProviderId } from './returned.ts';
import { nameOf } from './words.ts';

interface Props {
  provider: ProviderId;
  linked: readonly Identity[];
  close: () => void;
}

export function LinkDialog({ provider, linked, close }: Props) {
  const { t } = useTranslation();
  const name = nameOf(
    provider,
    useOptions((state) => state.options),
  );
  const [asks, setAsks] = useState<'nothing yet' | 'password' | 'proof'>('nothing yet');
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    let isHere = true;
    // Who has no password goes at once, unless they came in too long ago.
    async function begin() {
      if (await hasPassword()) {
        if (isHere) setAsks('password');
      } else if (isHere) await link(provider);
    }
    begin().catch((error: unknown) => {
      if (!isHere) return;
      if (error instanceof Refused && error.code === 'PROVE_FIRST') setAsks('proof');
      else setTrouble(refusalWords(error));
    });
    return () => {
      isHere = false;
    };
  }, [provider]);

  return (
    <Modal
      title={t('providers.linkTitle', { provider: name })}
      open
      onCancel={close}
      footer={null}
      width={440}
      destroyOnHidden
    >
      {trouble && <Alert type="error" showIcon role="alert" title={trouble} />}
      {asks === 'nothing yet' && !trouble && <p className="quiet">{t('providers.leading', { provider: name })}</p>}
      {asks === 'password' && <ByPassword provider={provider} name={name} />}
      {asks === 'proof' && <ByProvider linked={linked} />}
    </Modal>
  );
}

function ByPassword({ provider, name }: { provider: ProviderId; name: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const { busy, trouble, attempt, forget } = useSubmission(form, ['password']);
  const [going, setGoing] = useState(false);

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={({ password }) => attempt(() => link(provider, password)).then(setGoing)}
      onValuesChange={forget}
    >
      <p className="quiet">{t('providers.linkHint', { provider: name })}</p>
      <Form.Item name="password" label={t('providers.password')} rules={[checked('password', present)]}>
        <PasswordField autoFocus />
      </Form.Item>
      {trouble && <Alert type="error" showIcon role="alert" title={trouble} />}
      <div className="linked-buttons">
        <Button type="primary" htmlType="submit" loading={busy || going}>
          {t('providers.continue', { provider: name })}
        </Button>
      </div>
    </Form>
  );
}

function ByProvider({ linked }: { linked: readonly Identity[] }) {
  const { t } = useTranslation();
  const options = useOptions((state) => state.options);
  return (
    <>
      <p className="quiet">{t('providers.proveHint')}</p>
      <div className="providers">
        {linked
          .filter(({ provider }) => options?.providers.some(({ id }) => id === provider))
          .map(({ provider }) => (
            <Button
              key={provider}
              block
              href={startOf(provider, { mode: 'prove' })}
              icon={<ProviderSign provider={provider} />}
            >
              {t('providers.proveWith', { provider: nameOf(provider, options) })}
            </Button>
          ))}
      </div>
    </>
  );
}
