// My profile: how others see me.
import { App, Button, Form, Input, Select, Skeleton, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { Avatar } from './Avatar.tsx';
import { AvatarField } from './AvatarField.tsx';
import { BIO_LONGEST, change, GENDERS, type Gender, type Me, mine, removePicture, showPicture } from './profiles.ts';
import { NICKNAME_LONGEST } from './rules.ts';
import { useMe } from './session.ts';
import './profile.css';

export function Profile(_: { close: () => void }) {
  const { t } = useTranslation();
  const [profile, setProfile] = useState<Me | 'failed' | null>(null);

  function load() {
    setProfile(null);
    mine().then(setProfile, () => setProfile('failed'));
  }
  useEffect(load, []);

  if (profile === null) return <Skeleton avatar={{ size: 96 }} active paragraph={{ rows: 6 }} />;
  if (profile === 'failed') return <Trouble title={t('profile.loadFailed')} retry={load} />;
  return <Fields profile={profile} saved={setProfile} />;
}

interface Values {
  nickname: string;
  bio: string;
  gender: Gender;
}

function Fields({ profile, saved }: { profile: Me; saved: (profile: Me) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useMe();
  const [form] = Form.useForm<Values>();
  const { nickname = '', bio = '', gender = 'UNSAID' } = Form.useWatch((values) => values, form) ?? {};
  const [busy, setBusy] = useState(false);
  const { user } = profile;
  const isSame = nickname.trim() === user.nickname && bio.trim() === profile.bio && gender === profile.gender;

  async function save() {
    setBusy(true);
    try {
      saved(await change({ nickname: nickname.trim(), bio: bio.trim(), gender }));
      message.success(t('app.saved'));
    } catch (error) {
      message.error(refusalWords(error));
    }
    setBusy(false);
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ nickname: user.nickname, bio: profile.bio, gender: profile.gender }}
      onFinish={() => void save()}
    >
      <div className="profile-face">
        <AvatarField has={me.avatar !== ''} save={showPicture} remove={removePicture}>
          <Avatar id={me.id} name={nickname.trim() || me.name} avatar={me.avatar} size={96} />
        </AvatarField>
        <div className="person-words">
          <b dir="auto">{nickname.trim() || me.name}</b>
          <span className="quiet">@{me.name}</span>
        </div>
      </div>
      <Form.Item
        label={t('account.nickname')}
        name="nickname"
        extra={t('account.nicknameHint')}
        rules={[{ required: true, whitespace: true, message: t('field.REQUIRED') }]}
      >
        <Input maxLength={NICKNAME_LONGEST} autoComplete="nickname" />
      </Form.Item>
      <Form.Item label={t('profile.bio')} name="bio" extra={t('profile.bioHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={BIO_LONGEST} showCount dir="auto" />
      </Form.Item>
      <Form.Item label={t('profile.gender')} name="gender">
        <Select
          style={{ maxWidth: 220 }}
          options={GENDERS.map((value) => ({ value, label: t(`profile.genders.${value}`) }))}
        />
      </Form.Item>
      {profile.email && <EmailShown profile={profile} saved={saved} />}
      <div className="profile-buttons">
        <Button disabled={isSame || busy} onClick={() => form.resetFields()}>
          {t('app.cancel')}
        </Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={isSame}>
          {t('app.save')}
        </Button>
      </div>
    </Form>
  );
}

/** Takes effect at once, like a switch should. */
function EmailShown({ profile, saved }: { profile: Me; saved: (profile: Me) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function set(emailShown: boolean) {
    setBusy(true);
    try {
      saved(await change({ emailShown }));
    } catch (error) {
      message.error(refusalWords(error));
    }
    setBusy(false);
  }

  return (
    <div className="profile-switch">
      <div>
        <label htmlFor="profile-email">{t('profile.emailShown')}</label>
        <p className="quiet">
          {profile.email} · {t('profile.emailShownHint')}
        </p>
      </div>
      <Switch id="profile-email" checked={profile.emailShown} loading={busy} onChange={(on) => void set(on)} />
    </div>
  );
}
