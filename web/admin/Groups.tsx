// All groups: what they are called and how large they are, not what is said in them.
import { DeleteOutlined } from '@ant-design/icons';
import { App, Button, type TableProps, Tag } from 'antd';
import type { InferResponseType } from 'hono/client';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { answer, api } from '../base/rest.ts';
import { dayAndTime, mediumDay } from '../base/time.ts';
import { sizeWords } from '../files/words.ts';
import { Avatar } from '../users/Avatar.tsx';
import { nameOf } from '../users/user.ts';
import { PagedTable } from './PagedTable.tsx';
import { go, look, usePlace } from './places.ts';
import { Search } from './Search.tsx';
import { type Load, usePage } from './use-page.ts';

const { groups } = api.admin;
type Group = Extract<InferResponseType<typeof groups.$get>, { groups: unknown }>['groups'][number];

const list =
  (search: string): Load<Group> =>
  async (at) => {
    const { groups: rows, total } = await answer(groups.$get({ query: { ...at, search } }));
    return { rows, total };
  };

export function Groups() {
  const { t } = useTranslation();
  const search = usePlace((place) => place.search);
  const page = usePage(useMemo(() => list(search), [search]));
  const columns = useColumns(page.reload);
  return (
    <>
      <div className="admin-controls">
        <Search label={t('admin.groups.search')} text={search} find={look} />
      </div>
      <PagedTable
        label={t('admin.panes.groups')}
        page={page}
        columns={columns}
        rowKey={({ id }) => id}
        empty={t(search ? 'admin.groups.noneFound' : 'admin.groups.none')}
      />
    </>
  );
}

function useColumns(reload: () => void): TableProps<Group>['columns'] {
  const { t, i18n } = useTranslation();
  const { message, modal } = App.useApp();
  const number = new Intl.NumberFormat(i18n.language);

  const dissolve = ({ id, title }: Group) =>
    void modal.confirm({
      title: t('admin.groups.dissolveAsk', { title }),
      content: t('admin.groups.dissolveHint'),
      okText: t('admin.groups.dissolveIt'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      icon: null,
      maskClosable: true,
      onOk: async () => {
        try {
          await answer(groups[':id'].$delete({ param: { id: String(id) } }));
          message.success(t('admin.done'));
        } catch (error) {
          message.error(refusalWords(error));
        }
        reload();
      },
    });

  return [
    {
      title: t('admin.groups.group'),
      render: (_, { id, title, avatar, isLobby, number }) => (
        <div className="person">
          <Avatar id={id} name={title || t('admin.groups.lobby')} avatar={avatar} size={36} square />
          <div className="person-words">
            <div className="person-name" dir="auto">
              {title || t('admin.groups.lobby')}
            </div>
            {number > 0 && <div className="person-under">{t('admin.groups.number', { number })}</div>}
          </div>
          {isLobby && title && <Tag>{t('admin.groups.lobby')}</Tag>}
        </div>
      ),
    },
    {
      title: t('admin.groups.owner'),
      render: (_, { owner }) =>
        owner ? (
          <button type="button" className="link admin-name" dir="auto" onClick={() => go('people', owner.name)}>
            {nameOf(owner)}
          </button>
        ) : (
          <span className="quiet">–</span>
        ),
    },
    {
      title: t('admin.groups.joining'),
      render: (_, { joining, isLobby }) => (isLobby ? <span className="quiet">–</span> : t(`admin.groups.${joining}`)),
    },
    { title: t('admin.groups.members'), align: 'right', render: (_, { members }) => number.format(members) },
    { title: t('admin.groups.messages'), align: 'right', render: (_, { messages }) => number.format(messages) },
    {
      title: t('admin.groups.files'),
      align: 'right',
      render: (_, { bytes }) => (bytes ? sizeWords(bytes, i18n.language) : <span className="quiet">–</span>),
    },
    {
      title: t('admin.groups.since'),
      render: (_, { created }) => (
        <time dateTime={new Date(created).toISOString()} title={dayAndTime(created, i18n.language)}>
          {mediumDay(created, i18n.language)}
        </time>
      ),
    },
    {
      width: 56,
      fixed: 'right',
      render: (_, group) =>
        !group.isLobby && (
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={`${t('admin.groups.dissolve')} ${group.title}`}
            title={t('admin.groups.dissolve')}
            onClick={() => dissolve(group)}
          />
        ),
    },
  ];
}
