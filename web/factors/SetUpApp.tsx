// Setting an authenticator app up: scan, type what it shows.
import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from './CodeField.tsx';
import { confirmTotp, type Introduction } from './factors.ts';
import { codeOf, factorWords } from './words.ts';

export function SetUpApp(props: {
  introduction: Introduction;
  done: (codes: readonly string[]) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { secret, uri, ticket } = props.introduction;
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);

  async function submit(whole: string) {
    if (busy || whole.length < 6) return;
    setBusy(true);
    setTrouble(null);
    try {
      props.done(await confirmTotp(ticket, whole));
    } catch (error) {
      setOver(codeOf(error) === 'CODE_EXPIRED');
      setTrouble(factorWords(error, { CODE_EXPIRED: 'SETUP_EXPIRED' }));
      setCode('');
      setBusy(false);
    }
  }

  async function copy() {
    await navigator.clipboard.writeText(secret);
    message.success(t('factors.copied'));
  }

  return (
    <Form layout="vertical" onFinish={() => void submit(code)}>
      <p>{t('factors.scan')}</p>
      <div className="set-up-code" role="img" aria-label={t('factors.scanAlt')}>
        <QRCode value={uri} size={188} color="#000000" bgColor="#ffffff" type="svg" />
      </div>
      <p className="quiet set-up-hint">{t('factors.byHand')}</p>
      <div className="set-up-key">
        <code>{secret.match(/.{4}/g)?.join(' ')}</code>
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined />}
          aria-label={t('factors.copy')}
          onClick={() => void copy()}
        />
      </div>
      <Form.Item
        label={t('factors.enterCode')}
        htmlFor="set-up-code"
        validateStatus={trouble ? 'error' : ''}
        help={trouble && !isOver ? <span role="alert">{trouble}</span> : undefined}
      >
        <CodeField
          id="set-up-code"
          aria-label={t('factors.code')}
          autoFocus
          value={code}
          readOnly={busy || isOver}
          onCode={(next) => {
            setCode(next);
            if (next.length === 6) void submit(next);
          }}
        />
      </Form.Item>
      {isOver && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={props.close}>{t('app.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={code.length < 6 || isOver}>
          {t('factors.turnOn')}
        </Button>
      </div>
    </Form>
  );
}
