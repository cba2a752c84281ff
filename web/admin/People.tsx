// Everybody who has an account.
import { CheckCircleFilled, UserAddOutlined } from '@ant-design/icons';
import { Button, Segmented, type TableProps, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime, mediumDay, shortTime } from '../base/time.ts';
import { sizeWords } from '../files/words.ts';
import { Person as Face } from '../users/Person.tsx';
import { useMe } from '../users/session.ts';
import { AddPerson } from './AddPerson.tsx';
import { LinkDialog, type LinkFor } from './LinkDialog.tsx';
import { PagedTable } from './PagedTable.tsx';
import { PersonDeeds } from './PersonDeeds.tsx';
import { FILTERS, type Filter, list, type Person } from './people.ts';
import { look, usePlace } from './places.ts';
import { Search } from './Search.tsx';
import { usePage } from './use-page.ts';

export function People() {
  const { t } = useTranslation();
  const search = usePlace((place) => place.search);
  const [filter, setFilter] = useState<Filter>('ALL');
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<LinkFor | null>(null);
  const page = usePage(useMemo(() => list(search, filter), [search, filter]));
  const columns = useColumns(page.reload, setMade);

  return (
    <>
      <div className="admin-controls">
        <Search label={t('admin.people.search')} text={search} find={look} />
        <Segmented<Filter>
          aria-label={t('admin.people.filter')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({ value, label: t(`admin.people.${value}`) }))}
        />
        <span className="admin-space" />
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
          {t('admin.people.add')}
        </Button>
      </div>
      <PagedTable
        label={t('admin.panes.people')}
        page={page}
        columns={columns}
        rowKey={({ user }) => user.id}
        empty={t(search ? 'admin.people.none' : 'admin.people.nobody')}
      />
      {adding && (
        <AddPerson
          close={() => setAdding(false)}
          made={(link) => {
            setAdding(false);
            setMade(link);
            page.reload();
          }}
        />
      )}
      {made && <LinkDialog made={made} close={() => setMade(null)} />}
    </>
  );
}

function useColumns(reload: () => void, made: (made: LinkFor) => void): TableProps<Person>['columns'] {
  const { t, i18n } = useTranslation();
  const me = useMe().id;
  const now = Date.now();
  const day = (time: number, words: string) => (
    <time dateTime={new Date(time).toISOString()} title={dayAndTime(time, i18n.language)}>
      {words}
    </time>
  );
  return [
    {
      title: t('admin.people.person'),
      render: (_, person) => (
        <Face user={person.user} size={36} online={person.online} under={`@${person.user.name}`}>
          <span className="admin-tags">
            {person.user.id === me && <Tag>{t('admin.people.you')}</Tag>}
            {person.isAdmin && <Tag color="success">{t('admin.people.admin')}</Tag>}
            {person.banned > 0 && (
              <Tag color="error" title={dayAndTime(person.banned, i18n.language)}>
                {t('admin.people.banned')}
              </Tag>
            )}
          </span>
        </Face>
      ),
    },
    {
      title: t('admin.people.email'),
      render: (_, { email, emailVerified }) =>
        email ? (
          <span className="admin-email">
            <span className="admin-name" title={email}>
              {email}
            </span>{' '}
            {emailVerified ? <CheckCircleFilled aria-hidden /> : <i>{t('admin.people.unverified')}</i>}
          </span>
        ) : (
          <span className="quiet">–</span>
        ),
    },
    { title: t('admin.people.joined'), render: (_, { created }) => day(created, mediumDay(created, i18n.language)) },
    {
      title: t('admin.people.seen'),
      render: (_, { online, lastSeen }) =>
        online ? (
          t('admin.people.now')
        ) : lastSeen ? (
          day(lastSeen, shortTime(lastSeen, now, i18n.language))
        ) : (
          <span className="quiet">{t('admin.people.never')}</span>
        ),
    },
    { title: t('admin.people.devices'), align: 'right', render: (_, person) => person.devices },
    {
      title: t('admin.people.files'),
      align: 'right',
      render: (_, { bytes }) => (bytes ? sizeWords(bytes, i18n.language) : <span className="quiet">–</span>),
    },
    {
      width: 56,
      fixed: 'right',
      render: (_, person) => <PersonDeeds person={person} done={reload} made={made} />,
    },
  ];
}
