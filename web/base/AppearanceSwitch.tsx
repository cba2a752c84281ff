// One button from light to dark to what the system says.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { APPEARANCES, choose, useAppearance } from './appearance.ts';
import { APPEARANCE_ICONS } from './appearance-icons.tsx';

export function AppearanceSwitch() {
  const { t } = useTranslation();
  const chosen = useAppearance((state) => state.chosen);
  const next = APPEARANCES[(APPEARANCES.indexOf(chosen) + 1) % APPEARANCES.length] ?? 'system';
  return (
    <Button
      type="text"
      icon={APPEARANCE_ICONS[chosen]}
      aria-label={`${t('app.appearance')}: ${t(`app.${chosen}`)}`}
      title={`${t('app.appearance')}: ${t(`app.${chosen}`)}`}
      onClick={() => choose(next)}
    />
  );
}
