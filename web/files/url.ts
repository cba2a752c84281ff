// Where the bytes of a file are: at the server, or still in this browser.
import { sourceOf } from './parcels.ts';

export interface FileUrl {
  variant?: 'thumb' | 'medium' | 'poster';
  download?: boolean;
  /** At the server, also where it is still here: for what may not read blob: addresses, as `fetch` on this page. */
  remote?: boolean;
}

/**
 * What I sent from this page is shown from here: nothing flickers when it has arrived, and nothing is loaded again.
 * @param conversationId 0 = it is mine, and in no conversation yet
 */
export function fileUrl(conversationId: number, fileId: number, { variant, download, remote }: FileUrl = {}): string {
  const local = variant === 'poster' || download || remote ? undefined : sourceOf(fileId);
  if (local !== undefined) return local;
  if (fileId <= 0) return '';
  const query = new URLSearchParams({ ...(variant ? { variant } : {}), ...(download ? { download: '1' } : {}) });
  const path = conversationId ? `conversations/${conversationId}/files/${fileId}` : `files/${fileId}/content`;
  return `/api/${path}${query.size ? `?${query}` : ''}`;
}
