// Whether the way to the administrator's page is shown. The server decides anew at each request of that page.
import { useEffect, useState } from 'react';
import { answer, api } from '../base/rest.ts';
import { useMe } from '../users/session.ts';

export function useIsAdministrator(): boolean {
  const me = useMe().id;
  const [isAdmin, setIsAdmin] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person is asked about anew
  useEffect(() => {
    let current = true;
    answer(api.me.$get()).then(
      (me) => current && setIsAdmin(me.isAdmin),
      () => {}, // Unknown: not shown.
    );
    return () => {
      current = false;
    };
  }, [me]);
  return isAdmin;
}
