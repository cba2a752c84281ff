// Another user name.
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeName } from './credentials.ts';
import { checked } from './field-words.ts';
import type { Me } from './profiles.ts';
import { nameProblem } from './rules.ts';
import { useSubmission } from './submission.ts';

export function RenameDialog({ me, saved, close }: { me: Me; saved: (me: Me) => void; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string }>();
  const { busy, trouble, attempt, forget } = useSubmission(form, ['name']);

  async function submit(name: string) {
    if (name !== me.user.name) {
      saved(await changeName(name));
      message.success(t('email.nameChanged', { name }));
    }
    close();
  }

  return (
    <Modal title={t('email.changeName')} open onCancel={close} footer={null} width={420}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ name: me.user.name }}
        onFinish={({ name }) => attempt(() => submit(name.trim()))}
        onValuesChange={forget}
      >
        <p className="proof-hint">{t('email.nameHint')}</p>
        <Form.Item
          name="name"
          label={t('account.name')}
          rules={[checked('name', nameProblem)]}
          extra={t('account.nameHint')}
        >
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
        <div className="dialog-buttons">
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('app.save')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
