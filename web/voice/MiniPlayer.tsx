// What is heard and not in sight.
import { Suspense } from 'react';
import { later } from '../base/later.ts';
import { useConversations } from '../conversations/conversations.ts';
import { useIsInSight } from './in-sight.ts';
import { usePlayer } from './player.ts';

const PlayerBar = later(async () => (await import('./PlayerBar.tsx')).PlayerBar);

/** Above whatever is open: what is heard from another conversation. */
export function MiniPlayer() {
  const open = useConversations((state) => state.open);
  const track = usePlayer((state) => state.track);
  const isShown = track && track.seq > 0 && track.conversationId !== open;
  return <Suspense>{isShown && <PlayerBar track={track} />}</Suspense>;
}

/** Over the log, which does not move for it: what was scrolled away. */
export function MiniPlayerOver({ id }: { id: number }) {
  const track = usePlayer((state) => state.track);
  const isInSight = useIsInSight();
  const isShown = track && track.seq > 0 && track.conversationId === id && !isInSight;
  return <Suspense>{isShown && <PlayerBar track={track} />}</Suspense>;
}
