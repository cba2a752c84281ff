// A face for everyone: their picture, or their initials on a colour of their own. Groups are square.
import { hueOf, initials } from './user.ts';
import './avatar.css';

export function Avatar(props: { id: number; name: string; avatar?: string; size?: number; square?: boolean }) {
  const { id, name, avatar = '', size = 40, square = false } = props;
  const shape = { width: size, height: size, fontSize: size * 0.38, borderRadius: square ? size * 0.3 : '50%' };
  if (avatar) return <img className="avatar" src={avatar} alt="" style={shape} />;
  return (
    <span className={`avatar hue-${hueOf(id)}`} style={shape} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
