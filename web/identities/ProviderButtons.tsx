// Signing in, or up, with an account elsewhere.
import { Button, Divider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entrance } from '../users/entrance.ts';
import { useOptions } from '../users/options.ts';
import { startOf } from './identities.ts';
import { ProviderSign } from './ProviderSign.tsx';
import type { ProviderId } from './returned.ts';
import './providers.css';

export function ProviderButtons() {
  const { t } = useTranslation();
  const providers = useOptions(({ options }) => options?.providers) ?? [];
  const [going, setGoing] = useState<ProviderId | null>(null);

  useEffect(() => {
    // Who thinks better of it and goes back finds the page as it was left.
    const back = () => setGoing(null);
    addEventListener('pageshow', back);
    return () => removeEventListener('pageshow', back);
  }, []);

  if (!providers.length) return null;
  const invite = entrance.name === 'join' ? { invite: entrance.code } : {};
  return (
    <div className="providers">
      <Divider plain>{t(providers.length === 1 ? 'providers.or' : 'providers.orWith')}</Divider>
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          size="large"
          block
          href={startOf(id, invite)}
          icon={<ProviderSign provider={id} />}
          loading={going === id}
          disabled={going !== null && going !== id}
          aria-label={t('providers.continue', { provider: name })}
          title={name}
          onClick={() => setGoing(id)}
        >
          {providers.length === 1 ? t('providers.continue', { provider: name }) : name}
        </Button>
      ))}
    </div>
  );
}
