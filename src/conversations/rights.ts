// The table of rights: what may be done in a group, and from which role up. The browser reads it too, to offer what may be
// done; what decides is the server. Pure.
import { v1 } from '#proto';

const { MEMBER, ADMIN, OWNER } = v1.Role;

interface Right {
  /** Who has this role or a higher one may. */
  from: v1.Role;
  /** It exists in the lobby too, which its administrators lead and nobody leaves. */
  inLobby: boolean;
  /** It is done to another member, whose role must be lower. */
  toLower?: boolean;
}

export const RIGHTS = {
  write: { from: MEMBER, inLobby: true },
  /** While the whole group is muted. */
  writeInSilence: { from: ADMIN, inLobby: true },
  /** To be called something else here. */
  nameMyself: { from: MEMBER, inLobby: true },
  nameOthers: { from: ADMIN, inLobby: true, toLower: true },
  leave: { from: MEMBER, inLobby: false },
  mentionAll: { from: ADMIN, inLobby: true },
  pin: { from: ADMIN, inLobby: true },
  recallOthers: { from: ADMIN, inLobby: true },
  announce: { from: ADMIN, inLobby: true },
  /** Title, introduction, picture. */
  describe: { from: ADMIN, inLobby: false },
  add: { from: ADMIN, inLobby: false },
  /** Links into the group, and whoever asks to be let in. */
  admit: { from: ADMIN, inLobby: false },
  remove: { from: ADMIN, inLobby: false, toLower: true },
  mute: { from: ADMIN, inLobby: true, toLower: true },
  muteAll: { from: ADMIN, inLobby: true },
  /** How people get in, and whether they see what was said before. */
  open: { from: OWNER, inLobby: false },
  appoint: { from: OWNER, inLobby: false, toLower: true },
  handOver: { from: OWNER, inLobby: false, toLower: true },
  dissolve: { from: OWNER, inLobby: false },
} as const satisfies Record<string, Right>;

export type Deed = keyof typeof RIGHTS;

/** @param other the role of the member it is done to. In a direct conversation nobody leads. */
export function may(deed: Deed, kind: v1.ConversationKind, role: v1.Role, other = MEMBER as v1.Role): boolean {
  const right: Right = RIGHTS[deed];
  if (kind !== v1.ConversationKind.GROUP && !(kind === v1.ConversationKind.LOBBY && right.inLobby)) return false;
  return role >= right.from && (!right.toLower || other < role);
}

/** For as long as they are in it. */
export const FOR_GOOD = Number.MAX_SAFE_INTEGER;

type Where = Pick<v1.IConversation, 'kind' | 'muted'>;
type Who = Pick<v1.IMembership, 'role' | 'mutedUntil'>;

/** Until when this member may not write here, ms since 1970; FOR_GOOD also while the whole group is muted; 0: they may. */
export function mutedUntil({ kind, muted }: Where, { role, mutedUntil }: Who, now: number): number {
  if (muted && !may('writeInSilence', kind ?? 0, role ?? MEMBER)) return FOR_GOOD;
  return (mutedUntil ?? 0) > now ? (mutedUntil ?? 0) : 0;
}
