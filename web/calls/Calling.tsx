// Whatever of calls is on the screen: rings, tells on the desktop, and loads the views when there is something to see.
import useApp from 'antd/es/app/useApp';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { isLooking } from '../messages/reading.ts';
import { useNotifications } from '../notifications.ts';
import { useUser } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { incoming } from './call.ts';
import { useCalls } from './calls.ts';
import { ringTone } from './tone.ts';
import { type Trouble, trouble, useTrouble } from './trouble.ts';

const CallWindow = lazy(() => import('./CallWindow.tsx'));
const IncomingCard = lazy(() => import('./IncomingCard.tsx'));

export function Calling() {
  const me = useMe().id;
  const mine = useCalls((calls) => calls.mine);
  const rings = useCalls((calls) => incoming(calls, me));
  useTones(rings ? 'bell' : mine.name === 'ringing' ? 'waiting' : null);
  useNotification(rings?.caller ?? 0, rings?.media === v1.CallMedia.VIDEO);
  useTroubles();
  return (
    <Suspense>
      {rings && <IncomingCard call={rings} />}
      {mine.name !== 'none' && <CallWindow mine={mine} />}
    </Suspense>
  );
}

function useTones(kind: 'bell' | 'waiting' | null) {
  useEffect(() => (kind ? ringTone(kind) : undefined), [kind]);
}

function useNotification(caller: number, isVideo: boolean) {
  const { t } = useTranslation();
  const user = useUser(caller);
  const name = user ? nameOf(user) : '';
  useEffect(() => {
    if (!caller || !useNotifications.getState().on || isLooking()) return;
    const shown = new Notification(name, {
      body: t(isVideo ? 'calls.rings.video' : 'calls.rings.voice'),
      icon: '/favicon.svg',
      tag: 'call',
      requireInteraction: true,
    });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
    return () => shown.close();
  }, [caller, name, isVideo, t]);
}

function useTroubles() {
  const { t } = useTranslation();
  const { message } = useApp();
  const now = useTrouble((state) => state.trouble);
  useEffect(() => {
    if (!now) return;
    const words = (of: Trouble) => {
      if ('refusal' in of)
        return t([`calls.refusal.${of.refusal}`, `refusal.${of.refusal}`, 'refusal.REFUSAL_UNKNOWN']);
      if (!('device' in of)) return t(`calls.trouble.${of.code}`);
      return of.device === 'screen'
        ? t('calls.trouble.screen')
        : t(`capture.${of.code}`, { device: t(`capture.${of.device}`) });
    };
    void message.warning(words(now), 6);
    trouble(null);
  }, [now, message, t]);
}
