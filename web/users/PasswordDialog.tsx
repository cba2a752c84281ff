// Another password, or the first one.
import { Alert, App, Button, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProveFirst } from '../factors/ProveFirst.tsx';
import { changePassword } from './credentials.ts';
import { checked, present } from './field-words.ts';
import { PasswordField } from './PasswordField.tsx';
import type { Me } from './profiles.ts';
import { passwordProblem } from './rules.ts';
import { useSubmission } from './submission.ts';

interface Fields {
  old: string;
  new: string;
  repeat: string;
}

export function PasswordDialog({ me, saved, close }: { me: Me; saved: (me: Me) => void; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { busy, trouble, again, attempt, forget } = useSubmission(form, ['old', 'new', 'repeat']);

  async function submit(fields: Fields) {
    await changePassword(fields.old, fields.new);
    saved({ ...me, hasPassword: true });
    message.success(t('email.passwordChanged'));
    close();
  }

  return (
    <Modal
      title={t(me.hasPassword ? 'email.changePassword' : 'email.choosePassword')}
      open
      onCancel={close}
      footer={null}
      width={420}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(fields) => attempt(() => submit(fields))}
        onValuesChange={forget}
      >
        <p className="proof-hint">{t('email.passwordHint')}</p>
        {/* So that a password manager knows whose it is. */}
        <input hidden readOnly autoComplete="username" value={me.user.name} />
        {me.hasPassword && (
          <Form.Item name="old" label={t('email.currentPassword')} rules={[checked('old', present)]}>
            <PasswordField autoFocus />
          </Form.Item>
        )}
        <Form.Item
          name="new"
          label={t('email.newPassword')}
          rules={[checked('new', (value) => passwordProblem(value, me.user.name))]}
          extra={t('account.passwordHint')}
        >
          <PasswordField isNew autoFocus={!me.hasPassword} />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('email.repeatNew')}
          rules={[checked('repeat', (value) => (value === form.getFieldValue('new') ? null : 'DIFFERENT'))]}
        >
          <PasswordField isNew />
        </Form.Item>
        {again && <ProveFirst again={again} />}
        {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
        <div className="dialog-buttons">
          <Button onClick={close}>{t('app.cancel')}</Button>
          {!again && (
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('app.save')}
            </Button>
          )}
        </div>
      </Form>
    </Modal>
  );
}
