// In the panel beside a group: its number, and who wants to come in.
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { GroupNumber } from './GroupNumber.tsx';
import { JoinRequestsBar, useAsking } from './JoinRequests.tsx';
import { canBeFound } from './joining.ts';

export function JoiningPart({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const asking = useAsking(item.id);
  if (!asking.length && !canBeFound(item)) return null;
  return (
    <section className="members-part joining-in-panel" aria-label={t('joining.who')}>
      <GroupNumber item={item} />
      <JoinRequestsBar id={item.id} />
    </section>
  );
}
