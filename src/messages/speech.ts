// Whether a conversation may change by somebody's hand, as it is now: decided on the rows that are locked anyway.
import { v1 } from '#proto';
import { notFound, Refusal } from '../base/errors.ts';
import type { Shared } from './operation.ts';

/** Where two are not friends any more, everything stays as it was said. @throws Refusal NOT_FRIENDS, NOT_FOUND */
export function mustBeOpen({ closed, kind }: Shared): void {
  if (!closed) return;
  if (kind !== v1.ConversationKind.DIRECT) throw notFound('conversation');
  throw new Refusal('NOT_FRIENDS', 'the two are not friends any more');
}
