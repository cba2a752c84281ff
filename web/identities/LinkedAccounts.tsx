// In the settings: accounts elsewhere by which I sign in.
import { Alert, App, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { learnOptions, useOptions } from '../users/options.ts';
import { type Identity, mine, unlink } from './identities.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { ProviderSign } from './ProviderSign.tsx';
import { type ProviderId, say, useReturned } from './returned.ts';
import { failureWords, nameOf } from './words.ts';
import './providers.css';

export function LinkedAccounts() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const options = useOptions((state) => state.options);
  const [linked, setLinked] = useState<Identity[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [linking, setLinking] = useState<ProviderId | null>(null);

  function look() {
    setTrouble(null);
    if (!options) void learnOptions();
    mine().then(setLinked, (error: unknown) => setTrouble(refusalWords(error)));
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is shown
  useEffect(look, []);

  if (options && linked && !options.providers.length && !linked.length) return null;
  const known = [...(options?.providers.map(({ id }) => id) ?? []), ...(linked?.map(({ provider }) => provider) ?? [])];

  function ask(provider: ProviderId) {
    const name = nameOf(provider, options);
    modal.confirm({
      title: t('providers.unlinkTitle', { provider: name }),
      content: t('providers.unlinkHint', { provider: name }),
      okText: t('providers.unlink'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: async () => {
        say(null);
        setTrouble(null);
        try {
          setLinked(await unlink(provider));
        } catch (error) {
          const isLast = error instanceof Refused && error.code === 'LAST_WAY_IN';
          setTrouble(isLast ? t('providers.lastWayIn', { provider: name }) : refusalWords(error));
        }
      },
    });
  }

  return (
    <section className="linked" aria-labelledby="linked-title">
      <h3 id="linked-title">{t('providers.title')}</h3>
      <p className="quiet">{t('providers.hint')}</p>
      <Ended />
      {trouble && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={trouble}
          action={linked ? undefined : <Button onClick={look}>{t('app.retry')}</Button>}
        />
      )}
      {!linked && !trouble && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {linked && (
        <ul>
          {[...new Set(known)].map((provider) => {
            const name = nameOf(provider, options);
            const identity = linked.find((one) => one.provider === provider);
            return (
              <li key={provider}>
                <span className="linked-sign">
                  <ProviderSign provider={provider} />
                </span>
                <span className="linked-words">
                  <b>{name}</b>
                  <span className="quiet" dir="auto">
                    {identity ? identity.label : t('providers.notLinked')}
                  </span>
                </span>
                {identity ? (
                  <Button aria-label={t('providers.unlinkOf', { provider: name })} onClick={() => ask(provider)}>
                    {t('providers.unlink')}
                  </Button>
                ) : (
                  <Button
                    aria-label={t('providers.linkTitle', { provider: name })}
                    onClick={() => {
                      say(null);
                      setLinking(provider);
                    }}
                  >
                    {t('providers.link')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {linking && linked && <LinkDialog provider={linking} linked={linked} close={() => setLinking(null)} />}
    </section>
  );
}

/** How what was begun here has ended at the provider. */
function Ended() {
  const { t } = useTranslation();
  const options = useOptions((state) => state.options);
  const returned = useReturned((state) => state.returned);
  if (!returned || (returned.outcome === 'failed' && returned.code === 'CANCELLED')) return null;
  const provider = nameOf(returned.provider, options);
  const isGood = returned.outcome === 'linked' || returned.outcome === 'proven';
  if (!isGood && returned.outcome !== 'failed') return null;
  return (
    <Alert
      className="returned"
      type={isGood ? 'success' : 'warning'}
      showIcon
      role={isGood ? 'status' : 'alert'}
      title={
        returned.outcome === 'failed'
          ? failureWords(returned, provider)
          : t(`providers.${returned.outcome as 'linked' | 'proven'}`, { provider })
      }
      closable={{ closeIcon: true, onClose: () => say(null), 'aria-label': t('app.close') }}
    />
  );
}
