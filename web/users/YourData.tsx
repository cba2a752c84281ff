// In the account's settings: taking everything along.
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../factors/Section.tsx';
import { EXPORT } from './profiles.ts';

export function YourData() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  /** Asks first: a download that is refused would only fail, without a word. */
  async function download() {
    setBusy(true);
    const status = await fetch(EXPORT, { method: 'HEAD' }).then(
      (response) => response.status,
      () => 0,
    );
    setBusy(false);
    if (status !== 200) {
      message.error(t(status === 429 ? 'profile.exportTooOften' : 'profile.exportFailed'));
      return;
    }
    const link = document.createElement('a');
    link.href = EXPORT;
    link.download = '';
    link.click();
    message.info(t('profile.exportStarted'));
  }

  return (
    <Section title={t('profile.export')} hint={t('profile.exportHint')}>
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void download()}>
        {t('profile.exportDo')}
      </Button>
    </Section>
  );
}
