// How good the connection is, as bars.
import { useTranslation } from 'react-i18next';
import type { Quality } from './transport.ts';

export function Signal({ quality }: { quality: Quality }) {
  const { t } = useTranslation();
  const words = t(`calls.quality.${quality}`);
  return (
    <svg className={`bars q${quality}`} viewBox="0 0 14 12" width="14" height="12" role="img" aria-label={words}>
      <title>{words}</title>
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 5 - 5}
          y={12 - bar * 4}
          width="3.4"
          height={bar * 4}
          rx="1"
          className={bar <= quality ? 'on' : ''}
        />
      ))}
    </svg>
  );
}
