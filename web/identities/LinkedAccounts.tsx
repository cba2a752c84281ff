// In the settings: accounts elsewhere by which I sign in.
import { Alert, App, Button, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';
import { type Deed, ProofDialog } from '../factors/Proof.tsx';
import { Item, Section } from '../factors/Section.tsx';
import { learnOptions, useOptions } from '../users/options.ts';
import { hasPassword, type Identity, link, mine, unlink } from './identities.ts';
import { ProviderSign } from './ProviderSign.tsx';
import { type ProviderId, say, useReturned } from './returned.ts';
import { failureWords, nameOf } from './words.ts';
import './providers.css';
import '../factors/factors.css';

interface Known {
  linked: Identity[];
  hasPassword: boolean;
}

export function LinkedAccounts() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const options = useOptions((state) => state.options);
  const [known, setKnown] = useState<Known | 'failed' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);

  function look() {
    setKnown(null);
    void learnOptions();
    Promise.all([mine(), hasPassword()]).then(
      ([linked, has]) => setKnown({ linked, hasPassword: has }),
      () => setKnown('failed'),
    );
  }
  useEffect(look, []);

  if (known === 'failed') return <Trouble title={t('providers.loadFailed')} retry={look} />;
  if (!known || !options) return <Skeleton active paragraph={{ rows: 2 }} />;
  const { linked } = known;
  const ids = new Set([...options.providers.map(({ id }) => id), ...linked.map(({ provider }) => provider)]);
  if (!ids.size) return null;

  function askToLink(provider: ProviderId) {
    const name = nameOf(provider, options);
    say(null);
    setTrouble(null);
    setDeed({
      title: t('providers.linkTitle', { provider: name }),
      hint: t('providers.linkHint', { provider: name }),
      ok: t('providers.continue', { provider: name }),
      act: ({ password }) => link(provider, password),
    });
  }

  function askToUnlink(provider: ProviderId) {
    const name = nameOf(provider, options);
    say(null);
    setTrouble(null);
    modal.confirm({
      title: t('providers.unlinkTitle', { provider: name }),
      content: t('providers.unlinkHint', { provider: name }),
      okText: t('providers.unlink'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: async () => {
        try {
          setKnown({ ...(known as Known), linked: await unlink(provider) });
        } catch (error) {
          const isLast = error instanceof Refused && error.code === 'LAST_WAY_IN';
          setTrouble(isLast ? t('providers.lastWayIn', { provider: name }) : refusalWords(error));
        }
      },
    });
  }

  return (
    <Section title={t('providers.title')} hint={t('providers.hint')}>
      <Ended />
      {trouble && <Alert className="returned" type="error" showIcon role="alert" title={trouble} />}
      <ul className="factor-list">
        {[...ids].map((provider) => {
          const name = nameOf(provider, options);
          const identity = linked.find((one) => one.provider === provider);
          return (
            <Item
              key={provider}
              icon={<ProviderSign provider={provider} />}
              name={name}
              words={identity ? <span dir="auto">{identity.label}</span> : t('providers.notLinked')}
            >
              {identity ? (
                <Button aria-label={t('providers.unlinkOf', { provider: name })} onClick={() => askToUnlink(provider)}>
                  {t('providers.unlink')}
                </Button>
              ) : (
                <Button aria-label={t('providers.linkTitle', { provider: name })} onClick={() => askToLink(provider)}>
                  {t('providers.link')}
                </Button>
              )}
            </Item>
          );
        })}
      </ul>
      <ProofDialog deed={deed} hasPassword={known.hasPassword} close={() => setDeed(null)} />
    </Section>
  );
}

/** How what was begun here has ended at the provider. */
function Ended() {
  const { t } = useTranslation();
  const options = useOptions((state) => state.options);
  const returned = useReturned((state) => state.returned);
  const here = useRef<HTMLDivElement>(null);
  // What else is in the settings may be long.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' });
  }, []);
  if (!returned || returned.outcome === 'link' || returned.outcome === 'second-factor') return null;
  const isFailed = returned.outcome === 'failed';
  if (isFailed && returned.code === 'CANCELLED') return null;
  const provider = nameOf(returned.provider, options);
  return (
    <div ref={here}>
      <Alert
        className="returned"
        type={isFailed ? 'warning' : 'success'}
        showIcon
        role={isFailed ? 'alert' : 'status'}
        title={isFailed ? failureWords(returned, provider) : t(`providers.${returned.outcome}`, { provider })}
        closable={{ closeIcon: true, onClose: () => say(null), 'aria-label': t('app.close') }}
      />
    </div>
  );
}
