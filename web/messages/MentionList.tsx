// Who may be meant by what is typed after an @.
import { TeamOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../users/Avatar.tsx';
import { nameOf } from '../users/user.ts';
import type { Suggestion } from './mentions.ts';

interface Props {
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  choose: (suggestion: Suggestion) => void;
}

export const optionId = (id: string, index: number) => `${id}-${index}`;

export function MentionList({ id, suggestions, active, choose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="mention-list scroll" role="listbox" id={id} aria-label={t('mention.suggestions')}>
      {suggestions.map((suggestion, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are handled in the field
        <div
          key={suggestion.kind === 'all' ? 0 : suggestion.user.id}
          id={optionId(id, i)}
          role="option"
          aria-selected={i === active}
          className="mention-option"
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(suggestion)}
          ref={i === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
        >
          {suggestion.kind === 'all' ? (
            <>
              <span className="mention-all">
                <TeamOutlined />
              </span>
              <span className="person-name">@{t('mention.everyone')}</span>
              <span className="quiet">{t('mention.everyoneHint')}</span>
            </>
          ) : (
            <>
              <Avatar
                id={suggestion.user.id}
                name={nameOf(suggestion.user)}
                avatar={suggestion.user.avatar}
                size={28}
              />
              <span className="person-name" dir="auto">
                {nameOf(suggestion.user)}
              </span>
              <span className="quiet">@{suggestion.user.name}</span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
