// What is kept, by kind and by person, and the room that is left.
import { Progress, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';
import { sizeWords } from '../files/words.ts';
import { Person } from '../users/Person.tsx';
import { Tile } from './Tile.tsx';
import { useAnswer } from './use-answer.ts';

const load = () => answer(api.admin.storage.$get());

export function Storage() {
  const { t, i18n } = useTranslation();
  const { held, failed, reload } = useAnswer(load);
  if (!held) return failed ? <Trouble title={t('admin.failed')} retry={reload} /> : <Skeleton active />;
  const { kept, database, kinds, people, disk, isBucket } = held;
  const size = (bytes: number) => sizeWords(bytes, i18n.language);
  const all = kinds.reduce((sum, { bytes }) => sum + bytes, 0);

  return (
    <div className="admin-narrow">
      <div className="admin-tiles">
        <Tile
          label={t('admin.storage.kept')}
          value={size(kept.bytes)}
          hint={t('admin.storage.count', { count: kept.files })}
        />
        <Tile label={t('admin.storage.database')} value={size(database)} />
        <Tile
          label={t('admin.storage.free')}
          value={size(disk.free)}
          hint={t('admin.storage.freeOf', { total: size(disk.total), reserve: size(disk.reserve) })}
          isGrave={disk.free < 2 * disk.reserve}
        />
      </div>
      <p className="quiet">
        {t('admin.storage.same')} {isBucket && t('admin.storage.bucket')}
      </p>
      <section aria-labelledby="storage-kinds">
        <h2 id="storage-kinds">{t('admin.storage.kinds')}</h2>
        <dl className="admin-bars">
          {kinds.map(({ kind, bytes, files }) => (
            <div key={kind}>
              <dt>{t(`admin.storage.${kind}`)}</dt>
              <dd>
                <Progress percent={all ? (bytes / all) * 100 : 0} status="normal" showInfo={false} aria-hidden />
                <b>{size(bytes)}</b>
                <span className="quiet">{t('admin.storage.count', { count: files })}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="storage-people">
        <h2 id="storage-people">{t('admin.storage.people')}</h2>
        {people.length === 0 && <p className="quiet">{t('admin.storage.nobody')}</p>}
        <ol className="admin-most">
          {people.map(({ user, bytes, files }) => (
            <li key={user.id}>
              <Person user={user} size={36} under={t('admin.storage.count', { count: files })}>
                <b>{size(bytes)}</b>
              </Person>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
