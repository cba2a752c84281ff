// "alice is typing", with dots that move.
import { useTranslation } from 'react-i18next';
import { isolated, ours } from '../base/bidi.ts';
import type { Typist } from './typing.ts';
import { typingWords } from './typing-words.ts';
import { useReader } from './use-reader.ts';
import { personName } from './words.ts';
import './typing.css';

export function TypingLine({ typists, isGroup }: { typists: readonly Typist[]; isGroup: boolean }) {
  const { t } = useTranslation();
  const reader = useReader();
  return (
    <span className="typing" dir="auto">
      <span className="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {ours(typingWords(typists, isGroup, (id) => isolated(personName(id, reader)), t))}
    </span>
  );
}
