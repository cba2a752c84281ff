// What is open above the log, whichever it is.
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { Edits } from './Edits.tsx';
import { Floating } from './Floating.tsx';
import { Forward } from './Forward.tsx';
import { MessageMenu } from './MessageMenu.tsx';
import { close, useOver } from './over.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { useActs } from './use-acts.tsx';

const EmojiPicker = lazy(() => import('./EmojiPicker.tsx'));
const DayPicker = lazy(() => import('./DayPicker.tsx'));
const Lightbox = lazy(() => import('../files/Lightbox.tsx'));
const TextFile = lazy(() => import('../files/TextFile.tsx'));

export function OverLog({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const over = useOver();
  const { react, jumpToTime } = useActs(item);
  useEffect(() => close, []);

  if (!over) return null;
  switch (over.kind) {
    case 'menu':
      return <MessageMenu item={item} message={over.message} at={over.at} />;
    case 'person':
      return <PersonMenu conversationId={item.id} userId={over.userId} at={over.at} />;
    case 'edits':
      return <Edits conversationId={item.id} message={over.message} at={over.at} />;
    case 'forward':
      return <Forward messages={over.messages} conversationId={item.id} />;
    case 'lightbox':
      return (
        <Suspense>
          {/* What is unsent is in no conversation yet. */}
          <Lightbox {...over} conversationId={over.conversationId || item.id} close={close} />
        </Suspense>
      );
    case 'text-file':
      return (
        <Suspense>
          <TextFile conversationId={over.conversationId} file={over.file} close={close} />
        </Suspense>
      );
    case 'emoji':
    case 'insert':
      return (
        <Floating at={over.at} label={t(over.kind === 'emoji' ? 'reaction.add' : 'reaction.insert')}>
          <Suspense fallback={<div className="emoji-picker loading" aria-busy="true" />}>
            <EmojiPicker
              choose={(emoji) => {
                close();
                if (over.kind === 'emoji') react(over.message, emoji);
                else over.insert(emoji);
              }}
            />
          </Suspense>
        </Floating>
      );
    case 'calendar':
      return (
        <Floating at={over.at} label={t('day.jump')}>
          <Suspense fallback={<div className="day-picker" aria-busy="true" />}>
            <DayPicker
              shown={over.time}
              from={item.created}
              choose={(time) => {
                close();
                jumpToTime(time);
              }}
            />
          </Suspense>
        </Floating>
      );
    default:
      return over satisfies never;
  }
}
