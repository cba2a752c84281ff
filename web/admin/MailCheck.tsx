// Does e-mail arrive? The mail server's own words when it does not.
import { MailOutlined } from '@ant-design/icons';
import { App, Button, Input, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../base/languages.ts';
import { refusalWords } from '../base/refusal-words.ts';
import { answer, api } from '../base/rest.ts';
import { TrialLine } from '../calls/TrialLine.tsx';

export function MailCheck({ isSet }: { isSet: boolean }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<{ to: string; sent: boolean; answer: string } | null>(null);

  useEffect(() => {
    answer(api.me.$get()).then(
      ({ email }) => setTo((typed) => typed || email),
      () => {},
    );
  }, []);

  async function run() {
    setBusy(true);
    setFound(null);
    try {
      const language = LANGUAGES.find((one) => one === i18n.language) ?? 'en';
      const json = { to: to.trim(), language };
      setFound({ to: json.to, ...(await answer(api.admin.checks.mail.$post({ json }))) });
    } catch (error) {
      message.error(refusalWords(error));
    }
    setBusy(false);
  }

  return (
    <div className="admin-check">
      <h3>
        <MailOutlined aria-hidden /> {t('admin.overview.mail')}
      </h3>
      <p className="quiet">{t(isSet ? 'admin.overview.mailHint' : 'admin.overview.mailNone')}</p>
      {isSet && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Space.Compact block>
            <Input
              type="email"
              required
              value={to}
              aria-label={t('admin.overview.mailTo')}
              placeholder="name@example.org"
              onChange={(event) => setTo(event.target.value)}
            />
            <Button htmlType="submit" loading={busy}>
              {t('admin.overview.mailTry')}
            </Button>
          </Space.Compact>
        </form>
      )}
      {found && (
        <div className="trial" aria-live="polite">
          <ul>
            <TrialLine
              state={found.sent ? 'good' : 'bad'}
              title={found.to}
              words={t(found.sent ? 'admin.overview.mailSent' : 'admin.overview.mailFailed', { answer: found.answer })}
            />
          </ul>
        </div>
      )}
    </div>
  );
}
