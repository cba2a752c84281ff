// The picture of a group that is not there yet.
import { PictureOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { Avatar } from '../users/Avatar.tsx';

const SIZE = 84;

export function NewPicture({ picture, title }: { picture: Blob | null; title: string }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    if (!picture) return setUrl('');
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (url || title.trim()) return <Avatar id={0} name={title} avatar={url} size={SIZE} square />;
  return (
    <span className="no-picture" style={{ width: SIZE, height: SIZE, borderRadius: SIZE * 0.3 }}>
      <PictureOutlined aria-hidden />
    </span>
  );
}
