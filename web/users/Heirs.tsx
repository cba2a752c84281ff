// What becomes of each group of mine: who of its members is to own it, or its end.
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { members } from '../groups/groups.ts';
import { Avatar } from './Avatar.tsx';
import type { Deletion } from './profiles.ts';
import { useMe } from './session.ts';
import { nameOf, type User } from './user.ts';

type Group = Deletion['groups'][number];

const FOUND = 20;
const TYPING_PAUSE = 200;
const DISSOLVE = 0;

export function Heirs(props: {
  groups: readonly Group[];
  wishes: Readonly<Record<number, number | null>>;
  wish: (id: number, to: number | null) => void;
}) {
  const { t } = useTranslation();
  const { groups, wishes, wish } = props;
  return (
    <section className="heirs" aria-labelledby="heirs">
      <h4 id="heirs">{t('profile.deleteGroups')}</h4>
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <Avatar id={group.id} name={group.title} avatar={group.avatar} size={36} square />
            <div className="person-words">
              <div className="person-name" dir="auto">
                {group.title}
              </div>
              <div className="person-under">{t('conversations.members', { count: group.memberCount })}</div>
            </div>
            {group.heir ? (
              <Heir group={group} heir={group.heir} to={wishes[group.id] ?? null} wish={(to) => wish(group.id, to)} />
            ) : (
              <span className="quiet heirs-lonely">{t('profile.dissolveLonely')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Heir(props: { group: Group; heir: User; to: number | null; wish: (to: number | null) => void }) {
  const { t } = useTranslation();
  const { group, heir, to, wish } = props;
  const me = useMe().id;
  const [search, setSearch] = useState<string | null>(null);
  const [found, setFound] = useState<User[]>([heir]);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (search === null) return;
    let current = true;
    setBusy(true);
    const timer = setTimeout(() => {
      members(group.id, { search: search.trim(), limit: FOUND })
        .then(({ members }) => current && setFound(members.map(({ user }) => user).filter(({ id }) => id !== me)))
        .catch(() => {}) // those known before can still be chosen
        .finally(() => current && setBusy(false));
    }, TYPING_PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, group.id, me]);

  return (
    <Select
      aria-label={group.title}
      className="heirs-choice"
      value={to ?? DISSOLVE}
      loading={busy}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      onOpenChange={(open) => open && setSearch('')}
      onChange={(value) => wish(value === DISSOLVE ? null : value)}
      options={[
        ...found.map((user) => ({
          value: user.id,
          label: t('profile.handToName', { name: nameOf(user), user: user.name }),
        })),
        { value: DISSOLVE, label: t('profile.dissolve') },
      ]}
    />
  );
}
