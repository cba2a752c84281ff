// An account made for somebody else.
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { NICKNAME_LONGEST, nameProblem } from '../users/rules.ts';
import type { LinkFor } from './LinkDialog.tsx';
import { add } from './people.ts';

export function AddPerson({ close, made }: { close: () => void; made: (made: LinkFor) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string; nickname?: string }>();
  const [busy, setBusy] = useState(false);

  async function submit({ name, nickname = '' }: { name: string; nickname?: string }) {
    setBusy(true);
    try {
      const { user, link } = await add(name.trim(), nickname.trim());
      made({ name: user.nickname, link });
    } catch (error) {
      const fault = error instanceof Refused ? error.fields['name'] : undefined;
      if (fault) form.setFields([{ name: 'name', errors: [t(`field.${fault}`)] }]);
      else message.error(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('admin.people.add')}
      okText={t('admin.people.create')}
      cancelText={t('app.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={close}
      width={440}
    >
      <p className="quiet">{t('admin.people.addHint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name="name"
          label={t('account.name')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: async (_, name: string = '') => {
                const problem = nameProblem(name.trim());
                if (problem) throw new Error(t(`field.${problem}`));
              },
            },
          ]}
        >
          <Input autoFocus autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={100} />
        </Form.Item>
        <Form.Item name="nickname" label={`${t('account.nickname')} (${t('account.optional')})`}>
          <Input autoComplete="off" maxLength={NICKNAME_LONGEST} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
