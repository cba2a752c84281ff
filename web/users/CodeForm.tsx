// By a code from an e-mail: to sign in, or to a new password. The one button sends the code first, then what it is for.
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameAddress, lastSent, wantCode } from './codes.ts';
import { EmailCode } from './EmailCode.tsx';
import { checked } from './field-words.ts';
import { PasswordField } from './PasswordField.tsx';
import { passwordProblem } from './rules.ts';
import { Elsewhere, StepTitle } from './StepTitle.tsx';
import { resetPassword, type SecondFactor, signInByCode } from './session.ts';
import { go } from './steps.ts';
import { useSubmission } from './submission.ts';

interface Fields {
  email: string;
  code: string;
  password: string;
}

const WORDS = {
  SIGN_IN: { title: 'email.signInByCode', hint: 'email.signInByCodeHint', button: 'account.signIn' },
  RESET: { title: 'email.forgotten', hint: 'email.forgottenHint', button: 'email.setPassword' },
} as const;

export function CodeForm({ purpose }: { purpose: 'SIGN_IN' | 'RESET' }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [sent, setSent] = useState(() => lastSent(purpose));
  const { busy, trouble, attempt, forget } = useSubmission(form, ['email', 'code', 'password']);
  const typed = Form.useWatch('email', form) ?? sent?.email ?? '';
  const isSent = sent !== null && isSameAddress(sent.email, typed);
  const words = WORDS[purpose];

  const send = () => attempt(async () => setSent(await wantCode(purpose, form.getFieldValue('email'))));

  async function submit({ email, code, password }: Fields) {
    let challenge: SecondFactor | null;
    if (purpose === 'SIGN_IN') challenge = await signInByCode(email, code);
    else challenge = await resetPassword({ email, code, password });
    if (challenge) go({ name: 'second-factor', challenge });
  }

  return (
    <>
      <StepTitle title={t(words.title)} hint={t(words.hint)} />
      <Form<Fields>
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ email: sent?.email ?? '' }}
        onFinish={(fields) => (isSent ? attempt(() => submit(fields)) : send())}
        onValuesChange={forget}
      >
        <EmailCode sent={sent} busy={busy} send={() => void send()} isFirst autoFocus={!isSent} />
        {isSent && purpose === 'RESET' && (
          <Form.Item
            name="password"
            label={t('email.newPassword')}
            rules={[checked('password', (value) => passwordProblem(value, ''))]}
            extra={t('account.passwordHint')}
          >
            <PasswordField isNew />
          </Form.Item>
        )}
        {trouble && <Alert className="sign-in-trouble" type="error" showIcon title={trouble} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {isSent ? t(words.button) : t('email.sendCode')}
        </Button>
      </Form>
      <Elsewhere link={t('email.back')} go={() => go({ name: 'sign-in' })} />
    </>
  );
}
