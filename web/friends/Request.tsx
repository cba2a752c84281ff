// A request of friendship and its answers.
import { Button } from 'antd';
import useApp from 'antd/es/app/useApp';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Person } from '../users/Person.tsx';
import { nameOf } from '../users/user.ts';
import { accept, dismiss, type FriendRequest } from './friends.ts';

export function Request({ request, accepted }: { request: FriendRequest; accepted: (conversationId: number) => void }) {
  const { t } = useTranslation();
  const { message } = useApp();
  const [busy, setBusy] = useState(false);
  const theirs = request.state === 'REQUESTED_BY_THEM';
  const name = nameOf(request.user);

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      message.error(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <section className="request" aria-label={name}>
      <Person opens user={request.user} under={t(theirs ? 'friends.asksYou' : 'friends.pending')} />
      {request.note && (
        <p className="request-note" dir="auto">
          {request.note}
        </p>
      )}
      <div className="request-buttons">
        {theirs && (
          <Button
            type="primary"
            size="small"
            disabled={busy}
            onClick={() => attempt(async () => accepted(await accept(request.user.id)))}
          >
            {t('friends.accept')}
          </Button>
        )}
        <Button size="small" disabled={busy} onClick={() => attempt(() => dismiss(request.user.id))}>
          {t(theirs ? 'friends.decline' : 'friends.withdraw')}
        </Button>
      </div>
    </section>
  );
}
