// What a commit brought to a conversation, as events for whoever may see it.
import type { Hub } from '../base/hub.ts';
import { eventOf } from './encode.ts';
import type { News, Placed } from './operation.ts';

/** Bytes of content in one event: uWebSockets corks up to 16 KiB into one write. */
const FRAME_BYTES = 14_000;
/** What an event takes for a message besides its content, about. */
const OVERHEAD = 60;

/**
 * One event with all messages, encoded once for everybody; cut where it gets too long for one write. Who went hears nothing of
 * it any more, who came hears all of it.
 */
export function publish(hub: Hub, news: News): void {
  const { conversationId, lastRev, messages } = news;
  hub.inOrder(conversationId, messages[0]?.rev ?? lastRev + 1, lastRev, () => tell(hub, news));
}

function tell(hub: Hub, { conversationId, lastSeq, lastRev, messages, shared, came, went, members }: News): void {
  for (const userId of went ?? []) {
    hub.part(conversationId, userId);
    hub.toUser(userId, { conversationChanged: { conversationId, gone: true } });
  }
  if (came?.size) hub.join(conversationId, came.keys());
  hub.moved({ conversationId, lastSeq, lastRev });
  for (const [userId, mine] of came ?? [])
    hub.toUser(userId, { conversationChanged: { conversationId, conversation: shared!, mine } });
  let frame: Placed[] = [];
  let bytes = 0;
  // Where the conversation stands after each message: whoever may not see one must not count the next twice.
  let reached = lastSeq;
  for (const seqs = new Set(messages.map(({ seq }) => seq)); seqs.has(reached); ) reached -= 1;
  const flush = () => {
    if (frame.length) hub.toConversation(conversationId, eventOf(conversationId, frame));
    frame = [];
    bytes = 0;
  };
  for (const message of messages) {
    reached = Math.max(reached, message.seq);
    const size = OVERHEAD + message.body.length;
    if (message.whisperTo || bytes + size > FRAME_BYTES) flush();
    if (message.whisperTo) whisper(hub, conversationId, message, reached);
    else {
      frame.push(message);
      bytes += size;
    }
  }
  flush();
  if (shared) hub.close(conversationId, shared.closed);
  if (shared) hub.toConversation(conversationId, { conversationChanged: { conversationId, conversation: shared } });
  if (members?.length)
    hub.toConversation(conversationId, { membersChanged: { conversationId, members: [...members] } });
}

/** The two see the message; everybody else learns that there was something that is not for them. */
function whisper(hub: Hub, conversationId: number, message: Placed, lastSeq: number): void {
  const { from, whisperTo, rev } = message;
  const frame = eventOf(conversationId, [message]);
  for (const userId of [from, whisperTo]) hub.toMember(conversationId, userId, frame);
  hub.toConversation(conversationId, { skip: { conversationId, fromRev: rev, toRev: rev, lastSeq } });
}
