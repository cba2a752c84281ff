// Says that the line is down, and that nothing is lost by it. Silent during the short losses that nobody needs to know of.
import { DisconnectOutlined, LoadingOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLine, wake } from './live.ts';

const PATIENCE = 1200;

export function ConnectionBanner() {
  const { t } = useTranslation();
  const { socket, online, everOpen } = useLine();
  const down = socket.name === 'connecting' || socket.name === 'waiting';
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
      {online ? <LoadingOutlined /> : <DisconnectOutlined />}
      <span>
        <b>{t(!online ? 'line.offline' : everOpen ? 'line.reconnecting' : 'line.connecting')}</b> {t('line.kept')}
      </span>
      {socket.name === 'waiting' && (
        <button type="button" className="link" onClick={wake}>
          {t('line.now')}
        </button>
      )}
    </div>
  );
}
