// On the sign-in screen: how the way round by a provider ended, and what can be done now.
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOptions } from '../users/options.ts';
import { forgetOffer, offered, say, useReturned } from './returned.ts';
import { failureWords, nameOf } from './words.ts';
import './providers.css';

export function ReturnNotice() {
  const { t } = useTranslation();
  const options = useOptions((state) => state.options);
  const returned = useReturned((state) => state.returned);
  const offer = offered();

  if (returned?.outcome === 'failed' && returned.code !== 'CANCELLED') {
    const words = failureWords(returned, nameOf(returned.provider, options));
    return (
      <Alert
        className="returned"
        type="warning"
        showIcon
        role="alert"
        title={words}
        closable={{ closeIcon: true, onClose: () => say(null), 'aria-label': t('app.close') }}
      />
    );
  }
  if (!offer) return null;
  const provider = nameOf(offer.provider, options);
  return (
    <Alert
      className="returned"
      type="info"
      showIcon
      role="status"
      title={t('providers.offer', { email: offer.email })}
      description={
        <>
          {t('providers.offerHint', { provider })}{' '}
          <button type="button" className="link" onClick={forgetOffer}>
            {t('providers.offerNo')}
          </button>
        </>
      }
    />
  );
}
