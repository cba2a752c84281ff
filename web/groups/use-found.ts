// Members by name: among all of a group, by the server.
import { useEffect, useState } from 'react';
import { members, type Page } from './groups.ts';
import { know } from './standings.ts';

/** ms without a key before it is asked. */
const PAUSE = 200;

/** Null: nothing is searched for, or it is not found yet. */
export function useFound(id: number, search: string): Page | null {
  const [found, setFound] = useState<{ search: string; page: Page } | null>(null);
  useEffect(() => {
    if (!search) return setFound(null);
    const timer = setTimeout(async () => {
      const page = await members(id, { search }).catch(() => null);
      if (!page) return;
      know(
        id,
        page.members.map((member) => [member.user.id, member]),
      );
      // An answer that comes late does not take the place of a later one.
      setFound((held) =>
        held && held.search.length > search.length && held.search.startsWith(search) ? held : { search, page },
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [id, search]);
  return search && found ? found.page : null;
}
