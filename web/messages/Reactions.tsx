// Who answered a message with an emoji: a click joins in or goes again.
import { SmileOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useConversations } from '../conversations/conversations.ts';
import { useMe } from '../users/session.ts';
import type { ChatMessage, Reaction } from './message.ts';
import { below, open } from './over.ts';
import { useActs } from './use-acts.tsx';
import { useReader } from './use-reader.ts';
import { personName } from './words.ts';
import './reactions.css';

/** Named in the tooltip. */
const NAMED = 12;

export function Reactions({ conversationId, message }: { conversationId: number; message: ChatMessage }) {
  const { t } = useTranslation();
  const { react } = useActs({ id: conversationId });
  const isClosed = useConversations((state) => state.byId[conversationId]?.closed ?? true);
  if (!message.reactions?.length) return null;
  return (
    <div className="reactions">
      {message.reactions.map((reaction) => (
        <Chip
          key={reaction.emoji}
          reaction={reaction}
          toggle={isClosed ? null : () => react(message, reaction.emoji)}
        />
      ))}
      {!isClosed && (
        <button
          type="button"
          className="chip add"
          aria-label={t('reaction.add')}
          title={t('reaction.add')}
          onClick={(event) => open({ kind: 'emoji', message, at: below(event.currentTarget) })}
        >
          <SmileOutlined />
        </button>
      )}
    </div>
  );
}

function Chip({ reaction: { emoji, users }, toggle }: { reaction: Reaction; toggle: (() => void) | null }) {
  const { t } = useTranslation();
  const me = useMe().id;
  const mine = users.includes(me);
  const who = useWho(users);
  return (
    <button
      data-hint={t('reaction.by', { names: who, emoji })}
      type="button"
      className={mine ? 'chip mine' : 'chip'}
      aria-pressed={mine}
      aria-label={t('reaction.by', { names: who, emoji })}
      aria-disabled={!toggle}
      onClick={() => toggle?.()}
    >
      <span className="chip-emoji">{emoji}</span>
      <span>{users.length}</span>
    </button>
  );
}

/** Me first. */
function useWho(users: readonly number[]): string {
  const reader = useReader();
  const { t, me, language } = reader;
  const shown = [...users]
    .sort((a, b) => Number(b === me) - Number(a === me))
    .slice(0, NAMED)
    .map((id) => (id === me ? t('account.you') : personName(id, reader)));
  const more = users.length - shown.length;
  if (more > 0) return t('reaction.andMore', { names: shown.join(', '), count: more });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown);
}
