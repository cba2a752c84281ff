// A group as it shows itself to who is not in it, and the way in.
import { CheckOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { useConversations } from '../conversations/conversations.ts';
import { Avatar } from '../users/Avatar.tsx';
import { NoteForm } from '../users/NoteForm.tsx';
import { enter, type Found, join, useWaiting, withdraw } from './joining.ts';
import './joining.css';

/** `entered`: its conversation is open now. */
export function GroupCard({ group, entered }: { group: Found; entered: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id, title, introduction, avatar, memberCount, number } = group;
  const isIn = useConversations((state) => id in state.byId);
  const isAsked = useWaiting((state) => state.mine.some((other) => other.id === id));
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      message.error(refusalWords(error));
    }
    setBusy(false);
  }

  const goIn = async () => {
    await enter(id);
    entered();
  };
  const ask = (note = '') =>
    attempt(async () => {
      if ((await join(id, note)) === 'MEMBER') await goIn();
      setAsking(false);
    });

  return (
    <article className="group-card" aria-label={title}>
      <div className="person">
        <Avatar id={id} name={title} avatar={avatar} size={42} square />
        <div className="person-words">
          <div className="person-name" dir="auto">
            {title}
          </div>
          <div className="person-under">
            #{number} · {t('conversations.members', { count: memberCount })}
          </div>
        </div>
        {isIn ? (
          <Button disabled={busy} onClick={() => attempt(goIn)}>
            {t('joining.open')}
          </Button>
        ) : isAsked ? (
          <Button loading={busy} onClick={() => attempt(() => withdraw(id))}>
            {t('joining.withdraw')}
          </Button>
        ) : group.joining === 'PUBLIC' ? (
          <Button type="primary" loading={busy} onClick={() => ask()}>
            {t('joining.join')}
          </Button>
        ) : (
          !asking && <Button onClick={() => setAsking(true)}>{t('joining.ask')}</Button>
        )}
      </div>
      {introduction && (
        <p className="group-card-words" dir="auto">
          {introduction}
        </p>
      )}
      {isAsked && !isIn && (
        <p className="group-card-words">
          <CheckOutlined aria-hidden /> {t('joining.asked')}
        </p>
      )}
      {asking && !isAsked && !isIn && (
        <NoteForm placeholder={t('joining.notePlaceholder')} busy={busy} send={(note) => void ask(note)} />
      )}
    </article>
  );
}
