// Telling the administrators what is wrong with a message, a person or a group.
import { App, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { type About, report, send } from './reporting.ts';

const REASONS = ['spam', 'abuse', 'illegal', 'other'] as const;
const LONGEST = 900;

export default function ReportDialog({ about }: { about: About }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => report(null);
  const isEnough = reason !== null && (reason !== 'other' || words.trim() !== '');

  async function submit() {
    setBusy(true);
    try {
      const said = reason === 'other' ? [] : [t(`admin.report.${reason}`)];
      await send(about, [...said, words.trim()].filter(Boolean).join(': '));
      message.success(t('admin.report.thanks'));
      close();
    } catch (error) {
      message.error(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t(`admin.report.${about.kind}`, 'name' in about ? { name: about.name } : {})}
      okText={t('admin.report.send')}
      okButtonProps={{ danger: true, disabled: !isEnough }}
      cancelText={t('app.cancel')}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={close}
      width={440}
    >
      <p className="quiet">
        {t('admin.report.hint')} {about.kind === 'message' && t('admin.report.hintMessage')}
      </p>
      <Radio.Group
        vertical
        aria-label={t('admin.report.why')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        options={REASONS.map((value) => ({ value, label: t(`admin.report.${value}`) }))}
      />
      <Input.TextArea
        style={{ marginTop: 12 }}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={LONGEST}
        value={words}
        aria-label={t('admin.report.words')}
        placeholder={t(reason === 'other' ? 'admin.report.words' : 'admin.report.wordsOptional')}
        onChange={(event) => setWords(event.target.value)}
      />
    </Modal>
  );
}
