// What a group says of itself, and how it is kept: each change is told to everybody, with a notice.
import { v1 } from '#proto';
import type { Deed } from '../conversations/rights.ts';
import type { Arrange, Shared } from '../messages/operation.ts';
import { arrange, mustMay } from './deeds.ts';

const { ANNOUNCED, AVATAR_CHANGED, GROUP_MUTED, GROUP_UNMUTED, HISTORY_CHANGED, INTRODUCED, JOINING_CHANGED, RENAMED } =
  v1.NoticeKind;

type Settings = Pick<
  Shared,
  'title' | 'introduction' | 'announcement' | 'avatar' | 'muted' | 'joining' | 'historyForNew'
>;

/** For each setting what it takes to change it, and what everybody is told. */
const SETTINGS: { [S in keyof Settings]: [deed: Deed, notice: (to: Settings[S]) => v1.INotice] } = {
  title: ['describe', (text) => ({ kind: RENAMED, text })],
  introduction: ['describe', (text) => ({ kind: INTRODUCED, text })],
  avatar: ['describe', () => ({ kind: AVATAR_CHANGED })],
  announcement: ['announce', (text) => ({ kind: ANNOUNCED, text })],
  muted: ['muteAll', (isMuted) => ({ kind: isMuted ? GROUP_MUTED : GROUP_UNMUTED })],
  joining: ['open', (joining) => ({ kind: JOINING_CHANGED, text: v1.Joining[joining] })],
  historyForNew: ['open', (isShown) => ({ kind: HISTORY_CHANGED, text: isShown ? 'SHOWN' : '' })],
};

/** Only what is given changes; an empty announcement or introduction takes it away. */
export function change(
  me: number,
  conversationId: number,
  what: { [S in keyof Settings]?: Settings[S] | undefined },
): Arrange {
  const names = (Object.keys(SETTINGS) as (keyof Settings)[]).filter((name) => what[name] !== undefined);
  return arrange('write', me, conversationId, [], (shared, by) => {
    for (const name of names) mustMay(SETTINGS[name][0], shared, by.role);
    return names.flatMap((name) => set(shared, name, what[name]!, me));
  });
}

function set<S extends keyof Settings>(shared: Settings, name: S, to: Settings[S], actor: number): v1.INotice[] {
  if (shared[name] === to) return [];
  shared[name] = to;
  return [{ ...SETTINGS[name][1](to), actor }];
}
