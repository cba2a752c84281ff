// Before a report is closed one says what was done.
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { close as closeReport, type Report } from './reports.ts';

const OFTEN = ['nothing', 'warned', 'banned'] as const;

export function CloseReport({ report, close }: { report: Report; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    try {
      await closeReport(report.id, done.trim());
    } catch (error) {
      message.error(refusalWords(error));
    }
    close();
  }

  return (
    <Modal
      open
      title={t('admin.reports.closeTitle')}
      okText={t('admin.reports.closeIt')}
      okButtonProps={{ disabled: !done.trim() }}
      cancelText={t('app.cancel')}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={close}
      width={460}
    >
      <div className="admin-often">
        {OFTEN.map((often) => (
          <Button key={often} size="small" onClick={() => setDone(t(`admin.reports.${often}`))}>
            {t(`admin.reports.${often}`)}
          </Button>
        ))}
      </div>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={500}
        value={done}
        aria-label={t('admin.reports.closeTitle')}
        onChange={(event) => setDone(event.target.value)}
      />
      <p className="quiet">{t('admin.reports.closeHint')}</p>
    </Modal>
  );
}
