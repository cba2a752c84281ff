// In the account's settings: its end, after what has to be decided and known before.
import { Alert, Button, Checkbox, Form, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';
import { ProveFirst } from '../factors/ProveFirst.tsx';
import { Section } from '../factors/Section.tsx';
import { Heirs } from './Heirs.tsx';
import { PasswordField } from './PasswordField.tsx';
import { type Deletion, deletion, mine } from './profiles.ts';
import { deleteAccount } from './session.ts';
import '../factors/factors.css';
import './delete-account.css';

export function DeleteAccount() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('profile.delete')} hint={t('profile.deleteHint')}>
      <Button danger onClick={() => setOpen(true)}>
        {t('profile.deleteDo')}
      </Button>
      <Modal
        title={t('profile.deleteTitle')}
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        width={520}
        centered
        destroyOnHidden
      >
        <Decide close={() => setOpen(false)} />
      </Modal>
    </Section>
  );
}

function Decide({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [known, setKnown] = useState<(Deletion & { hasPassword: boolean }) | 'failed' | null>(null);

  function load() {
    setKnown(null);
    Promise.all([deletion(), mine()]).then(
      ([found, { hasPassword }]) => setKnown({ ...found, hasPassword }),
      () => setKnown('failed'),
    );
  }
  useEffect(load, []);

  if (known === null) return <Skeleton active paragraph={{ rows: 5 }} />;
  if (known === 'failed') return <Trouble title={t('profile.deleteFailed')} retry={load} />;
  if (known.isLastAdministrator) return <Alert type="warning" showIcon title={t('profile.lastAdmin')} />;
  return <Decision {...known} close={close} />;
}

function Decision({ groups, hasPassword, close }: Deletion & { hasPassword: boolean; close: () => void }) {
  const { t } = useTranslation();
  const [wishes, setWishes] = useState<Record<number, number | null>>(() =>
    Object.fromEntries(groups.map(({ id, heir }) => [id, heir?.id ?? null])),
  );
  const [password, setPassword] = useState('');
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isOld, setOld] = useState(false);

  async function submit() {
    setBusy(true);
    setWrong(false);
    setTrouble(null);
    setOld(false);
    try {
      await deleteAccount({
        ...(hasPassword ? { password } : {}),
        groups: groups.map(({ id }) => ({ id, to: wishes[id] ?? null })),
      });
    } catch (error) {
      const code = error instanceof Refused ? error.code : '';
      if (code === 'WRONG_CREDENTIALS') setWrong(true);
      else if (code === 'PROVE_FIRST') setOld(true);
      else setTrouble(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <Form layout="vertical" onFinish={() => void submit()}>
      <Alert type="warning" showIcon title={t('profile.deleteIntro')} />
      <ul className="delete-outcome">
        <li>{t('profile.deleteGoes')}</li>
        <li>{t('profile.deleteStays')}</li>
      </ul>
      {groups.length > 0 && (
        <Heirs groups={groups} wishes={wishes} wish={(id, to) => setWishes({ ...wishes, [id]: to })} />
      )}
      {hasPassword && (
        <Form.Item
          label={t('profile.deletePassword')}
          htmlFor="delete-password"
          validateStatus={wrong ? 'error' : ''}
          help={wrong ? <span role="alert">{t('profile.deletePasswordWrong')}</span> : undefined}
        >
          <PasswordField
            id="delete-password"
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
              setWrong(false);
            }}
          />
        </Form.Item>
      )}
      <Checkbox className="delete-sure" checked={sure} onChange={(event) => setSure(event.target.checked)}>
        {t('profile.deleteSure')}
      </Checkbox>
      {isOld && (
        <div className="delete-trouble">
          <ProveFirst again={() => void submit()} />
        </div>
      )}
      {trouble && <Alert className="delete-trouble" type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        {!isOld && (
          <Button type="primary" danger htmlType="submit" loading={busy} disabled={!sure || (hasPassword && !password)}>
            {t('profile.deleteFinal')}
          </Button>
        )}
      </div>
    </Form>
  );
}
