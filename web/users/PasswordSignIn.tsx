// Signing in by name and password, and the other ways.
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PasskeyButton } from '../factors/PasskeyButton.tsx';
import { ProviderButtons } from '../identities/ProviderButtons.tsx';
import { checked, present } from './field-words.ts';
import { invitation } from './invitation.ts';
import { useOptions } from './options.ts';
import { PasswordField } from './PasswordField.tsx';
import { Elsewhere, StepTitle } from './StepTitle.tsx';
import { signIn } from './session.ts';
import { go } from './steps.ts';
import { useSubmission } from './submission.ts';

interface Fields {
  name: string;
  password: string;
}

export function PasswordSignIn() {
  const { t } = useTranslation();
  const options = useOptions((state) => state.options);
  const [form] = Form.useForm<Fields>();
  const { busy, trouble, attempt, forget } = useSubmission(form, ['name', 'password']);

  async function submit({ name, password }: Fields) {
    const challenge = await signIn(name.trim(), password);
    if (challenge) go({ name: 'second-factor', challenge });
  }

  return (
    <>
      <StepTitle title={t('account.welcome')} hint={t('account.welcomeHint')} />
      <Form<Fields>
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(fields) => attempt(() => submit(fields))}
        onValuesChange={(changed) => {
          forget(changed);
          // Whoever begins to type sees the chat next: it comes while they do.
          void import('../Shell.tsx');
        }}
      >
        <Form.Item
          name="name"
          label={t(options?.mail ? 'email.nameOrEmail' : 'account.name')}
          rules={[checked('name', present)]}
        >
          <Input autoFocus autoComplete="username webauthn" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('account.password')} rules={[checked('password', present)]}>
          <PasswordField />
        </Form.Item>
        {trouble && <Alert className="sign-in-trouble" type="error" showIcon title={trouble} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('account.signIn')}
        </Button>
      </Form>
      <p className="sign-in-help">
        <button type="button" className="link" onClick={() => go({ name: 'forgotten' })}>
          {t('email.forgot')}
        </button>
        {options?.mail && (
          <button type="button" className="link" onClick={() => go({ name: 'code' })}>
            {t('email.signInByCode')}
          </button>
        )}
      </p>
      <PasskeyButton />
      <ProviderButtons />
      <Newcomers />
    </>
  );
}

/** How one comes to an account here. */
function Newcomers() {
  const { t } = useTranslation();
  const mode = useOptions(({ options }) => options?.registration ?? 'open');
  if (mode === 'open' || (mode === 'invite' && invitation()))
    return <Elsewhere words={t('account.noAccount')} link={t('account.create')} go={() => go({ name: 'sign-up' })} />;
  return <p className="sign-in-other">{t(CLOSED[mode])}</p>;
}

const CLOSED = { invite: 'email.byInvite', closed: 'email.closed', provider: 'email.byProvider' } as const;
