// Words that come and go, and questions that want an answer, as Ant Design's `App` gives them to `useApp`. Most of it is code
// that the first screen does without: it comes with the first word, or before.
import AppContext, { type useAppProps } from 'antd/es/app/context';
import { type ReactNode, Suspense, useState } from 'react';
import { later } from './later.ts';

const Told = later(async () => (await import('./Told.tsx')).Told);

export function Notices({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  const [{ app, give }] = useState(() => standIn(() => setWanted(true)));
  return (
    <AppContext.Provider value={app}>
      {children}
      {wanted && (
        <Suspense>
          <Told give={give} />
        </Suspense>
      )}
    </AppContext.Provider>
  );
}

/** Keeps what is said until somebody is there to say it, and stays what it is: nobody has to hear of the change. */
function standIn(ask: () => void) {
  const { promise, resolve } = Promise.withResolvers<useAppProps>();
  const part = (name: keyof useAppProps) =>
    new Proxy(
      {},
      {
        get:
          (_, word: string) =>
          (...said: unknown[]) => {
            ask();
            const made = promise.then((app) => [call(app[name], word, said)]);
            // Of what is open.
            const act =
              (deed: string) =>
              (...how: unknown[]) =>
                void made.then(([shown]) => call(shown, deed, how));
            return { update: act('update'), destroy: act('destroy') };
          },
      },
    );
  const app = { message: part('message'), notification: part('notification'), modal: part('modal') };
  return { app: app as unknown as useAppProps, give: resolve };
}

const call = (of: unknown, word: string, said: unknown[]): unknown =>
  (of as Record<string, (...said: unknown[]) => unknown>)[word]?.(...said);
