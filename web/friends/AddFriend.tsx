// Finds people by name and asks them to be friends.
import { CheckOutlined, SearchOutlined, UserAddOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { NoteForm } from '../users/NoteForm.tsx';
import { Person } from '../users/Person.tsx';
import { nameOf, type User } from '../users/user.ts';
import { askWords } from './ask-words.ts';
import { request, search, useFriends } from './friends.ts';
import './friends.css';

const TYPING_PAUSE = 200;

export function AddFriend() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const { users, busy, trouble } = useSearch(text.trim());

  return (
    <>
      <p className="quiet dialog-hint">{t('friends.addHint')}</p>
      <Input
        autoFocus
        size="large"
        type="search"
        prefix={<SearchOutlined className="quiet" />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('friends.search')}
        aria-label={t('friends.search')}
      />
      <div className="found scroll" aria-busy={busy} aria-live="polite">
        {!text.trim() && <p className="quiet found-empty">{t('friends.searchHint')}</p>}
        {trouble !== null && <p className="quiet found-empty">{refusalWords(trouble)}</p>}
        {text.trim() && users?.length === 0 && (
          <p className="quiet found-empty">{t('friends.nobody', { text: text.trim() })}</p>
        )}
        <ul className="people">
          {users?.map((user) => (
            <Found key={user.id} user={user} chosen={chosen === user.id} choose={() => setChosen(user.id)} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Found({ user, chosen, choose }: { user: User; chosen: boolean; choose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const isFriend = useFriends((state) => state.friends.some((friend) => friend.user.id === user.id));
  const pending = useFriends((state) => state.requests.find((other) => other.user.id === user.id)?.state);

  async function send(note: string) {
    setBusy(true);
    try {
      const state = await request(user.id, note);
      if (state === 'FRIENDS') message.success(t('friends.nowFriends', { name: nameOf(user) }));
    } catch (error) {
      message.error(askWords(error));
    }
    setBusy(false);
  }

  const done = isFriend || pending === 'REQUESTED_BY_ME';
  return (
    <li>
      <Person opens user={user} under={`@${user.name}`}>
        {isFriend && <span className="quiet">{t('friends.friend')}</span>}
        {pending === 'REQUESTED_BY_ME' && !isFriend && (
          <span className="quiet">
            <CheckOutlined /> {t('friends.requested')}
          </span>
        )}
        {!done && !chosen && (
          <Button icon={<UserAddOutlined />} onClick={pending ? () => void send('') : choose} loading={busy}>
            {t(pending ? 'friends.accept' : 'friends.add')}
          </Button>
        )}
      </Person>
      {chosen && !done && (
        <NoteForm placeholder={t('friends.notePlaceholder')} busy={busy} send={(note) => void send(note)} />
      )}
    </li>
  );
}

/** Searches when the typing pauses; only the answer to the latest text counts. */
function useSearch(text: string) {
  const [found, setFound] = useState<{ users: User[] | null; busy: boolean; trouble: unknown }>({
    users: null,
    busy: false,
    trouble: null,
  });

  useEffect(() => {
    if (!text) {
      setFound({ users: null, busy: false, trouble: null });
      return;
    }
    let current = true;
    setFound(({ users }) => ({ users, busy: true, trouble: null }));
    const timer = setTimeout(() => {
      search(text).then(
        (users) => current && setFound({ users, busy: false, trouble: null }),
        (trouble: unknown) => current && setFound({ users: null, busy: false, trouble }),
      );
    }, TYPING_PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  return found;
}
