// How the server is: how much there is of everything, whether anything is wrong, and what can be tried.
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';
import { sizeWords } from '../files/words.ts';
import { MailCheck } from './MailCheck.tsx';
import { go } from './places.ts';
import { RelayCheck } from './RelayCheck.tsx';
import { Tile } from './Tile.tsx';
import { useAnswer } from './use-answer.ts';

const EVERY = 10_000;

const load = () => answer(api.admin.health.$get());

export function Overview() {
  const { t, i18n } = useTranslation();
  const { held, failed, reload } = useAnswer(load, EVERY);
  if (!held) return failed ? <Trouble title={t('admin.failed')} retry={reload} /> : <Skeleton active />;
  const { stats, here, memory, disk, lanes, database, hasMail } = held;
  const size = (bytes: number) => sizeWords(bytes, i18n.language);
  const number = (n: number) => new Intl.NumberFormat(i18n.language).format(n);
  const facts: [string, string, isGrave?: boolean][] = [
    ['version', `Parley ${held.version} · Node ${held.node.slice(1)}`],
    ['uptime', lasting(held.uptime, i18n.language)],
    ['memory', size(memory)],
    ['load', new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(held.load), held.load > 1.5],
    ['connections', number(here.connections)],
    [
      'database',
      [
        `${database.version.replace(/^([\d.]+)-MariaDB.*/, 'MariaDB $1')}${database.isPrivate ? ` (${t('admin.overview.private')})` : ''}`,
        t('admin.overview.answers', { ms: database.ms }),
      ].join(' · '),
      database.ms > 500,
    ],
    ['queue', t('admin.overview.queueOf', lanes), lanes.waiting > lanes.limit / 2],
    ['disk', size(disk.free), disk.free < 2 * disk.reserve],
  ];

  return (
    <div className="admin-narrow">
      <div className="admin-tiles">
        <Tile
          label={t('admin.overview.people')}
          value={number(stats.all)}
          hint={t('admin.overview.peopleHint', { here: number(here.people) })}
          go={() => go('people')}
        />
        <Tile
          label={t('admin.overview.groups')}
          value={number(stats.groups)}
          hint={t('admin.overview.groupsHint', { count: stats.direct })}
          go={() => go('groups')}
        />
        <Tile
          label={t('admin.overview.messages')}
          value={number(stats.messages)}
          hint={t('admin.overview.messagesHint', { size: size(stats.bytes) })}
          go={() => go('storage')}
        />
        <Tile
          label={t('admin.overview.reports')}
          value={number(stats.openReports)}
          hint={t(stats.openReports ? 'admin.overview.reportsSome' : 'admin.overview.reportsNone')}
          isGrave={stats.openReports > 0}
          go={() => go('reports')}
        />
      </div>
      <section aria-labelledby="overview-server">
        <h2 id="overview-server">{t('admin.overview.server')}</h2>
        <dl className="admin-facts">
          {facts.map(([name, words, isGrave]) => (
            <div key={name}>
              <dt>{t(`admin.overview.${name}`)}</dt>
              <dd className={isGrave ? 'admin-grave' : undefined}>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="overview-checks">
        <h2 id="overview-checks">{t('admin.overview.checks')}</h2>
        <div className="admin-checks">
          <RelayCheck />
          <MailCheck isSet={hasMail} />
        </div>
      </section>
    </div>
  );
}

/** The two largest units: "3 days, 4 hours". */
function lasting(seconds: number, language: string): string {
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  const first = Math.max(
    0,
    units.findIndex(([, length]) => seconds >= length),
  );
  let left = seconds;
  const parts = units.slice(first, first + 2).map(([unit, length]) => {
    const value = Math.floor(left / length);
    left -= value * length;
    return value ? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value) : '';
  });
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts.filter(Boolean));
}
