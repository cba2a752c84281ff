// Many accounts at once, as rows instead of sign-ups: a password each would take longer than what is tested with them.
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { v1 } from '#proto';
import { tokens } from '../../src/base/auth.ts';

/** Settings of a server whose tokens a test may sign. */
export const SECRET = 'Zx81-commodore-amiga-atari-sinclair-ql';

export interface Member {
  id: number;
  token: string;
}

export interface Crowd {
  members: Member[];
  /** Groups, in the order of the wanted sizes; each takes the next so many members. */
  conversations: number[];
}

/** The socket of the private database of a server that runs in this folder. */
export const socketOf = (dir: string) => join(dir, 'data', 'mysql', 'sock');

/** Makes signed-in people and groups of them. The server must have been started with SECRET, in this folder. */
export async function crowd(dir: string, count: number, sizes: readonly number[] = []): Promise<Crowd> {
  const connection = await mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });
  const sign = tokens(SECRET);
  const now = Date.now();
  const first = 1_000_000;
  const members: Member[] = [];
  try {
    for (let from = 0; from < count; from += 500) {
      const ids = Array.from({ length: Math.min(500, count - from) }, (_, n) => first + from + n);
      await connection.query('INSERT INTO users (id, name, nickname, password_hash, created) VALUES ?', [
        ids.map((id) => [id, `crowd${id}`, '', '-', now]),
      ]);
      await connection.query('INSERT INTO sessions (id, user_id, device, address, created, expires) VALUES ?', [
        ids.map((id) => [id, id, 'crowd', '127.0.0.1', now, now + 3_600_000]),
      ]);
      for (const id of ids) members.push({ id, token: await sign.sign(id, id, 1) });
    }
    const conversations: number[] = [];
    let taken = 0;
    for (const [index, size] of sizes.entries()) {
      const id = 10_000_000 + index;
      const inside = members.slice(taken, taken + size);
      taken += size;
      conversations.push(id);
      await connection.query('INSERT INTO conversations (id, kind, title, member_count, created) VALUES (?)', [
        [id, v1.ConversationKind.GROUP, `group ${index}`, inside.length, now],
      ]);
      await connection.query('INSERT INTO members (conversation_id, user_id, role, visible_from, joined) VALUES ?', [
        inside.map((member, n) => [id, member.id, n === 0 ? v1.Role.OWNER : v1.Role.MEMBER, 1, now]),
      ]);
    }
    return { members, conversations };
  } finally {
    await connection.end();
  }
}
