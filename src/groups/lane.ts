// Has a group changed by its lane, and tells those who stand there in another way than before.
import { tellMine } from '../conversations/announce.ts';
import type { Arrange } from '../messages/operation.ts';
import type { Parts } from '../parts.ts';

/** @throws Refusal */
export async function arrange(parts: Parts, operation: Arrange): Promise<void> {
  const { logs, writer } = parts;
  const { conversationId, userId: user } = operation;
  let concerned: number[] = [];
  await writer.done({
    ...operation,
    apply: (shared, by, roles, traits) => {
      const standing = (id: number) => JSON.stringify([roles.get(id), traits.get(id)]);
      const before = new Map([...roles.keys()].map((id) => [id, standing(id)]));
      const notices = operation.apply(shared, by, roles, traits);
      concerned = [...roles.keys()].filter((id) => before.has(id) && before.get(id) !== standing(id));
      const kinds = notices.map(({ kind }) => kind);
      if (kinds.length) logs.app.debug({ user, conversation: conversationId, kinds }, 'group changed');
      return notices;
    },
  });
  for (const userId of concerned) void tellMine(parts, userId, conversationId);
}
