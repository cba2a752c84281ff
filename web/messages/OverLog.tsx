// What is open above the log, whichever it is.
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { Floating } from './Floating.tsx';
import { close, useOver } from './over.ts';
import { useActs } from './use-acts.tsx';

const MessageMenu = later(async () => (await import('./MessageMenu.tsx')).MessageMenu);
const EmojiPicker = later(async () => (await import('./EmojiPicker.tsx')).default);
const PersonMenu = later(async () => (await import('./PersonMenu.tsx')).PersonMenu);
const Lightbox = later(async () => (await import('../files/Lightbox.tsx')).default);
const Forward = later(async () => (await import('./Forward.tsx')).Forward);
const Edits = later(async () => (await import('./Edits.tsx')).Edits);
const DayPicker = later(async () => (await import('./DayPicker.tsx')).default);
const TextFile = later(async () => (await import('../files/TextFile.tsx')).default);

export function OverLog({ item }: { item: Conversation }) {
  return (
    <Suspense>
      <Over item={item} />
    </Suspense>
  );
}

function Over({ item }: { item: Conversation }) {
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
        // What is unsent is in no conversation yet.
        <Lightbox {...over} conversationId={over.conversationId || item.id} close={close} />
      );
    case 'text-file':
      return <TextFile conversationId={over.conversationId} file={over.file} close={close} />;
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
