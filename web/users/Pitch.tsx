// What Parley is, for somebody who comes for the first time.
import { CheckCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Logo } from '../base/Logo.tsx';

export function Pitch() {
  const { t } = useTranslation();
  return (
    <aside className="pitch">
      <div className="pitch-brand">
        <Logo size={44} />
        <span>Parley</span>
      </div>
      <div className="pitch-scene" aria-hidden="true">
        <div className="pitch-bubble">{t('app.sample1')}</div>
        <div className="pitch-bubble mine">{t('app.sample2')}</div>
        <div className="pitch-bubble">{t('app.sample3')}</div>
      </div>
      <div>
        <p className="pitch-line">{t('app.tagline')}</p>
        <ul>
          {(['pitch1', 'pitch2', 'pitch3'] as const).map((line) => (
            <li key={line}>
              <CheckCircleFilled /> {t(`app.${line}`)}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
