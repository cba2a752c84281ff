// Taking a file out of the page: to the disk, or to the clipboard.
import { Refused } from '../base/rest.ts';
import type { ChatMessage } from '../messages/message.ts';
import { fileOf } from './carried.ts';
import { fileUrl } from './url.ts';

export function download(conversationId: number, { content }: ChatMessage) {
  const { fileId = 0, name = '' } = fileOf(content) ?? {};
  const link = document.createElement('a');
  link.href = fileUrl(conversationId, fileId ?? 0, { download: true });
  link.download = name ?? '';
  link.click();
}

/** As PNG: a browser's clipboard takes no other pictures. */
export async function copyImage(conversationId: number, { content }: ChatMessage) {
  const url = fileUrl(conversationId, fileOf(content)?.fileId ?? 0, { remote: true });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': asPng(url) })]);
}

async function asPng(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Refused('NOT_FOUND', 'no longer available');
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
