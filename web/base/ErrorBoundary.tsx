// A fault in one screen must not leave a white page.

import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { type WithTranslation, withTranslation } from 'react-i18next';
import { Trouble } from './Trouble.tsx';

class Boundary extends Component<WithTranslation & { children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { t, children } = this.props;
    if (!this.state.failed) return children;
    const action = (
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </Button>
    );
    return (
      <div className="centre">
        <Trouble title={t('app.crashed')} hint={t('app.crashedHint')} action={action} />
      </div>
    );
  }
}

export const ErrorBoundary = withTranslation()(Boundary);
