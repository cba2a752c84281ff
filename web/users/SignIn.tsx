// The door for people: sign in, or sign up. One screen, one form.
import { CheckCircleFilled, EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceSwitch } from '../base/AppearanceSwitch.tsx';
import { LanguageSwitch } from '../base/LanguageSwitch.tsx';
import { Logo } from '../base/Logo.tsx';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { NAME, NICKNAME_LONGEST, nameProblem, PASSWORD, passwordProblem } from './rules.ts';
import { type Farewell, signIn, signUp } from './session.ts';
import './sign-in.css';

interface Fields {
  name: string;
  password: string;
  nickname?: string;
}

export default function SignIn({ farewell }: { farewell: Farewell | null }) {
  const { t } = useTranslation();
  const [isNew, setNew] = useState(false);

  return (
    <div className="sign-in">
      <Pitch />
      <main className="sign-in-side">
        <div className="sign-in-tools">
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
        <div className="sign-in-card">
          <h1>{t(isNew ? 'account.create' : 'account.welcome')}</h1>
          <p className="quiet">{t(isNew ? 'account.createHint' : 'account.welcomeHint')}</p>
          {farewell && <Alert type="info" showIcon title={t(`farewell.${farewell}`)} />}
          <AccountForm isNew={isNew} />
          <p className="sign-in-other">
            {t(isNew ? 'account.hasAccount' : 'account.noAccount')}{' '}
            <button type="button" className="link" onClick={() => setNew(!isNew)}>
              {t(isNew ? 'account.signIn' : 'account.create')}
            </button>
          </p>
        </div>
      </main>
    </div>
  );
}

function AccountForm({ isNew }: { isNew: boolean }) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said about the other form, or in another language, is stale
  useEffect(() => {
    setTrouble(null);
    form.setFields([
      { name: 'name', errors: [] },
      { name: 'password', errors: [] },
    ]);
  }, [form, isNew, i18n.language]);

  async function submit({ name, password, nickname }: Fields) {
    setTrouble(null);
    setBusy(true);
    try {
      if (isNew) await signUp(name.trim(), password, nickname?.trim() ?? '');
      else await signIn(name.trim(), password);
    } catch (error) {
      const fields = Object.entries(error instanceof Refused ? error.fields : {}).filter(([field]) =>
        ['name', 'password', 'nickname'].includes(field),
      );
      form.setFields(
        fields.map(([field, code]) => ({ name: field as keyof Fields, errors: [fieldWords(field, code)] })),
      );
      if (!fields.length) setTrouble(refusalWords(error));
      setBusy(false);
    }
  }

  function fieldWords(field: string, code: string): string {
    const limits = field === 'password' ? PASSWORD : NAME;
    if (code === 'TOO_SHORT') return t('field.nameShort', { count: limits.shortest });
    if (code === 'TOO_LONG') return t('field.nameLong', { count: limits.longest });
    return t(`field.${code}`, { defaultValue: t('field.INVALID') });
  }

  const checked = (field: string, problem: (value: string) => string | null) => ({
    async validator(_: unknown, value: string | undefined) {
      const code = isNew ? problem(value ?? '') : value ? null : 'REQUIRED';
      if (code) throw new Error(fieldWords(field, code));
    },
  });

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={submit}
      onValuesChange={(changed) => {
        form.setFields(Object.keys(changed).map((name) => ({ name: name as keyof Fields, errors: [] })));
        // Whoever begins to type sees the chat next: it comes while they do.
        void import('../Shell.tsx');
      }}
    >
      <Form.Item
        name="name"
        label={t('account.name')}
        rules={[checked('name', nameProblem)]}
        {...(isNew ? { extra: t('account.nameHint') } : {})}
      >
        <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('account.password')}
        rules={[checked('password', (value) => passwordProblem(value, form.getFieldValue('name') ?? ''))]}
        {...(isNew ? { extra: t('account.passwordHint') } : {})}
      >
        <PasswordField isNew={isNew} />
      </Form.Item>
      {isNew && (
        <Form.Item
          name="nickname"
          label={
            <>
              {t('account.nickname')}
              <span className="quiet optional" aria-hidden="true">
                {t('account.optional')}
              </span>
            </>
          }
          extra={t('account.nicknameHint')}
        >
          <Input autoComplete="nickname" maxLength={NICKNAME_LONGEST} />
        </Form.Item>
      )}
      {trouble && <Alert className="sign-in-trouble" type="error" showIcon title={trouble} role="alert" />}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t(isNew ? 'account.signUp' : 'account.signIn')}
      </Button>
    </Form>
  );
}

/** Form.Item hands value, onChange and id on. */
function PasswordField({ isNew, ...field }: { isNew: boolean; id?: string; value?: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...field}
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      suffix={
        <button
          type="button"
          className="reveal"
          aria-label={t(shown ? 'account.hidePassword' : 'account.showPassword')}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOutlined /> : <EyeInvisibleOutlined />}
        </button>
      }
    />
  );
}

/** What Parley is, for somebody who comes for the first time. */
function Pitch() {
  const { t } = useTranslation();
  return (
    <aside className="pitch">
      <div className="pitch-brand">
        <Logo size={44} />
        <span>Parley</span>
      </div>
      <div className="pitch-scene" aria-hidden="true">
        <div className="pitch-bubble">{t('app.sample1')}</div>
        <div className="pitch-bubble mine">{t('app.sample2')}</div>
        <div className="pitch-bubble">{t('app.sample3')}</div>
      </div>
      <div>
        <p className="pitch-line">{t('app.tagline')}</p>
        <ul>
          {(['pitch1', 'pitch2', 'pitch3'] as const).map((line) => (
            <li key={line}>
              <CheckCircleFilled /> {t(`app.${line}`)}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
