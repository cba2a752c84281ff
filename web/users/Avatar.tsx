// A face for everyone: their picture, or their initials on a colour of their own; a green point for who is here.
// Groups are square. Whose account is gone has a face without a person.
import { UserOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from './cards.ts';
import { hueOf, initials, pictureFor } from './user.ts';
import './avatar.css';

interface Props {
  id: number;
  name: string;
  avatar?: string;
  size?: number;
  square?: boolean;
  online?: boolean;
}

export function Avatar({ online = false, ...face }: Props) {
  if (!online) return <Face {...face} />;
  return (
    <span className="avatar-here">
      <Face {...face} />
      <Here size={face.size ?? 40} />
    </span>
  );
}

function Face({ id, name, avatar = '', size = 40, square = false }: Omit<Props, 'online'>) {
  const gone = useUser(id)?.deleted;
  const [broken, setBroken] = useState('');
  const shape = { width: size, height: size, fontSize: size * 0.38, borderRadius: square ? size * 0.3 : '50%' };
  if (gone)
    return (
      <span className="avatar gone" style={{ ...shape, fontSize: size * 0.46 }} aria-hidden="true">
        <UserOutlined />
      </span>
    );
  if (avatar && avatar !== broken)
    return (
      <img
        className="avatar"
        src={pictureFor(avatar, size)}
        alt=""
        style={shape}
        draggable={false}
        onError={() => setBroken(avatar)}
      />
    );
  return (
    <span className={`avatar hue-${hueOf(id)}`} style={shape} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function Here({ size }: { size: number }) {
  const { t } = useTranslation();
  const width = Math.round(Math.min(16, Math.max(9, size * 0.25)));
  // On the edge of the circle, at half past four.
  const inset = Math.max(0, Math.round(size * 0.146 - width / 2 - 1));
  const place = { width, height: width, right: inset, bottom: inset };
  return <i className="here" role="img" aria-label={t('presence.online')} style={place} />;
}
