// Another e-mail address, or none. Where the server sends e-mail, with the code that was sent there.
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProveFirst } from '../factors/ProveFirst.tsx';
import { isSameAddress, lastSent, wantCode } from './codes.ts';
import { changeEmail } from './credentials.ts';
import { EmailCode } from './EmailCode.tsx';
import { checked, present } from './field-words.ts';
import { useOptions } from './options.ts';
import { PasswordField } from './PasswordField.tsx';
import type { Me } from './profiles.ts';
import { emailProblem } from './rules.ts';
import { useSubmission } from './submission.ts';

interface Fields {
  email: string;
  code: string;
  password: string;
}

export function EmailDialog({ me, saved, close }: { me: Me; saved: (me: Me) => void; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const hasMail = useOptions(({ options }) => options?.mail ?? false);
  const [form] = Form.useForm<Fields>();
  const [sent, setSent] = useState(() => lastSent('CHANGE'));
  const [isRemoving, setRemoving] = useState(false);
  const typed = Form.useWatch('email', form) ?? '';
  const isSent = sent !== null && isSameAddress(sent.email, typed);
  const { busy, trouble, again, attempt, forget } = useSubmission(form, ['email', 'code', 'password'], {
    LAST_WAY_IN: t('email.lastWayIn'),
  });
  const isReady = isRemoving || isSent || !hasMail;

  const send = () => attempt(async () => setSent(await wantCode('CHANGE', form.getFieldValue('email'))));

  async function submit({ email, code, password }: Fields) {
    saved(await changeEmail(isRemoving ? '' : email.trim(), code, password));
    message.success(t(isRemoving ? 'email.emailRemoved' : 'email.emailChanged'));
    close();
  }

  function remove(isWanted: boolean) {
    form.resetFields(['code', 'password']);
    setRemoving(isWanted);
  }

  const title = isRemoving ? 'email.remove' : me.email ? 'email.changeEmail' : 'email.addEmail';
  return (
    <Modal title={t(title)} open onCancel={close} footer={null} width={440}>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ email: sent?.email ?? '' }}
        onFinish={(fields) => (isReady ? attempt(() => submit(fields)) : send())}
        onValuesChange={forget}
      >
        <p className="proof-hint">{t(isRemoving ? 'email.removeHint' : 'email.addressHint')}</p>
        {!isRemoving && hasMail && (
          <EmailCode sent={sent} busy={busy} send={() => void send()} isFirst autoFocus={!isSent} />
        )}
        {!isRemoving && !hasMail && (
          <Form.Item name="email" label={t('email.address')} rules={[checked('email', emailProblem)]}>
            <Input type="email" autoFocus autoComplete="email" />
          </Form.Item>
        )}
        {isReady && me.hasPassword && (
          <Form.Item name="password" label={t('email.currentPassword')} rules={[checked('password', present)]}>
            <PasswordField />
          </Form.Item>
        )}
        {again && <ProveFirst again={again} />}
        {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
        <div className="dialog-buttons">
          {me.email && !isRemoving && !isSent && (
            <Button type="text" danger onClick={() => remove(true)}>
              {t('email.remove')}
            </Button>
          )}
          <Button onClick={isRemoving ? () => remove(false) : close}>{t('app.cancel')}</Button>
          {!again && (
            <Button type="primary" danger={isRemoving} htmlType="submit" loading={busy}>
              {t(!isReady ? 'email.sendCode' : isRemoving ? 'email.remove' : 'app.save')}
            </Button>
          )}
        </div>
      </Form>
    </Modal>
  );
}
