// Whom I keep out, and the way back in.
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { Person } from '../users/Person.tsx';
import { nameOf, type User } from '../users/user.ts';
import { load, unblock, useFriends } from './friends.ts';
import './friends.css';

export function BlockedPeople() {
  const { t } = useTranslation();
  const { state, blocks } = useFriends();
  return (
    <section aria-labelledby="blocked-people">
      <h3 id="blocked-people">{t('privacy.blocked')}</h3>
      <p className="quiet">{t('privacy.blockedHint')}</p>
      {state === 'failed' && <Trouble title={t('privacy.loadFailed')} retry={load} />}
      {state === 'ready' && !blocks.length && <p className="blocked-none quiet">{t('privacy.nobodyBlocked')}</p>}
      {blocks.length > 0 && (
        <ul className="people blocked">
          {blocks.map(({ user }) => (
            <Blocked key={user.id} user={user} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Blocked({ user }: { user: User }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function undo() {
    setBusy(true);
    try {
      await unblock(user.id);
      message.success(t('privacy.unblocked', { name: nameOf(user) }));
    } catch (error) {
      message.error(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <li>
      <Person user={user} under={user.deleted ? '' : `@${user.name}`}>
        <Button loading={busy} onClick={() => void undo()}>
          {t('privacy.unblock')}
        </Button>
      </Person>
    </li>
  );
}
