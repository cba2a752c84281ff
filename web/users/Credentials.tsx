// In the settings: what I sign in with, each with a dialog to change it.
import { LockOutlined, MailOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../base/Trouble.tsx';
import { Item, Section, Tag } from '../factors/Section.tsx';
import { EmailDialog } from './EmailDialog.tsx';
import { learnOptions, useOptions } from './options.ts';
import { PasswordDialog } from './PasswordDialog.tsx';
import { type Me, mine } from './profiles.ts';
import { RenameDialog } from './RenameDialog.tsx';
import '../factors/factors.css';

export function Credentials() {
  const { t } = useTranslation();
  const hasMail = useOptions(({ options }) => options?.mail ?? false);
  const [me, setMe] = useState<Me | 'failed' | null>(null);
  const [open, setOpen] = useState<'name' | 'email' | 'password' | null>(null);

  function load() {
    setMe(null);
    void learnOptions();
    mine().then(setMe, () => setMe('failed'));
  }
  useEffect(load, []);

  if (me === null) return <Skeleton active paragraph={{ rows: 5 }} />;
  if (me === 'failed') return <Trouble title={t('email.loadFailed')} retry={load} />;
  const close = () => setOpen(null);
  const change = (what: NonNullable<typeof open>, label: string, words = t('email.change')) => (
    <Button aria-label={label} onClick={() => setOpen(what)}>
      {words}
    </Button>
  );
  return (
    <Section title={t('email.howISignIn')} hint={t(hasMail ? 'email.howISignInHint' : 'email.howISignInPlain')}>
      <ul className="factor-list">
        <Item icon={<UserOutlined />} name={t('email.name')} words={`@${me.user.name}`}>
          {change('name', t('email.changeName'))}
        </Item>
        <Item
          icon={<MailOutlined />}
          name={
            <>
              {t('email.address')}{' '}
              {hasMail && me.email && (
                <Tag on={me.emailVerified}>{t(me.emailVerified ? 'email.verified' : 'email.unverified')}</Tag>
              )}
            </>
          }
          words={me.email || t('email.none')}
        >
          {me.email ? change('email', t('email.changeEmail')) : change('email', t('email.addEmail'), t('email.add'))}
        </Item>
        <Item
          icon={<LockOutlined />}
          name={t('email.password')}
          words={t(me.hasPassword ? 'email.passwordSet' : 'email.passwordNone')}
        >
          {me.hasPassword
            ? change('password', t('email.changePassword'))
            : change('password', t('email.choosePassword'), t('email.add'))}
        </Item>
      </ul>
      {open === 'name' && <RenameDialog me={me} saved={setMe} close={close} />}
      {open === 'email' && <EmailDialog me={me} saved={setMe} close={close} />}
      {open === 'password' && <PasswordDialog me={me} saved={setMe} close={close} />}
    </Section>
  );
}
