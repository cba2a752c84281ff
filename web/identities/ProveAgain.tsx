// For who has no password and signed in a while ago: showing once more by a linked provider who they are.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { learnOptions, useOptions } from '../users/options.ts';
import { type Identity, mine, startOf } from './identities.ts';
import { ProviderSign } from './ProviderSign.tsx';
import { nameOf } from './words.ts';
import './providers.css';

export function ProveAgain() {
  const { t } = useTranslation();
  const options = useOptions((state) => state.options);
  const [linked, setLinked] = useState<Identity[]>([]);

  useEffect(() => {
    void learnOptions();
    // Signing out and in again is there as well.
    mine().then(setLinked, () => {});
  }, []);

  const good = linked.filter(({ provider }) => options?.providers.some(({ id }) => id === provider));
  if (!good.length) return null;
  return (
    <div className="providers stacked">
      {good.map(({ provider }) => (
        <Button
          key={provider}
          size="large"
          block
          href={startOf(provider, { mode: 'prove' })}
          icon={<ProviderSign provider={provider} />}
        >
          {t('providers.proveWith', { provider: nameOf(provider, options) })}
        </Button>
      ))}
    </div>
  );
}
