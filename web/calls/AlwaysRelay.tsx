// Whether calls of mine hide my address from the others: an option of mine, on all devices.
import { Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../base/rest.ts';
import './test.css';

export function AlwaysRelay() {
  const { t } = useTranslation();
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    answer(api.me.$get()).then(
      ({ alwaysRelay }) => current && setOn(alwaysRelay),
      () => {},
    );
    return () => {
      current = false;
    };
  }, []);

  function change(alwaysRelay: boolean) {
    const before = on;
    setOn(alwaysRelay);
    answer(api.me.$patch({ json: { alwaysRelay } })).catch(() => setOn(before));
  }

  return (
    <div className="trial-option">
      <div>
        <label htmlFor="always-relay">{t('calls.alwaysRelay')}</label>
        <p className="quiet">{t('calls.alwaysRelayHint')}</p>
      </div>
      <Switch id="always-relay" checked={on ?? false} disabled={on === null} onChange={change} />
    </div>
  );
}
