// What is asked for after the password, and the paper for when it is lost.
import { FileTextOutlined, KeyOutlined, MobileOutlined } from '@ant-design/icons';
import { App, Button, Modal, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askPasskey, beginTotp, endTotp, type Introduction, newRecoveryCodes, type Standing } from './factors.ts';
import { type Deed, Proof } from './Proof.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Item, Section } from './Section.tsx';
import { SetUpApp } from './SetUpApp.tsx';
import { load } from './standing.ts';

/** Below this many somebody should make new ones. */
const FEW = 3;

export function TwoStep({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [introduction, setIntroduction] = useState<Introduction | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const isOn = standing.totp || standing.passkey;

  function changed(made: readonly string[], words: string) {
    setIntroduction(null);
    setCodes(made);
    if (!made.length) message.success(words);
    void load();
  }

  const setUp = () =>
    setDeed({
      title: t('factors.app'),
      hint: t('factors.proveHint'),
      ok: t('factors.continue'),
      act: async (proof) => setIntroduction(await beginTotp(proof)),
    });

  const turnOff = () =>
    setDeed({
      title: t('factors.turnOffTitle'),
      hint: t(standing.passkey ? 'factors.turnOffHint' : 'factors.turnOffLast'),
      ok: t('factors.turnOff'),
      danger: true,
      act: async (proof) => {
        await endTotp(proof);
        changed([], t('factors.turnedOff'));
      },
    });

  const ask = (asked: boolean) =>
    setDeed({
      title: t(asked ? 'factors.askPasskeyOn' : 'factors.askPasskeyOff'),
      hint: t(asked ? 'factors.askPasskeyHint' : standing.totp ? 'factors.proveHint' : 'factors.turnOffLast'),
      ok: t(asked ? 'factors.turnOn' : 'factors.turnOff'),
      danger: !asked,
      act: async (proof) =>
        changed(await askPasskey(asked, proof), t(asked ? 'factors.turnedOn' : 'factors.turnedOff')),
    });

  const renew = () =>
    setDeed({
      title: t('factors.renewTitle'),
      hint: t('factors.renewHint'),
      ok: t('factors.renew'),
      act: async (proof) => changed(await newRecoveryCodes(proof), ''),
    });

  return (
    <Section
      title={t('factors.twoStep')}
      hint={t('factors.twoStepHint')}
      tag={<Tag color={isOn ? 'success' : 'default'}>{t(isOn ? 'factors.on' : 'factors.off')}</Tag>}
    >
      <ul className="factor-list">
        <Item icon={<MobileOutlined />} name={t('factors.app')} words={t('factors.appHint')}>
          {standing.totp ? (
            <Button danger type="text" onClick={turnOff}>
              {t('factors.turnOff')}
            </Button>
          ) : (
            <Button onClick={setUp}>{t('factors.setUp')}</Button>
          )}
        </Item>
        <Item
          icon={<KeyOutlined />}
          name={<label htmlFor="ask-passkey">{t('factors.askPasskey')}</label>}
          words={t(standing.passkeys.length ? 'factors.askPasskeyHint' : 'factors.askPasskeyNone')}
        >
          <Switch id="ask-passkey" checked={standing.passkey} disabled={!standing.passkeys.length} onChange={ask} />
        </Item>
        {isOn && (
          <Item
            icon={<FileTextOutlined />}
            name={t('factors.recovery')}
            words={
              <span className={standing.recoveryCodes < FEW ? 'factor-warning' : ''}>
                {standing.recoveryCodes
                  ? t('factors.recoveryLeft', { count: standing.recoveryCodes })
                  : t('factors.recoveryNone')}
              </span>
            }
          >
            <Button onClick={renew}>{t('factors.renew')}</Button>
          </Item>
        )}
      </ul>
      <Proof deed={deed} hasPassword={standing.hasPassword} close={() => setDeed(null)} />
      <Modal
        title={t('factors.app')}
        open={introduction !== null}
        onCancel={() => setIntroduction(null)}
        footer={null}
        width={420}
        destroyOnHidden
      >
        {introduction && (
          <SetUpApp
            introduction={introduction}
            done={(made) => changed(made, t('factors.turnedOn'))}
            close={() => setIntroduction(null)}
          />
        )}
      </Modal>
      {/* Not closed by a click beside it: they are not shown again. */}
      <Modal
        title={t('factors.codesTitle')}
        open={codes.length > 0}
        onCancel={() => setCodes([])}
        mask={{ closable: false }}
        keyboard={false}
        closable={false}
        footer={null}
        width={460}
        destroyOnHidden
      >
        <RecoveryCodes codes={codes} done={() => setCodes([])} />
      </Modal>
    </Section>
  );
}
