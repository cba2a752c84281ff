// Making an account.
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProviderButtons } from '../identities/ProviderButtons.tsx';
import { forgetCode, isSameAddress, lastSent, wantCode } from './codes.ts';
import { EmailCode } from './EmailCode.tsx';
import { checked } from './field-words.ts';
import { invitation } from './invitation.ts';
import { useOptions } from './options.ts';
import { PasswordField } from './PasswordField.tsx';
import { NICKNAME_LONGEST, nameProblem, passwordProblem } from './rules.ts';
import { Elsewhere, StepTitle } from './StepTitle.tsx';
import { signUp } from './session.ts';
import { go } from './steps.ts';
import { useSubmission } from './submission.ts';

interface Fields {
  name: string;
  password: string;
  repeat: string;
  nickname?: string;
  email?: string;
  code?: string;
}

const FIELDS = ['name', 'password', 'repeat', 'nickname', 'email', 'code'] as const;

export function SignUp() {
  const { t } = useTranslation();
  const hasMail = useOptions(({ options }) => options?.mail ?? false);
  const [form] = Form.useForm<Fields>();
  const [sent, setSent] = useState(() => lastSent('SIGN_UP'));
  const { busy, trouble, attempt, forget } = useSubmission(form, FIELDS);

  const send = () =>
    attempt(async () => {
      setSent(await wantCode('SIGN_UP', form.getFieldValue('email')));
    });

  async function submit({ name, password, nickname = '', email = '', code }: Fields) {
    if (email.trim() && !(sent && isSameAddress(sent.email, email))) {
      form.setFields([{ name: 'email', errors: [t('email.codeMissing')] }]);
      return;
    }
    const invite = invitation();
    await signUp({
      name: name.trim(),
      password,
      nickname: nickname.trim(),
      ...(email.trim() && { email: email.trim(), code }),
      ...(invite && { invite }),
    });
    forgetCode('SIGN_UP');
  }

  return (
    <>
      <StepTitle title={t('account.create')} hint={t('account.createHint')} />
      <Form<Fields>
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ email: sent?.email ?? '' }}
        onFinish={(fields) => attempt(() => submit(fields))}
        onValuesChange={(changed) => {
          forget(changed);
          void import('../Shell.tsx');
        }}
      >
        <Form.Item
          name="name"
          label={t('account.name')}
          rules={[checked('name', nameProblem)]}
          extra={t('account.nameHint')}
        >
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('account.password')}
          rules={[checked('password', (value) => passwordProblem(value, form.getFieldValue('name') ?? ''))]}
          extra={t('account.passwordHint')}
        >
          <PasswordField isNew />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('email.repeat')}
          rules={[checked('repeat', (value) => (value === form.getFieldValue('password') ? null : 'DIFFERENT'))]}
        >
          <PasswordField isNew />
        </Form.Item>
        <Form.Item name="nickname" label={<Optional label={t('account.nickname')} />} extra={t('account.nicknameHint')}>
          <Input autoComplete="nickname" maxLength={NICKNAME_LONGEST} />
        </Form.Item>
        {hasMail && (
          <EmailCode
            sent={sent}
            busy={busy}
            send={() => void send()}
            isOptional
            label={<Optional label={t('email.address')} />}
            hint={t('email.addressHint')}
          />
        )}
        {trouble && <Alert className="sign-in-trouble" type="error" showIcon title={trouble} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('account.signUp')}
        </Button>
      </Form>
      <ProviderButtons />
      <Elsewhere words={t('account.hasAccount')} link={t('account.signIn')} go={() => go({ name: 'sign-in' })} />
    </>
  );
}

function Optional({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <>
      {label}
      <span className="quiet optional" aria-hidden="true">
        {t('account.optional')}
      </span>
    </>
  );
}
