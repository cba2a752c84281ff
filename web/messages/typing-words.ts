// Who types, in words: one by name, two by name, more by number.
import type { TFunction } from 'i18next';
import { v1 } from '#proto';
import type { Typist } from './typing.ts';

export function typingWords(
  typists: readonly Typist[],
  isGroup: boolean,
  nameOf: (id: number) => string,
  t: TFunction,
) {
  const [first, second] = typists;
  if (!first) return '';
  if (typists.length === 1 && first.state === v1.TypingState.RECORDING_VOICE) {
    return isGroup ? t('presence.recordingBy', { name: nameOf(first.userId) }) : t('presence.recording');
  }
  if (typists.length === 1 && first.state === v1.TypingState.UPLOADING) {
    return isGroup ? t('presence.uploadingBy', { name: nameOf(first.userId) }) : t('presence.uploading');
  }
  if (!isGroup) return t('presence.typing');
  if (!second) return t('presence.typingOne', { name: nameOf(first.userId) });
  if (typists.length === 2) {
    return t('presence.typingTwo', { name: nameOf(first.userId), other: nameOf(second.userId) });
  }
  return t('presence.typingMany', { count: typists.length });
}
