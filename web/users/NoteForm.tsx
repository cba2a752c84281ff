// A few words that go with a request, and sending it.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './person-card.css';

const LONGEST = 200;

interface Props {
  placeholder: string;
  busy: boolean;
  send: (note: string) => void;
}

export function NoteForm({ placeholder, busy, send }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(note.trim());
      }}
    >
      <Input
        autoFocus
        value={note}
        maxLength={LONGEST}
        onChange={(event) => setNote(event.target.value)}
        placeholder={placeholder}
        aria-label={t('friends.note')}
      />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('friends.request')}
      </Button>
    </form>
  );
}
