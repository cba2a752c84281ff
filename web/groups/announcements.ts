// Which announcements were put away in this browser: each is shown above its group until then.
import { create } from 'zustand';
import { remember, remembered } from '../base/storage.ts';
import { me } from '../users/session.ts';

const PUT_AWAY = 'announcements';
/** Groups remembered; of older ones the announcement is shown once more. */
const MOST = 200;

type PutAway = Readonly<Record<string, number>>;

const usePutAway = create<{ byId: PutAway }>(() => ({ byId: read() }));

export const useIsNew = (id: number, text: string) => usePutAway(({ byId }) => text !== '' && byId[id] !== trace(text));

export function putAway(id: number, text: string) {
  const { [id]: _, ...others } = read();
  const byId = Object.fromEntries([...Object.entries(others).slice(1 - MOST), [id, trace(text)]]);
  remember(PUT_AWAY, JSON.stringify(byId));
  usePutAway.setState({ byId });
}

function read(): PutAway {
  try {
    return JSON.parse(remembered(PUT_AWAY) ?? '{}');
  } catch {
    return {};
  }
}

/** Tells apart who put away what, without keeping a word of it (FNV-1a). */
function trace(announcement: string): number {
  const text = `${me().id} ${announcement}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
