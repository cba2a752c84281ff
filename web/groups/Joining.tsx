// How people get into a group: who may, its number, and links that let them in.
import { App, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { refusalWords } from '../base/refusal-words.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { GroupNumber } from './GroupNumber.tsx';
import { InviteLinks } from './InviteLinks.tsx';
import { type Found, MODES, setJoining } from './joining.ts';
import { KeptOut } from './KeptOut.tsx';
import { mayAdmit, mayOpen } from './rights.ts';
import './joining.css';

export default function Joining({ item, close }: { item: Conversation; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal title={t('joining.settings')} open onCancel={close} footer={null} width={520}>
      <Modes item={item} />
      <section className="joining-part" aria-label={t('joining.links')}>
        <h3>{t('joining.links')}</h3>
        <p className="quiet">{t('joining.linksHint')}</p>
        {/* Who came may have come by one of them. */}
        <InviteLinks place={item.id} moment={item.memberCount} />
      </section>
      {mayAdmit(item) && <KeptOut id={item.id} />}
    </Modal>
  );
}

function Modes({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [wanted, setWanted] = useState<Found['joining'] | null>(null);
  const now = v1.Joining[item.joining] as Found['joining'];

  async function choose(mode: Found['joining']) {
    setWanted(mode);
    try {
      await setJoining(item.id, mode);
    } catch (error) {
      message.error(refusalWords(error));
    }
    setWanted(null);
  }

  return (
    <section className="joining-part" aria-label={t('joining.who')}>
      <h3>{t('joining.who')}</h3>
      {!mayOpen(item) && <p className="quiet">{t('joining.ownerDecides')}</p>}
      <Radio.Group
        className="joining-modes"
        value={wanted ?? now}
        disabled={!mayOpen(item) || wanted !== null}
        onChange={(event) => choose(event.target.value)}
        aria-label={t('joining.who')}
      >
        {MODES.map((mode) => (
          <Radio key={mode} value={mode}>
            <span className="joining-mode">{t(`joining.mode.${mode}`)}</span>
            <span className="quiet">{t(`joining.modeHint.${mode}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      <GroupNumber item={item} />
    </section>
  );
}
