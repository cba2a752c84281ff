// What can be done with a person, by how we stand.
import {
  CheckOutlined,
  EditOutlined,
  MessageOutlined,
  PhoneOutlined,
  UserAddOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { callIn, isBusy } from '../calls/call.ts';
import { ring, useCalls } from '../calls/calls.ts';
import { peerOf } from '../conversations/conversation.ts';
import { openConversation, useConversations } from '../conversations/conversations.ts';
import { show } from '../dialogs.ts';
import { askWords } from '../friends/ask-words.ts';
import { accept, dismiss, request, unblock, useStanding } from '../friends/friends.ts';
import { MoreDeeds } from '../friends/MoreDeeds.tsx';
import { NoteForm } from './NoteForm.tsx';
import { useMe } from './session.ts';
import { nameOf, type User } from './user.ts';

export function PersonActions({ user, close }: { user: User; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useMe().id;
  const state = useStanding(user.id);
  const direct = useConversations(({ byId }) => Object.values(byId).find((item) => peerOf(item, me) === user.id)?.id);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  async function attempt(act: () => Promise<unknown>) {
    setBusy(true);
    try {
      await act();
      setAsking(false);
    } catch (error) {
      message.error(askWords(error));
    }
    setBusy(false);
  }

  const ask = (note: string) =>
    attempt(async () => {
      if ((await request(user.id, note)) === 'FRIENDS')
        message.success(t('friends.nowFriends', { name: nameOf(user) }));
    });

  function go(id: number) {
    close();
    openConversation(id);
  }

  if (user.id === me)
    return (
      <div className="person-card-buttons">
        <Button
          icon={<EditOutlined aria-hidden />}
          onClick={() => {
            close();
            show('profile');
          }}
        >
          {t('profile.edit')}
        </Button>
      </div>
    );

  if (asking && state === 'STRANGERS')
    return <NoteForm placeholder={t('friends.notePlaceholder')} busy={busy} send={(note) => void ask(note)} />;

  return (
    <div className="person-card-buttons">
      {state === 'STRANGERS' && (
        <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => setAsking(true)}>
          {t('friends.add')}
        </Button>
      )}
      {state === 'REQUESTED_BY_ME' && (
        <>
          <span className="quiet">
            <CheckOutlined aria-hidden /> {t('friends.requested')}
          </span>
          <Button disabled={busy} onClick={() => void attempt(() => dismiss(user.id))}>
            {t('friends.withdraw')}
          </Button>
        </>
      )}
      {state === 'REQUESTED_BY_THEM' && (
        <>
          <Button type="primary" disabled={busy} onClick={() => void attempt(async () => go(await accept(user.id)))}>
            {t('friends.accept')}
          </Button>
          <Button disabled={busy} onClick={() => void attempt(() => dismiss(user.id))}>
            {t('friends.decline')}
          </Button>
        </>
      )}
      {state === 'BLOCKED_BY_ME' && (
        <Button disabled={busy} onClick={() => void attempt(() => unblock(user.id))}>
          {t('profile.unblock')}
        </Button>
      )}
      {direct !== undefined && (
        <Button
          type={state === 'FRIENDS' ? 'primary' : 'default'}
          icon={<MessageOutlined aria-hidden />}
          onClick={() => go(direct)}
        >
          {t('profile.message')}
        </Button>
      )}
      {direct !== undefined && state === 'FRIENDS' && <Calls id={direct} close={close} />}
      <MoreDeeds user={user} />
    </div>
  );
}

function Calls({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const cannot = useCalls((calls) => isBusy(calls.mine) || callIn(calls, id) !== null);
  return (
    <>
      {[
        { media: v1.CallMedia.VOICE, label: t('calls.start.voice'), icon: <PhoneOutlined /> },
        { media: v1.CallMedia.VIDEO, label: t('calls.start.video'), icon: <VideoCameraOutlined /> },
      ].map(({ media, label, icon }) => (
        <Tooltip key={media} title={label}>
          <Button
            icon={icon}
            aria-label={label}
            disabled={cannot}
            onClick={() => {
              close();
              void ring(id, media);
            }}
          />
        </Tooltip>
      ))}
    </>
  );
}
