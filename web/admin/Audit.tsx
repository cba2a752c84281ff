// What was done with accounts and groups, by whom, and from where.
import { Select, type TableProps } from 'antd';
import type { InferResponseType } from 'hono/client';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../base/rest.ts';
import { dayAndTime } from '../base/time.ts';
import { nameOf, type User } from '../users/user.ts';
import { PagedTable } from './PagedTable.tsx';
import { type Load, usePage } from './use-page.ts';

const { audit } = api.admin;
type Deed = Extract<InferResponseType<typeof audit.$get>, { deeds: unknown }>['deeds'][number];
type Action = Deed['action'];

/** Each of the server's, in an order that people look for them. */
const ACTIONS: Record<Action, true> = {
  BANNED: true,
  UNBANNED: true,
  SESSIONS_ENDED: true,
  RESET_LINK_MADE: true,
  SECOND_FACTOR_REMOVED: true,
  USER_MADE: true,
  ADMIN_MADE: true,
  ADMIN_DISMISSED: true,
  ADMIN_SIGNED_IN: true,
  ADMIN_SIGN_IN_FAILED: true,
  GROUP_DISSOLVED: true,
  REPORT_CLOSED: true,
  INVITE_MADE: true,
  INVITE_REMOVED: true,
  MAIL_TESTED: true,
};

const list =
  (action: Action | ''): Load<Deed> =>
  async (at) => {
    const { deeds: rows, total } = await answer(audit.$get({ query: { ...at, ...(action && { action }) } }));
    return { rows, total };
  };

export function Audit() {
  const { t } = useTranslation();
  const [action, setAction] = useState<Action | ''>('');
  const page = usePage(useMemo(() => list(action), [action]));
  return (
    <>
      <div className="admin-controls">
        <Select<Action | ''>
          aria-label={t('admin.audit.filter')}
          value={action}
          onChange={setAction}
          popupMatchSelectWidth={false}
          className="admin-select"
          options={[
            { value: '', label: t('admin.audit.everything') },
            ...Object.keys(ACTIONS).map((value) => ({ value: value as Action, label: t(`admin.audit.${value}`) })),
          ]}
        />
        <span className="quiet">{t('admin.audit.hint')}</span>
      </div>
      <PagedTable
        label={t('admin.panes.audit')}
        page={page}
        columns={useColumns()}
        rowKey={({ id }) => id}
        empty={t('admin.audit.none')}
      />
    </>
  );
}

function useColumns(): TableProps<Deed>['columns'] {
  const { t, i18n } = useTranslation();
  const nothing = <span className="quiet">–</span>;
  const called = (user: User) => (
    <span className="admin-name" dir="auto" title={user.name && `@${user.name}`}>
      {nameOf(user)}
    </span>
  );
  return [
    {
      title: t('admin.audit.time'),
      render: (_, { time }) => <time dateTime={new Date(time).toISOString()}>{dayAndTime(time, i18n.language)}</time>,
    },
    {
      title: t('admin.audit.actor'),
      render: (_, { actor, action }) =>
        actor ? (
          called(actor)
        ) : (
          <span className="quiet">
            {t(action === 'ADMIN_SIGN_IN_FAILED' ? 'admin.audit.stranger' : 'admin.nobody')}
          </span>
        ),
    },
    {
      title: t('admin.audit.what'),
      render: (_, { action }) => (
        <span className={action === 'ADMIN_SIGN_IN_FAILED' ? 'admin-grave' : undefined}>
          {t(`admin.audit.${action}`)}
        </span>
      ),
    },
    {
      title: t('admin.audit.target'),
      render: (_, { target, actor, action }) => {
        if (target) return target.id === actor?.id ? nothing : called(target);
        return action === 'REPORT_CLOSED' ? <span className="quiet">{t('admin.audit.report')}</span> : nothing;
      },
    },
    {
      title: t('admin.audit.details'),
      render: (_, { details }) => (details ? <span className="admin-details">{details}</span> : nothing),
    },
    { title: t('admin.audit.address'), render: (_, { address }) => address || nothing },
  ];
}
