// Ant Design's messages and questions themselves: see Notices.tsx.
import { App } from 'antd';
import type { useAppProps } from 'antd/es/app/context';
import { useEffect } from 'react';

export function Told({ give }: { give: (app: useAppProps) => void }) {
  return (
    <App component={false} message={{ maxCount: 3, top: 72 }}>
      <Ready give={give} />
    </App>
  );
}

function Ready({ give }: { give: (app: useAppProps) => void }) {
  const app = App.useApp();
  useEffect(() => give(app), [app, give]);
  return null;
}
