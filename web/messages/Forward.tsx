// Where messages are passed on to: one conversation or several, found by name.
import { SearchOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConversationAvatar } from '../conversations/ConversationAvatar.tsx';
import { type Conversation, matches, peerOf, sorted } from '../conversations/conversation.ts';
import { useConversations } from '../conversations/conversations.ts';
import { titleOf } from '../conversations/use-name.ts';
import { useCards } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import type { ChatMessage } from './message.ts';
import { close } from './over.ts';
import { stop } from './selection.ts';
import { send } from './sending.ts';
import './forward.css';

export function Forward({ messages, conversationId }: { messages: readonly ChatMessage[]; conversationId: number }) {
  const { t } = useTranslation();
  const { message: toast } = App.useApp();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const named = useNamed();
  const shown = named.filter(({ words }) => matches(words, filter.trim()));

  function toggle(id: number) {
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  }

  function submit() {
    for (const id of chosen)
      for (const { content, seq, from, forwarded } of messages)
        if (content) send(id, content, { forwarded: { conversationId, seq, from: forwarded?.from || from } });
    const names = named.filter(({ item }) => chosen.includes(item.id)).map(({ name }) => name);
    toast.success(t('forward.done', { names: names.join(', ') }));
    stop();
    close();
  }

  return (
    <Modal
      title={messages.length > 1 ? t('forward.titleMany', { count: messages.length }) : t('forward.title')}
      open
      onCancel={close}
      footer={null}
      width={440}
    >
      <Input
        autoFocus
        type="search"
        prefix={<SearchOutlined className="quiet" />}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onPressEnter={() => {
          const [first] = shown;
          if (filter.trim() && first && !chosen.includes(first.item.id)) toggle(first.item.id);
        }}
        placeholder={t('forward.search')}
        aria-label={t('forward.search')}
      />
      <ul className="forward-list scroll" aria-label={t('forward.to')}>
        {shown.map(({ item, name }) => (
          <li key={item.id}>
            <Checkbox checked={chosen.includes(item.id)} onChange={() => toggle(item.id)} aria-label={name}>
              <ConversationAvatar item={item} size={38} />
              <span className="person-name" dir="auto">
                {name}
              </span>
            </Checkbox>
          </li>
        ))}
        {!shown.length && <li className="no-match quiet">{t('forward.none')}</li>}
      </ul>
      <div className="forward-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" disabled={!chosen.length} onClick={submit}>
          {t('forward.send')}
        </Button>
      </div>
    </Modal>
  );
}

interface Named {
  item: Conversation;
  name: string;
  /** What a search looks into. */
  words: string;
}

/** All conversations, latest first, by what they are called. */
function useNamed(): Named[] {
  const { t } = useTranslation();
  const byId = useConversations((state) => state.byId);
  const people = useCards((cards) => cards.byId);
  const me = useMe().id;
  return useMemo(
    () =>
      sorted(Object.values(byId).filter(({ closed }) => !closed)).map((item) => {
        const peer = people[peerOf(item, me)];
        const name = titleOf(item, peer, t);
        return { item, name, words: `${name} ${peer?.name ?? ''}` };
      }),
    [byId, people, me, t],
  );
}
