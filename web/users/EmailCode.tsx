// An e-mail address and the code that was sent there, as fields of a form with `email` and `code`.
import { Alert, Button, Form, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '../factors/CodeField.tsx';
import { isSameAddress, type Sent, useSecondsUntil } from './codes.ts';
import { checked, present } from './field-words.ts';
import { emailProblem } from './rules.ts';
import './email-code.css';

interface Props {
  sent: Sent | null;
  busy: boolean;
  /** Sends a code to the address in the field. */
  send: () => void;
  /** The form may be sent without an address. */
  isOptional?: boolean;
  label?: ReactNode;
  hint?: string;
  /** Sending is what the form's own button does first. */
  isFirst?: boolean;
  autoFocus?: boolean;
}

export function EmailCode({
  sent,
  busy,
  send,
  isOptional = false,
  label,
  hint,
  isFirst = false,
  autoFocus = false,
}: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const email: string = Form.useWatch('email', form) ?? '';
  const [before] = useState(sent);
  const isSent = sent !== null && isSameAddress(sent.email, email);
  const wait = useSecondsUntil(isSent ? sent.next : 0);

  const field = (
    <Input
      type="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={autoFocus}
      // Enter sends the code that is missing, not the form without it.
      onPressEnter={(event) => {
        if (isFirst || isSent || !email.trim()) return;
        event.preventDefault();
        send();
      }}
    />
  );
  return (
    <>
      <Form.Item label={label ?? t('email.address')} htmlFor="email" extra={isSent ? undefined : hint}>
        <Space.Compact block>
          <Form.Item
            noStyle
            name="email"
            rules={[checked('email', (value) => (isOptional && !value.trim() ? null : emailProblem(value)))]}
          >
            {field}
          </Form.Item>
          {!isFirst && !isSent && (
            <Button className="code-send" loading={busy} disabled={!email.trim()} onClick={send}>
              {t('email.sendCode')}
            </Button>
          )}
        </Space.Compact>
      </Form.Item>
      {isSent && (
        <>
          {sent.hasFailed && (
            <Alert className="code-failed" type="warning" showIcon title={t('email.hasFailed')} role="alert" />
          )}
          <p className="quiet code-sent" role="status">
            {t('email.sentTo', { email: sent.email, minutes: sent.minutes })}
          </p>
          <Form.Item
            name="code"
            label={t('email.code')}
            trigger="onCode"
            rules={[checked('code', present)]}
            extra={
              <button type="button" className="link code-again" disabled={wait > 0 || busy} onClick={send}>
                {wait > 0 ? t('email.sendAgainIn', { seconds: wait }) : t('email.sendAgain')}
              </button>
            }
          >
            <CodeField autoFocus={isFirst || sent !== before} onCode={() => {}} />
          </Form.Item>
        </>
      )}
    </>
  );
}
