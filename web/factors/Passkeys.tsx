// My passkeys: added, named, removed.
import { DeleteOutlined, EditOutlined, KeyOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinute } from '../base/use-minute.ts';
import { addPasskey, type Passkey, removePasskey, renamePasskey, type Standing } from './factors.ts';
import { type Deed, ProofDialog } from './Proof.tsx';
import { Item, Section } from './Section.tsx';
import { load } from './standing.ts';
import { useAgentName } from './use-agent-name.ts';
import { canPasskeys } from './webauthn.ts';
import { when } from './when.ts';
import { factorWords } from './words.ts';

const NAME_LONGEST = 64;

export function Passkeys({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const now = useMinute();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [renamed, setRenamed] = useState<Passkey | null>(null);
  const here = useAgentName()(navigator.userAgent);

  const add = () =>
    setDeed({
      title: t('factors.addPasskey'),
      hint: t('factors.addPasskeyHint'),
      ok: t('factors.continue'),
      act: async (proof) => {
        await addPasskey(here, proof);
        setDeed(null);
        message.success(t('factors.passkeyAdded'));
        await load();
      },
    });

  const remove = ({ id, name }: Passkey) =>
    setDeed({
      title: t('factors.removeTitle', { name }),
      hint: t('factors.removeHint'),
      ok: t('factors.remove'),
      danger: true,
      act: async (proof) => {
        await removePasskey(id, proof);
        setDeed(null);
        await load();
      },
    });

  const words = ({ created, used }: Passkey) => {
    const made = t('factors.passkeyMade', { when: when(created, now, i18n.language) });
    const last = used
      ? t('factors.passkeyUsed', { when: when(used, now, i18n.language) })
      : t('factors.passkeyNeverUsed');
    return `${made} · ${last}`;
  };

  return (
    <Section
      title={t('factors.passkeys')}
      hint={t('factors.passkeysHint')}
      action={
        canPasskeys && (
          <Button icon={<PlusOutlined />} onClick={add}>
            {t('factors.addPasskey')}
          </Button>
        )
      }
    >
      {!canPasskeys && <p className="quiet factor-note">{t('factors.passkeysUnsupported')}</p>}
      {canPasskeys && !standing.passkeys.length && <p className="quiet factor-note">{t('factors.passkeysNone')}</p>}
      <ul className="factor-list">
        {standing.passkeys.map((passkey) => (
          <Item
            key={passkey.id}
            icon={<KeyOutlined />}
            name={<span dir="auto">{passkey.name}</span>}
            words={words(passkey)}
          >
            <Tooltip title={t('factors.rename')}>
              <Button
                type="text"
                icon={<EditOutlined />}
                aria-label={t('factors.renameOf', { name: passkey.name })}
                onClick={() => setRenamed(passkey)}
              />
            </Tooltip>
            <Tooltip title={t('factors.remove')}>
              <Button
                type="text"
                danger
                icon={<DeleteOutlined />}
                aria-label={t('factors.removeOf', { name: passkey.name })}
                onClick={() => remove(passkey)}
              />
            </Tooltip>
          </Item>
        ))}
      </ul>
      <ProofDialog deed={deed} hasPassword={standing.hasPassword} close={() => setDeed(null)} />
      <Modal
        title={t('factors.rename')}
        open={renamed !== null}
        onCancel={() => setRenamed(null)}
        footer={null}
        width={420}
        destroyOnHidden
      >
        {renamed && <RenameForm passkey={renamed} close={() => setRenamed(null)} />}
      </Modal>
    </Section>
  );
}

function RenameForm({ passkey, close }: { passkey: Passkey; close: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(passkey.name);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function submit() {
    setBusy(true);
    try {
      await renamePasskey(passkey.id, name.trim());
      close();
    } catch (error) {
      setTrouble(factorWords(error));
      setBusy(false);
    }
    void load();
  }

  return (
    <Form layout="vertical" onFinish={() => void submit()}>
      <Form.Item
        label={t('factors.name')}
        htmlFor="passkey-name"
        validateStatus={trouble ? 'error' : ''}
        help={trouble && <span role="alert">{trouble}</span>}
      >
        <Input
          id="passkey-name"
          size="large"
          autoFocus
          value={name}
          maxLength={NAME_LONGEST}
          onChange={(event) => setName(event.target.value)}
        />
      </Form.Item>
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!name.trim() || name.trim() === passkey.name}>
          {t('app.save')}
        </Button>
      </div>
    </Form>
  );
}
