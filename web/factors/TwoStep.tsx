// What is asked for after the password, and the paper for when it is lost.
import { FileTextOutlined, KeyOutlined, MobileOutlined } from '@ant-design/icons';
import { App, Button, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askPasskey, beginTotp, endTotp, type Introduction, newRecoveryCodes, type Standing } from './factors.ts';
import { type Deed, Proof } from './Proof.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Item, Section, Tag } from './Section.tsx';
import { SetUpApp } from './SetUpApp.tsx';
import { load } from './standing.ts';

/** Below this many somebody should make new ones. */
const FEW = 3;

/** What the dialog is at. */
type Stage =
  | { name: 'proof'; deed: Deed }
  | { name: 'set-up'; introduction: Introduction }
  | { name: 'codes'; codes: readonly string[] };

export function TwoStep({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [stage, setStage] = useState<Stage | null>(null);
  const isOn = standing.totp || standing.passkey;
  const close = () => setStage(null);
  const ask = (deed: Deed) => setStage({ name: 'proof', deed });

  function changed(codes: readonly string[], words: string) {
    if (codes.length) setStage({ name: 'codes', codes });
    else {
      close();
      message.success(words);
    }
    void load();
  }

  const setUp = () =>
    ask({
      title: t('factors.proveTitle'),
      hint: t('factors.proveHint'),
      ok: t('factors.continue'),
      act: async (proof) => setStage({ name: 'set-up', introduction: await beginTotp(proof) }),
    });

  const turnOff = () =>
    ask({
      title: t('factors.turnOffTitle'),
      hint: t(standing.passkey ? 'factors.turnOffHint' : 'factors.turnOffLast'),
      ok: t('factors.turnOff'),
      danger: true,
      act: async (proof) => {
        await endTotp(proof);
        changed([], t('factors.turnedOff'));
      },
    });

  const togglePasskey = (asked: boolean) =>
    ask({
      title: t(asked ? 'factors.askPasskeyOn' : 'factors.askPasskeyOff'),
      hint: t(asked ? 'factors.askPasskeyHint' : standing.totp ? 'factors.proveHint' : 'factors.turnOffLast'),
      ok: t(asked ? 'factors.turnOn' : 'factors.turnOff'),
      danger: !asked,
      act: async (proof) =>
        changed(await askPasskey(asked, proof), t(asked ? 'factors.turnedOn' : 'factors.turnedOff')),
    });

  const renew = () =>
    ask({
      title: t('factors.renewTitle'),
      hint: t('factors.renewHint'),
      ok: t('factors.renew'),
      act: async (proof) => changed(await newRecoveryCodes(proof), ''),
    });

  return (
    <Section
      title={t('factors.twoStep')}
      hint={t('factors.twoStepHint')}
      tag={<Tag on={isOn}>{t(isOn ? 'factors.on' : 'factors.off')}</Tag>}
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
          <Switch
            id="ask-passkey"
            checked={standing.passkey}
            disabled={!standing.passkeys.length}
            onChange={togglePasskey}
          />
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
      <StageDialog stage={stage} hasPassword={standing.hasPassword} close={close} changed={changed} />
    </Section>
  );
}

function StageDialog(props: {
  stage: Stage | null;
  hasPassword: boolean;
  close: () => void;
  changed: (codes: readonly string[], words: string) => void;
}) {
  const { t } = useTranslation();
  const { stage, close } = props;
  const titles = { 'set-up': t('factors.app'), codes: t('factors.codesTitle') };
  // Codes are not shown again: no slip of the hand closes them.
  const mayClose = stage?.name !== 'codes';
  return (
    <Modal
      title={stage?.name === 'proof' ? stage.deed.title : stage && titles[stage.name]}
      open={stage !== null}
      onCancel={close}
      closable={mayClose}
      keyboard={mayClose}
      mask={{ closable: mayClose }}
      footer={null}
      width={440}
      destroyOnHidden
    >
      {stage?.name === 'proof' && <Proof deed={stage.deed} hasPassword={props.hasPassword} close={close} />}
      {stage?.name === 'set-up' && (
        <SetUpApp
          introduction={stage.introduction}
          done={(codes) => props.changed(codes, t('factors.turnedOn'))}
          close={close}
        />
      )}
      {stage?.name === 'codes' && <RecoveryCodes codes={stage.codes} done={close} />}
    </Modal>
  );
}
