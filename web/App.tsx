// One page, three screens, each loaded when needed: to sign in, for a stranger; the chat, for a person; the administrator's page.
import { ConfigProvider } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from './base/appearance.ts';
import { ErrorBoundary } from './base/ErrorBoundary.tsx';
import { useAntdLocale } from './base/i18n.ts';
import { part } from './base/later.ts';
import { Splash } from './base/Splash.tsx';
import { Trouble } from './base/Trouble.tsx';
import { dark, light } from './base/theme.ts';
import { entrance } from './users/entrance.ts';
import { resume, useSession } from './users/session.ts';
import { go, useStep } from './users/steps.ts';

const Admin = part(async () => (await import('./admin/Admin.tsx')).default);
const SignIn = part(async () => (await import('./users/SignIn.tsx')).default);
const Shell = lazy(() => import('./Shell.tsx'));

export function App() {
  const isDark = useAppearance((appearance) => appearance.dark);
  const locale = useAntdLocale((antd) => antd.locale);
  return (
    <ConfigProvider theme={isDark ? dark : light} button={{ autoInsertSpace: false }} {...(locale ? { locale } : {})}>
      <ErrorBoundary>
        <Suspense fallback={<Splash />}>
          <Screen />
        </Suspense>
      </ErrorBoundary>
    </ConfigProvider>
  );
}

function Screen() {
  const session = useSession((state) => state.session);
  const isByLink = useStep(({ step }) => step.name === 'new-password');
  useEffect(() => {
    // Whoever comes to the door again begins there.
    if (session.name === 'in' && !isByLink) go({ name: 'sign-in' });
  }, [session.name, isByLink]);
  // Whoever is signed in here: the link may be for somebody else.
  if (isByLink) return <SignIn farewell={null} />;
  switch (session.name) {
    case 'unknown':
      return <Splash />;
    case 'unreachable':
      return <Unreachable />;
    case 'out':
      return <SignIn farewell={session.farewell} />;
    case 'in':
      return entrance.name === 'admin' ? <Admin key={session.me.id} /> : <Shell key={session.me.id} />;
    default:
      return session satisfies never;
  }
}

function Unreachable() {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setInterval(resume, 5000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="centre">
      <Trouble title={t('app.unreachable')} hint={t('app.unreachableHint')} retry={resume} />
    </div>
  );
}
