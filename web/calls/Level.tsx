// How loud it is, as a bar.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelOf } from './devices.ts';
import './level.css';

export function Level({ track }: { track: MediaStreamTrack }) {
  const { t } = useTranslation();
  const [level, setLevel] = useState(0);
  useEffect(() => levelOf(track, setLevel), [track]);
  return <meter className="level" min={0} max={1} value={level} aria-label={t('calls.level')} />;
}
