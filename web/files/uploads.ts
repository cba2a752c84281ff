// Files that are sent: shown at once at the end of the log, brought to the server, and then messages like any other.
import type { v1 } from '#proto';
import type { Extras } from '../messages/message.ts';
import { send } from '../messages/sending.ts';
import { loadLimits } from './limits.ts';
import { measureImage } from './measure.ts';
import * as parcels from './parcels.ts';

export interface Draft {
  blob: Blob;
  name: string;
  as: 'image' | 'video' | 'audio' | 'file';
  voice?: boolean;
  recorded?: boolean;
  /** ms. */
  duration?: number;
  waveform?: Uint8Array;
  width?: number;
  height?: number;
  thumbhash?: Uint8Array;
  poster?: Blob;
  /** A smaller picture of the same, shown here while it is on its way. */
  preview?: Blob;
}

export interface SendFiles extends Pick<Extras, 'quotedSeq' | 'whisperTo' | 'mentions' | 'mentionAll'> {
  caption?: string;
  /** Images and videos together, in albums of at most ten. */
  album?: boolean;
}

const ALBUM = 10;

/** Every file as a message of its own, or as albums; caption and quote belong to the first. */
export async function sendFiles(conversationId: number, items: readonly Draft[], options: SendFiles = {}) {
  const { caption = '', album = false, whisperTo, ...first } = options;
  const drafts = await Promise.all(items.map(measured));
  const contents = album ? inAlbums(drafts, caption) : drafts.map((draft, i) => contentOf(draft, i ? '' : caption));
  for (const [i, content] of contents.entries()) {
    send(conversationId, content, { ...(i ? {} : first), ...(whisperTo ? { whisperTo } : {}) });
  }
  void loadLimits();
}

function inAlbums(drafts: readonly Draft[], caption: string): v1.IContent[] {
  const seen = drafts.filter(({ as }) => as === 'image' || as === 'video');
  const others = drafts.filter((draft) => !seen.includes(draft));
  const contents: v1.IContent[] = [];
  for (let at = 0; at < seen.length; at += ALBUM) {
    const part = seen.slice(at, at + ALBUM);
    const words = contents.length ? '' : caption;
    const [only] = part;
    if (part.length === 1 && only) contents.push(contentOf(only, words));
    else contents.push({ album: { items: part.map((draft) => contentOf(draft, '')), caption: words } });
  }
  for (const draft of others) contents.push(contentOf(draft, contents.length ? '' : caption));
  return contents;
}

async function measured(draft: Draft): Promise<Draft> {
  if (draft.as !== 'image' || draft.width) return draft;
  // What this browser cannot show goes as a file.
  return { ...draft, ...((await measureImage(draft.blob)) ?? { as: 'file' as const }) };
}

/** Its files get ids of this browser, until the server gives them its own. */
function contentOf(draft: Draft, caption: string): v1.IContent {
  const { blob, name, as, width = 0, height = 0, duration = 0, thumbhash = new Uint8Array() } = draft;
  const file = { fileId: parcelOf(blob, name, draft.preview), name, mimeType: blob.type, size: blob.size, caption };
  switch (as) {
    case 'image':
      return { image: { file, width, height, thumbhash } };
    case 'audio':
      return {
        audio: { file, duration, waveform: draft.waveform ?? new Uint8Array(), voice: draft.voice ?? false },
      };
    case 'video': {
      const posterFileId = draft.poster ? parcelOf(draft.poster, 'poster') : 0;
      return { video: { file, width, height, duration, thumbhash, posterFileId, recorded: draft.recorded ?? false } };
    }
    case 'file':
      return { file };
    default:
      return as satisfies never;
  }
}

function parcelOf(blob: Blob, name: string, preview?: Blob): number {
  const id = parcels.localId();
  parcels.add({ id, blob, name, created: Date.now(), ...(preview ? { preview } : {}) });
  return id;
}
