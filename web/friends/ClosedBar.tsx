// In place of the field to write in, where the two are not friends: why, and what to do about it.
import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import useApp from 'antd/es/app/useApp';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Conversation, peerOf } from '../conversations/conversation.ts';
import { useUser } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { askWords } from './ask-words.ts';
import { accept, dismiss, request, unblock, useFriends, useStanding } from './friends.ts';
import './friends.css';

const WHY = {
  BLOCKED_BY_ME: 'privacy.partedBlocked',
  REQUESTED_BY_ME: 'privacy.partedAsked',
  REQUESTED_BY_THEM: 'privacy.partedAsks',
  STRANGERS: 'privacy.parted',
  FRIENDS: 'privacy.parted',
} as const;

export function ClosedBar({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const peerId = peerOf(item, useMe().id);
  const peer = useUser(peerId);
  const standing = useStanding(peerId);
  const isKnown = useFriends(({ state }) => state === 'ready');
  const name = peer ? nameOf(peer) : t('conversations.someone');
  return (
    <footer className="composer">
      <div className="closed-bar" role="status">
        <LockOutlined aria-hidden />
        <span dir="auto">{peer?.deleted ? t('privacy.partedDeleted') : t(WHY[standing], { name })}</span>
        {!peer?.deleted && isKnown && <Ways userId={peerId} />}
      </div>
    </footer>
  );
}

/** Back to each other, by how we stand. */
function Ways({ userId }: { userId: number }) {
  const { t } = useTranslation();
  const { message } = useApp();
  const standing = useStanding(userId);
  const [busy, setBusy] = useState(false);

  const attempt = (act: () => Promise<unknown>) => async () => {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      message.error(askWords(error));
    }
    setBusy(false);
  };

  switch (standing) {
    case 'FRIENDS':
      return null;
    case 'STRANGERS':
      return (
        <Button type="primary" loading={busy} onClick={attempt(() => request(userId, ''))}>
          {t('privacy.ask')}
        </Button>
      );
    case 'REQUESTED_BY_ME':
      return (
        <Button loading={busy} onClick={attempt(() => dismiss(userId))}>
          {t('friends.withdraw')}
        </Button>
      );
    case 'REQUESTED_BY_THEM':
      return (
        <>
          <Button type="primary" disabled={busy} onClick={attempt(() => accept(userId))}>
            {t('friends.accept')}
          </Button>
          <Button disabled={busy} onClick={attempt(() => dismiss(userId))}>
            {t('friends.decline')}
          </Button>
        </>
      );
    case 'BLOCKED_BY_ME':
      return (
        <Button loading={busy} onClick={attempt(() => unblock(userId))}>
          {t('privacy.unblock')}
        </Button>
      );
    default:
      return standing satisfies never;
  }
}
