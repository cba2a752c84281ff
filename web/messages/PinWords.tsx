// What is pinned, in a line.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Thumb } from '../files/Thumb.tsx';
import { useOne, want } from './history.ts';
import { useReader } from './use-reader.ts';
import { line } from './words.ts';

export function PinWords({ conversationId, seq }: { conversationId: number; seq: number }) {
  const { t } = useTranslation();
  const one = useOne(conversationId, seq);
  const reader = useReader();
  useEffect(() => {
    if (one === undefined) void want(conversationId, seq);
  }, [one, conversationId, seq]);
  return (
    <span className="pin-line" dir="auto">
      {one && <Thumb conversationId={conversationId} content={one.content} />}
      {one ? line(one, reader) : t(one === null ? 'reply.absent' : 'app.loading')}
    </span>
  );
}
