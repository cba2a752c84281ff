// What a message of mine said before.
import { LoadingOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullTime } from '../base/time.ts';
import { Floating } from './Floating.tsx';
import { editsOf } from './history.ts';
import type { ChatMessage } from './message.ts';
import type { Point } from './over.ts';

export function Edits({ conversationId, message, at }: { conversationId: number; message: ChatMessage; at: Point }) {
  const { t, i18n } = useTranslation();
  const [edits, setEdits] = useState<{ time: number; text: string }[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    editsOf(conversationId, message.seq).then(setEdits, () => setFailed(true));
  }, [conversationId, message.seq]);

  return (
    <Floating at={at} label={t('reply.history')} className="edits scroll">
      <h3>{t('reply.history')}</h3>
      {failed && <p className="quiet">{t('reply.historyFailed')}</p>}
      {!edits && !failed && <LoadingOutlined />}
      <ol>
        {edits?.map(({ time, text }) => (
          <li key={time} dir="auto">
            <time dir="ltr">{fullTime(time, i18n.language)}</time>
            {text}
          </li>
        ))}
      </ol>
    </Floating>
  );
}
