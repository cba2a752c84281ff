// Asks for how long somebody may not write in a group.
import { type App, Radio } from 'antd';
import type { TFunction } from 'i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { mute } from './groups.ts';

/** Minutes; 0: for good. */
const SPANS = { tenMinutes: 10, hour: 60, day: 24 * 60, week: 7 * 24 * 60, forGood: 0 } as const;
type Span = keyof typeof SPANS;

export function askMute(
  { modal, message }: ReturnType<typeof App.useApp>,
  t: TFunction,
  { id, userId, name }: { id: number; userId: number; name: string },
) {
  let chosen: Span = 'hour';
  modal.confirm({
    title: t('rights.ask.mute', { name }),
    icon: null,
    content: (
      <>
        <p className="quiet dialog-hint">{t('rights.outcome.mute', { name })}</p>
        <Radio.Group
          vertical
          className="mute-spans"
          aria-label={t('rights.ask.mute', { name })}
          defaultValue={chosen}
          onChange={(event) => {
            chosen = event.target.value;
          }}
          options={Object.keys(SPANS).map((span) => ({ value: span, label: t(`rights.span.${span as Span}`) }))}
        />
      </>
    ),
    okText: t('rights.mute'),
    okButtonProps: { danger: true },
    cancelText: t('app.cancel'),
    onOk: () => mute(id, userId, SPANS[chosen] || null).catch((error) => message.error(refusalWords(error))),
  });
}
