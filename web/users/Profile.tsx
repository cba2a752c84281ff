// My profile: how others see me, and the way out.
import { LogoutOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, Input, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Avatar } from './Avatar.tsx';
import { NICKNAME_LONGEST } from './rules.ts';
import { isInvisible, rename, setInvisible, signOut, useMe } from './session.ts';
import { nameOf } from './user.ts';
import './profile.css';

export function Profile({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useMe();
  const [nickname, setNickname] = useState(me.nickname);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    setTrouble(null);
    try {
      await act();
    } catch (error) {
      setTrouble(refusalWords(error));
      setBusy(false);
    }
  }

  async function save() {
    await rename(nickname.trim());
    message.success(t('app.saved'));
    close();
  }

  return (
    <Form layout="vertical" onFinish={() => attempt(save)}>
      <div className="profile-face">
        <Avatar id={me.id} name={nickname.trim() || me.name} avatar={me.avatar} size={88} />
        <b dir="auto">{nickname.trim() || nameOf(me)}</b>
        <span className="quiet">@{me.name}</span>
      </div>
      <Form.Item label={t('account.nickname')} htmlFor="profile-nickname" extra={t('account.nicknameHint')}>
        <Input
          id="profile-nickname"
          size="large"
          value={nickname}
          maxLength={NICKNAME_LONGEST}
          onChange={(event) => setNickname(event.target.value)}
        />
      </Form.Item>
      <Invisible />
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="profile-buttons">
        <Button danger type="text" icon={<LogoutOutlined />} onClick={() => attempt(signOut)}>
          {t('account.signOut')}
        </Button>
        <span />
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={nickname.trim() === me.nickname}>
          {t('app.save')}
        </Button>
      </div>
    </Form>
  );
}

/** Takes effect at once, like a switch should. */
function Invisible() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [on, setOn] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    isInvisible().then(setOn, () => {});
  }, []);

  async function change(next: boolean) {
    setBusy(true);
    try {
      setOn(await setInvisible(next));
    } catch (error) {
      message.error(refusalWords(error));
    }
    setBusy(false);
  }

  return (
    <div className="profile-switch">
      <div>
        <label htmlFor="profile-invisible">{t('presence.invisible')}</label>
        <p className="quiet">{t('presence.invisibleHint')}</p>
      </div>
      <Switch
        id="profile-invisible"
        checked={on ?? false}
        disabled={on === null}
        loading={busy}
        onChange={(next) => void change(next)}
      />
    </div>
  );
}
