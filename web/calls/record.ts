// A past call in words, as it was for me.
import type { TFunction } from 'i18next';
import { v1 } from '#proto';
import { span } from '../base/span.ts';

export interface PastCall {
  media: v1.CallMedia;
  outcome: v1.CallOutcome;
  caller: number;
  participants: readonly number[];
  /** ms; 0 = never connected. */
  duration: number;
}

export const fromRecord = (record: v1.ICallRecord): PastCall => ({
  media: record.media ?? v1.CallMedia.VOICE,
  outcome: record.outcome ?? v1.CallOutcome.CALL_OUTCOME_UNKNOWN,
  caller: record.caller ?? 0,
  participants: record.participants ?? [],
  duration: record.duration ?? 0,
});

/** Somebody wanted me, and it did not come to it; what I turned down I have not missed. */
export const isMissed = ({ outcome, caller, participants, duration }: PastCall, me: number) =>
  caller !== me &&
  !participants.includes(me) &&
  duration === 0 &&
  (outcome === v1.CallOutcome.MISSED || outcome === v1.CallOutcome.CANCELLED || outcome === v1.CallOutcome.BUSY);

const KIND = { [v1.CallMedia.VOICE]: 'voice', [v1.CallMedia.VIDEO]: 'video', [v1.CallMedia.SCREEN]: 'screen' } as const;

export const kindWords = ({ media }: PastCall, t: TFunction): string => t(`calls.kind.${KIND[media]}`);

/** How it ended: its length, or why it has none. */
export function endWords(past: PastCall, me: number, t: TFunction): string {
  if (past.duration > 0) return span(past.duration);
  if (isMissed(past, me)) return t(past.outcome === v1.CallOutcome.BUSY ? 'calls.end.missedBusy' : 'calls.end.missed');
  return t(`calls.end.${v1.CallOutcome[past.outcome]}`);
}

export const recordWords = (record: v1.ICallRecord, me: number, t: TFunction): string =>
  t('calls.record', { kind: kindWords(fromRecord(record), t), end: endWords(fromRecord(record), me, t) });
