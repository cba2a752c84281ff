// What people reported: open ones to be dealt with, closed ones with what was done.
import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Pagination, Segmented, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { v1 } from '#proto';
import { Trouble } from '../base/Trouble.tsx';
import { dayAndTime } from '../base/time.ts';
import { itemsOf } from '../files/carried.ts';
import type { ChatMessage } from '../messages/message.ts';
import { line } from '../messages/words.ts';
import { Avatar } from '../users/Avatar.tsx';
import { nameOf, type User } from '../users/user.ts';
import { CloseReport } from './CloseReport.tsx';
import { go } from './places.ts';
import { list, openReports, type Report, STATES, type State } from './reports.ts';
import { PAGE_SIZE, usePage } from './use-page.ts';

/** Characters of a kept message that are shown. */
const LONGEST = 10_000;

export function Reports() {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('OPEN');
  const [closing, setClosing] = useState<Report | null>(null);
  const page = usePage(useMemo(() => list(state), [state]));
  const { held, failed, number, turn, reload } = page;

  return (
    <>
      <div className="admin-controls">
        <Segmented<State>
          aria-label={t('admin.reports.which')}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: t(`admin.reports.${value}`) }))}
        />
      </div>
      {failed && !held ? (
        <Trouble title={t('admin.failed')} retry={reload} />
      ) : !held ? (
        <Skeleton active />
      ) : held.rows.length === 0 ? (
        <Trouble
          icon={<CheckCircleOutlined />}
          title={t(state === 'OPEN' ? 'admin.reports.none' : 'admin.reports.noneClosed')}
          hint={t('admin.reports.noneHint')}
        />
      ) : (
        <ul className="admin-reports" aria-label={t('admin.panes.reports')}>
          {held.rows.map((report) => (
            <ReportCard key={report.id} report={report} close={() => setClosing(report)} />
          ))}
        </ul>
      )}
      {held && held.total > PAGE_SIZE && (
        <Pagination
          current={number}
          total={held.total}
          pageSize={PAGE_SIZE}
          onChange={turn}
          showSizeChanger={false}
          align="end"
        />
      )}
      {closing && (
        <CloseReport
          report={closing}
          close={() => {
            setClosing(null);
            reload();
            void openReports();
          }}
        />
      )}
    </>
  );
}

function ReportCard({ report, close }: { report: Report; close: () => void }) {
  const { t, i18n } = useTranslation();
  const { reporter, user, title, seq, conversationId, content, reason, created, closed, closedBy, done } = report;
  const called = (one: User | null) => (one ? nameOf(one) : t('admin.audit.stranger'));
  const what = seq ? (title ? 'messageIn' : 'message') : conversationId ? 'group' : 'person';
  const kept = { content, recalled: false, from: user?.id ?? 0 } as unknown as ChatMessage; // As far as `line` reads it.
  const words = content && line(kept, { t, me: 0, people: {}, language: i18n.language }, LONGEST);

  return (
    <li className="admin-report">
      {user && <Avatar id={user.id} name={nameOf(user)} avatar={user.avatar} size={40} />}
      <div className="admin-report-words">
        <b dir="auto">{t(`admin.reports.${what}`, { reporter: called(reporter), user: called(user), title })}</b>
        <time className="quiet" dateTime={new Date(created).toISOString()}>
          {dayAndTime(created, i18n.language)}
        </time>
        <p dir="auto">{reason}</p>
        {words && (
          <blockquote dir="auto" aria-label={t('admin.reports.said')} title={t('admin.reports.said')}>
            {words}
          </blockquote>
        )}
        <Pictures report={report} />
        {closed > 0 && (
          <p className="admin-report-done quiet" dir="auto">
            <CheckCircleOutlined aria-hidden />{' '}
            {t('admin.reports.closedBy', { name: called(closedBy), time: dayAndTime(closed, i18n.language), done })}
          </p>
        )}
        <div className="admin-report-deeds">
          {!closed && (
            <Button type="primary" onClick={close}>
              {t('admin.reports.close')}
            </Button>
          )}
          {user && !user.deleted && (
            <Button onClick={() => go('people', user.name)}>{t('admin.reports.showPerson')}</Button>
          )}
          {title && <Button onClick={() => go('groups', title)}>{t('admin.reports.showGroup')}</Button>}
        </div>
      </div>
    </li>
  );
}

/** Those that are still there: what is taken back is forgotten. */
function Pictures({ report: { id, content } }: { report: Report }) {
  const [lost, setLost] = useState<readonly string[]>([]);
  const shown = itemsOf(content as v1.IContent | null).flatMap(({ image, video }) => {
    const fileId = image?.file?.fileId || video?.posterFileId;
    const query = fileId ? 'medium' : 'poster';
    return image || video ? `/api/admin/reports/${id}/files/${fileId || video?.file?.fileId}?variant=${query}` : [];
  });
  const left = shown.filter((src) => !lost.includes(src));
  if (!left.length) return null;
  return (
    <div className="admin-report-pictures">
      {left.map((src) => (
        <img key={src} src={src} alt="" loading="lazy" onError={() => setLost((lost) => [...lost, src])} />
      ))}
    </div>
  );
}
