// Recovery codes, shown once: to be copied, or kept as a file.
import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../users/session.ts';

export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useMe();
  const text = `${t('factors.codesFile', { name: me.name, host: window.location.host })}\n\n${codes.join('\n')}\n`;

  async function copy() {
    await navigator.clipboard.writeText(text);
    message.success(t('factors.copied'));
  }

  function download() {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'parley-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <>
      <p>{t('factors.codesHint')}</p>
      <ol className="recovery-codes" aria-label={t('factors.recovery')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="dialog-buttons recovery-buttons">
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('factors.copy')}
        </Button>
        <Button icon={<DownloadOutlined />} onClick={download}>
          {t('factors.download')}
        </Button>
        <span />
        <Button type="primary" onClick={done}>
          {t('factors.kept')}
        </Button>
      </div>
    </>
  );
}
