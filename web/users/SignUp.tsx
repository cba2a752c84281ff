// Making an account.
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProviderButtons } from '../identities/ProviderButtons.tsx';
import { checked } from './field-words.ts';
import { PasswordField } from './PasswordField.tsx';
import { NICKNAME_LONGEST, nameProblem, passwordProblem } from './rules.ts';
import { Elsewhere, StepTitle } from './StepTitle.tsx';
import { signUp } from './session.ts';
import { go } from './steps.ts';
import { useSubmission } from './submission.ts';

interface Fields {
  name: string;
  password: string;
  nickname?: string;
}

export function SignUp() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const { busy, trouble, attempt, forget } = useSubmission(form, ['name', 'password', 'nickname']);

  return (
    <>
      <StepTitle title={t('account.create')} hint={t('account.createHint')} />
      <Form<Fields>
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={({ name, password, nickname }) =>
          attempt(() => signUp(name.trim(), password, nickname?.trim() ?? ''))
        }
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
          name="nickname"
          label={
            <>
              {t('account.nickname')}
              <span className="quiet optional" aria-hidden="true">
                {t('account.optional')}
              </span>
            </>
          }
          extra={t('account.nicknameHint')}
        >
          <Input autoComplete="nickname" maxLength={NICKNAME_LONGEST} />
        </Form.Item>
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
