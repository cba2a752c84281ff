// A new password by the link of an administrator.
import { WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';
import { arrive } from './entrance.ts';
import { checked } from './field-words.ts';
import { PasswordField } from './PasswordField.tsx';
import { passwordProblem } from './rules.ts';
import { Elsewhere, StepTitle } from './StepTitle.tsx';
import { resetPassword } from './session.ts';
import { go } from './steps.ts';
import { useSubmission } from './submission.ts';

interface Fields {
  password: string;
  repeat: string;
}

export function NewPassword({ link }: { link: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [isInvalid, setInvalid] = useState(false);
  const { busy, trouble, attempt, forget } = useSubmission(form, ['password', 'repeat']);

  function leave() {
    arrive();
    go({ name: 'sign-in' });
  }

  async function submit(password: string) {
    try {
      const challenge = await resetPassword({ link, password });
      arrive();
      go(challenge ? { name: 'second-factor', challenge } : { name: 'sign-in' });
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'LINK_INVALID')) throw error;
      setInvalid(true);
    }
  }

  if (isInvalid)
    return (
      <Trouble
        icon={<WarningOutlined />}
        title={t('email.linkInvalid')}
        hint={t('email.linkInvalidHint')}
        action={
          <Button type="primary" onClick={leave}>
            {t('email.back')}
          </Button>
        }
      />
    );
  return (
    <>
      <StepTitle title={t('email.forgotten')} hint={t('email.resetHint')} />
      <Form<Fields>
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={({ password }) => attempt(() => submit(password))}
        onValuesChange={forget}
      >
        <Form.Item
          name="password"
          label={t('email.newPassword')}
          rules={[checked('password', (value) => passwordProblem(value, ''))]}
          extra={t('account.passwordHint')}
        >
          <PasswordField isNew autoFocus />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('email.repeat')}
          rules={[checked('repeat', (value) => (value === form.getFieldValue('password') ? null : 'DIFFERENT'))]}
        >
          <PasswordField isNew />
        </Form.Item>
        {trouble && <Alert className="sign-in-trouble" type="error" showIcon title={trouble} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('email.setPassword')}
        </Button>
      </Form>
      <Elsewhere link={t('email.back')} go={leave} />
    </>
  );
}
