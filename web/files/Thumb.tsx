// The tiny picture beside the words of a message that is named in one line.
import { useState } from 'react';
import type { v1 } from '#proto';
import { itemsOf } from './carried.ts';
import { usePlaceholder } from './Picture.tsx';
import { fileUrl } from './url.ts';
import './thumb.css';

export function Thumb({ conversationId, content }: { conversationId: number; content: v1.IContent | null }) {
  const [broken, setBroken] = useState('');
  const [first] = itemsOf(content);
  const { image, video } = first ?? {};
  const placeholder = usePlaceholder((image ?? video)?.thumbhash);
  if (!image && !video) return null;
  const id = image?.file?.fileId || video?.posterFileId || 0;
  const src = id
    ? fileUrl(conversationId, id, { variant: 'thumb' })
    : fileUrl(conversationId, video?.file?.fileId ?? 0, { variant: 'poster' });
  const shown = src && src !== broken ? src : placeholder;
  return shown ? <img className="thumb" src={shown} alt="" onError={() => setBroken(src)} /> : null;
}
