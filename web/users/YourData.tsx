// In the account's settings: taking everything along.
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EXPORT } from './profiles.ts';
import './delete-account.css';

export function YourData() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (
    <section className="account-part" aria-labelledby="your-data">
      <h3 id="your-data">{t('profile.export')}</h3>
      <p className="quiet">{t('profile.exportHint')}</p>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        href={EXPORT}
        download
        onClick={() => void message.info(t('profile.exportStarted'))}
      >
        {t('profile.exportDo')}
      </Button>
    </section>
  );
}
