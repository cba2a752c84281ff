// A person: who they are, what they tell of themselves, how we stand, what we share, and what can be done.
import { FlagOutlined } from '@ant-design/icons';
import { Button, Modal, Skeleton, Tooltip } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { report } from '../admin/reporting.ts';
import { Refused } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';
import { longDay } from '../base/time.ts';
import { openConversation } from '../conversations/conversations.ts';
import { useStanding } from '../friends/friends.ts';
import { Avatar } from './Avatar.tsx';
import { meet, useUser, want } from './cards.ts';
import { PersonActions } from './PersonActions.tsx';
import { closePerson, usePersonShown } from './person.ts';
import { useWhereabouts } from './presence.ts';
import { type Profile, profileOf } from './profiles.ts';
import { useMe } from './session.ts';
import { handleOf, nameOf } from './user.ts';
import { WhereaboutsLine } from './WhereaboutsLine.tsx';
import './person-card.css';

export function PersonCard() {
  const { t } = useTranslation();
  const id = usePersonShown((state) => state.id);
  const user = useUser(id ?? 0);
  const name = user ? nameOf(user) : t('conversations.someone');
  return (
    <Modal
      title={<span className="hidden">{t('profile.card', { name })}</span>}
      open={id !== null}
      onCancel={closePerson}
      footer={null}
      width={400}
      className="person-card"
      centered
      destroyOnHidden
    >
      {id !== null && <Card key={id} id={id} />}
    </Modal>
  );
}

function Card({ id }: { id: number }) {
  const { t } = useTranslation();
  const me = useMe().id;
  const user = useUser(id);
  const state = useStanding(id);
  const { profile, load } = useProfile(id, state);
  const where = useWhereabouts(id);

  if (profile === 'gone') return <Trouble title={t('profile.cardGone')} />;
  const name = user ? nameOf(user) : '';
  const own = user?.nickname || user?.name;
  return (
    <>
      <div className="person-card-head">
        <Avatar id={id} name={name} avatar={user?.avatar ?? ''} size={104} online={where?.online ?? false} />
        <h2 dir="auto">{name}</h2>
        {user && !user.deleted && (
          <p className="quiet">
            {name !== own && <span dir="auto">{t('profile.remarkedAs', { name: own })} · </span>}
            {handleOf(user)}
          </p>
        )}
        {where && (
          <p className="quiet">
            <WhereaboutsLine where={where} />
          </p>
        )}
      </div>
      {user?.deleted ? (
        <p className="quiet person-card-gone">{t('profile.deletedHint')}</p>
      ) : (
        <>
          {user && <PersonActions user={user} close={closePerson} />}
          {profile === null && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
          {profile === 'failed' && <Trouble title={t('profile.cardFailed')} retry={load} />}
          {profile !== null && profile !== 'failed' && <Details profile={profile} />}
          {user && user.id !== me && (
            <Button
              type="text"
              size="small"
              className="person-card-report"
              icon={<FlagOutlined />}
              onClick={() => {
                closePerson();
                report({ kind: 'person', userId: id, name });
              }}
            >
              {t('action.report')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** Asked for anew when how we stand changes: friends see more. */
function useProfile(id: number, state: string) {
  const [profile, setProfile] = useState<Profile | 'failed' | 'gone' | null>(null);

  function load() {
    want([id]);
    profileOf(id).then(
      (profile) => {
        meet([profile.user]);
        setProfile(profile);
      },
      (error: unknown) => setProfile(error instanceof Refused && error.code === 'NOT_FOUND' ? 'gone' : 'failed'),
    );
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: and whenever it is another person, or we stand otherwise
  useEffect(load, [id, state]);
  return { profile, load };
}

function Details({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const { bio, gender, email, groups, created } = profile;
  return (
    <>
      <dl className="person-card-facts">
        {bio && <Fact name={t('profile.about')}>{bio}</Fact>}
        {gender !== 'UNSAID' && <Fact name={t('profile.gender')}>{t(`profile.genders.${gender}`)}</Fact>}
        {email && (
          <Fact name={t('profile.email')}>
            <a href={`mailto:${email}`}>{email}</a>
          </Fact>
        )}
        <Fact name={t('profile.since')}>{longDay(created, i18n.language)}</Fact>
      </dl>
      {groups.length > 0 && (
        <section className="person-card-groups">
          <h3>{t('profile.mutual', { count: groups.length })}</h3>
          <ul>
            {groups.map(({ id, title, avatar, memberCount }) => (
              <li key={id}>
                <Tooltip title={t('conversations.members', { count: memberCount })} mouseEnterDelay={0.5}>
                  <button
                    type="button"
                    onClick={() => {
                      closePerson();
                      openConversation(id);
                    }}
                  >
                    <Avatar id={id} name={title} avatar={avatar} size={28} square />
                    <span dir="auto">{title}</span>
                  </button>
                </Tooltip>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
