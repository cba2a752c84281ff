// A message in one line of words: for the list, and for notices in the log.

import type { TFunction } from 'i18next';
import { v1 } from '#proto';
import type { User } from '../users/user.ts';
import { nameOf } from '../users/user.ts';
import { plain } from './format.ts';
import type { ChatMessage } from './message.ts';

export interface Reader {
  t: TFunction;
  me: number;
  people: Record<number, User>;
  language: string;
}

/** What the last message of a conversation was, as short as a list wants it. */
export function preview(message: ChatMessage, isGroup: boolean, reader: Reader): string {
  const { t, me } = reader;
  const { content, from } = message;
  if (content?.notice) return noticeWords(content.notice, reader);
  const text = line(message, reader);
  if (from === me) return t('conversations.you', { text });
  return isGroup && from ? t('conversations.sender', { name: personName(from, reader), text }) : text;
}

/** What it says, without who says it. */
export function line({ content, recalled }: ChatMessage, reader: Reader): string {
  if (content?.notice) return noticeWords(content.notice, reader);
  return recalled ? reader.t('kind.recalled') : contentWords(content, reader.t);
}

function contentWords(content: v1.IContent | null, t: TFunction): string {
  if (content?.text) return plain((content.text.text ?? '').slice(0, 300)).slice(0, 200);
  const kinds = ['image', 'file', 'audio', 'video', 'callRecord', 'album'] as const;
  const kind = kinds.find((name) => content?.[name]);
  return t(`kind.${kind ?? 'unknown'}`);
}

export function noticeWords(notice: v1.INotice, reader: Reader): string {
  const { t, me } = reader;
  const kind = v1.NoticeKind[notice.kind ?? 0];
  const actorId = notice.actor ?? 0;
  const users = notice.users ?? [];
  const other = [actorId, ...users].find((id) => id && id !== me) ?? 0;
  return t([`notice.${kind}`, 'notice.unknown'], {
    actor: actorId === me ? t('notice.you') : personName(actorId, reader),
    users: names(users, notice.count ?? 0, reader),
    other: personName(other, reader),
    text: notice.text ?? '',
  });
}

/** At most five by name. */
function names(users: readonly number[], count: number, reader: Reader): string {
  const shown = users
    .slice(0, 5)
    .map((id) => (id === reader.me ? reader.t('notice.yourself') : personName(id, reader)));
  const list = new Intl.ListFormat(reader.language, { type: 'conjunction' });
  const more = Math.max(count, users.length) - shown.length;
  if (more > 0) return reader.t('notice.andMore', { names: shown.join(', '), count: more });
  return list.format(shown);
}

export function personName(id: number, { people, t }: Reader): string {
  const user = people[id];
  return user ? nameOf(user) : t('conversations.someone');
}
