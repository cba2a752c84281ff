// Tells people of a conversation that they are in now, and what is theirs in it.

import { v1 } from '#proto';
import type { Head } from '../base/connection.ts';
import { Refusal } from '../base/errors.ts';
import type { Hub } from '../base/hub.ts';
import type { Parts } from '../parts.ts';
import { find, findFor, withHidden } from './conversations.ts';

/** Where much is said, something always came meanwhile. */
const MAX_TRIES = 3;

/** After the commit that made them members: whoever of them is here hears the conversation from now on. */
export async function announce(
  { db, hub, spoken }: Parts,
  conversationId: number,
  userIds: readonly number[],
): Promise<void> {
  const here = userIds.filter((userId) => hub.mayBeHere(userId));
  if (!here.length) return;
  hub.join(conversationId, here);
  await Promise.all(here.map((userId) => spoken.settle(userId)));
  for (const [userId, { conversation, mine }] of await findFor(db, here, conversationId)) {
    hub.moved({ conversationId, lastSeq: conversation.lastSeq, lastRev: conversation.lastRev });
    hub.toUser(userId, { conversationChanged: { conversationId, conversation, mine } });
  }
}

/** Tells somebody what is theirs alone, which was not changed by them. */
export async function tellMine(parts: Parts, userId: number, id: number): Promise<void> {
  if (parts.hub.mayBeHere(userId)) await readMine(parts, userId, id, (event) => parts.hub.toDevices(userId, id, event));
}

/** The same, when another process says that it has changed: their devices at this one are told. */
export async function tellMineHere(parts: Parts, userId: number, id: number): Promise<void> {
  if (parts.hub.connectionsOf(userId))
    await readMine(parts, userId, id, (event) => parts.hub.frameToUser(userId, v1.Event.encode(event).finish()));
}

async function readMine(parts: Parts, userId: number, id: number, tell: (event: v1.IEvent) => void): Promise<void> {
  await parts.turns
    .take(userId, id, async () => tell(await mineOf(parts, userId, id)))
    .catch((error) => {
      if (!(error instanceof Refusal)) parts.logs.app.warn({ err: error, user: userId }, 'not told what is theirs');
    });
}

/** What is mine alone, as an event. @throws Refusal NOT_FOUND */
export async function mineOf({ db, hub, spoken }: Parts, userId: number, id: number): Promise<v1.IEvent> {
  const read = async () => {
    await spoken.settle(userId);
    const [one] = await withHidden(db, userId, [await find(db, userId, id)], id);
    const { lastSeq, lastRev } = one!.conversation;
    return { conversationId: id, lastSeq, lastRev, mine: one!.mine };
  };
  const { mine } = await upToDate(hub, await read(), read);
  return { conversationChanged: { conversationId: id, mine } };
}

/** Reads again what is older than what has been told of the conversation meanwhile: sends take marks off, too. */
export async function upToDate<T extends Head>(hub: Hub, first: T, again: () => Promise<T>): Promise<T> {
  let read = first;
  for (let tries = 0; tries < MAX_TRIES && hub.newest([read])[0] !== read; tries++) read = await again();
  return read;
}
