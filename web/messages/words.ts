// A message in one line of words: for the list, and for notices in the log.

import type { TFunction } from 'i18next';
import { v1 } from '#proto';
import { isolated, ours } from '../base/bidi.ts';
import { span } from '../base/span.ts';
import { dayAndTime } from '../base/time.ts';
import { recordWords } from '../calls/record.ts';
import { fileOf, textOf } from '../files/carried.ts';
import type { User } from '../users/user.ts';
import { nameOf } from '../users/user.ts';
import { plain } from './format.ts';
import { finderOf } from './mentions.ts';
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
  if (content?.callRecord) return text;
  if (from === me) return t('conversations.you', { text });
  return isGroup && from ? t('conversations.sender', { name: personName(from, reader), text }) : text;
}

/** Characters in one line. */
const SHORT = 200;

/** What it says, without who says it. */
export function line(message: ChatMessage, reader: Reader, most = SHORT): string {
  const { content } = message;
  if (content?.notice) return noticeWords(content.notice, reader);
  if (message.recalled) return reader.t('kind.recalled');
  const text = said(message, reader, most).slice(0, most);
  if (content?.text) return text;
  if (content?.callRecord) return recordWords(content.callRecord, reader.me, reader.t);
  const kind = kindWords(content, reader.t);
  return text ? reader.t('kind.captioned', { kind, text }) : kind;
}

/** Its words without their marks, names as the bubble shows them. */
function said({ content, mentions = [], mentionAll = false }: ChatMessage, { people, t }: Reader, most: number) {
  const named = mentions.flatMap((id) => people[id] ?? []);
  const nameFor = (id: number) => (id === 0 ? t('mention.everyone') : people[id] && nameOf(people[id]));
  return plain(textOf(content).slice(0, 1.5 * most), finderOf(named, mentionAll), nameFor);
}

function kindWords(content: v1.IContent | null, t: TFunction): string {
  const { image, album, video, audio, file } = content ?? {};
  const name = fileOf(content)?.name ?? '';
  if (image) return t('kind.image');
  if (album) return t('kind.album', { count: album.items?.length ?? 0 });
  if (video) return t('kind.video');
  if (audio?.voice) return t('kind.voice', { time: span(audio.duration ?? 0) });
  if (audio) return t('kind.audio', { name });
  if (file) return t('kind.file', { name });
  return t('kind.unknown');
}

export function noticeWords(notice: v1.INotice, reader: Reader): string {
  const { t, me } = reader;
  const kind = v1.NoticeKind[notice.kind ?? 0];
  const actorId = notice.actor ?? 0;
  const users = notice.users ?? [];
  const other = [actorId, ...users].find((id) => id && id !== me) ?? 0;
  const words = t([`notice.${kind}_${variant(notice)}`, `notice.${kind}`, 'notice.unknown'], {
    actor: actorId === me ? t('notice.you') : isolated(personName(actorId, reader)),
    users: names(users, notice.count ?? 0, reader),
    other: isolated(personName(other, reader)),
    text: isolated(noticeText(notice, reader)),
  });
  return ours(words);
}

const { ANNOUNCED, HISTORY_CHANGED, INTRODUCED, JOINING_CHANGED, MEMBER_JOINED, MEMBER_MUTED, ROLE_CHANGED } =
  v1.NoticeKind;

/** Some kinds are said in several ways: what it is now, one or many, something or nothing. */
function variant({ kind, text, count }: v1.INotice): string {
  switch (kind) {
    case ROLE_CHANGED:
    case JOINING_CHANGED:
    case HISTORY_CHANGED:
      return text ?? '';
    case MEMBER_JOINED:
      return (count ?? 0) > 1 ? 'MANY' : '';
    case MEMBER_MUTED:
      return Number(text) ? 'UNTIL' : '';
    case ANNOUNCED:
    case INTRODUCED:
      return text ? '' : 'NOTHING';
    default:
      return '';
  }
}

const noticeText = ({ kind, text }: v1.INotice, { language }: Reader) =>
  kind === MEMBER_MUTED && Number(text) ? dayAndTime(Number(text), language) : (text ?? '');

/** At most five by name. */
function names(users: readonly number[], count: number, reader: Reader): string {
  const shown = users
    .slice(0, 5)
    .map((id) => (id === reader.me ? reader.t('notice.yourself') : isolated(personName(id, reader))));
  const list = new Intl.ListFormat(reader.language, { type: 'conjunction' });
  const more = Math.max(count, users.length) - shown.length;
  if (more > 0) return reader.t('notice.andMore', { names: shown.join(', '), count: more });
  return list.format(shown);
}

export function personName(id: number, { people, t }: Reader): string {
  const user = people[id];
  return user ? nameOf(user) : t('conversations.someone');
}
