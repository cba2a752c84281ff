// Says that the line is down, why as far as it is known, and that nothing is lost by it. Silent during the short losses
// that nobody needs to know of.
import { DisconnectOutlined, LoadingOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { useLine, wake } from './live.ts';
import type { SocketState } from './socket.ts';

const PATIENCE = 1200;
/** Attempts after which it is said that the server cannot be reached. */
const MANY = 4;
/** ms to wait from which on it is told how long. */
const LONG = 3000;

export function ConnectionBanner() {
  const { t } = useTranslation();
  const { socket, online, everOpen } = useLine();
  const down = socket.name === 'connecting' || socket.name === 'waiting' || socket.name === 'ended';
  const [late, setLate] = useState(false);

  useEffect(() => {
    if (!down) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [down]);

  if (!down || (!late && online)) return null;
  return (
    <div className="banner" role="status">
      {online && socket.name !== 'ended' ? <LoadingOutlined /> : <DisconnectOutlined />}
      <span>
        <b>{t(`line.${online ? why(socket, everOpen) : 'offline'}`)}</b> {t('line.kept')}
      </span>
      {socket.name === 'waiting' && online && <Countdown key={socket.until} until={socket.until} />}
      {socket.name !== 'connecting' && (
        <button type="button" className="link" onClick={wake}>
          {t('line.now')}
        </button>
      )}
    </div>
  );
}

/** A key of the words for it. */
export function why(socket: SocketState & { name: 'connecting' | 'waiting' | 'ended' }, everOpen: boolean): string {
  switch (socket.code) {
    case v1.CloseCode.RESTARTING:
      return 'restarting';
    case v1.CloseCode.TOO_SLOW:
      return 'tooSlow';
    case v1.CloseCode.TOO_MANY_CONNECTIONS:
      return 'tooMany';
    case v1.CloseCode.PROTOCOL_ERROR:
      return 'misunderstood';
    case v1.CloseCode.SILENT:
      return 'silent';
    default:
      if (socket.name !== 'ended' && socket.attempt >= MANY) return 'unreachable';
      return everOpen ? 'reconnecting' : 'connecting';
  }
}

/** Seconds to the next attempt, where they are many. */
function Countdown({ until }: { until: number }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(() => until - Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLeft(until - Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (left < LONG) return null;
  return (
    <span className="banner-wait" aria-hidden="true">
      {t('line.again', { count: Math.ceil(left / 1000) })}
    </span>
  );
}
