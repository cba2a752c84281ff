// Asks whether somebody is to go from a group, and whether for good.
import { type App, Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { keepOut } from './bans.ts';
import { remove } from './groups.ts';
import './joining.css';

export function askRemove(
  { modal, message }: ReturnType<typeof App.useApp>,
  t: TFunction,
  { id, userId, name, title }: { id: number; userId: number; name: string; title: string },
) {
  let forGood = false;
  modal.confirm({
    title: t('groups.ask.removeMember', { name, title }),
    content: (
      <>
        <p className="dialog-hint">{t('groups.outcome.removeMember', { name })}</p>
        <Checkbox
          className="keep-out"
          onChange={(event) => {
            forGood = event.target.checked;
          }}
        >
          {t('joining.keepOut')}
          <span className="quiet keep-out-hint">{t('joining.keepOutHint')}</span>
        </Checkbox>
      </>
    ),
    okText: t('groups.removeMember'),
    okButtonProps: { danger: true },
    cancelText: t('app.cancel'),
    onOk: () => (forGood ? keepOut : remove)(id, userId).catch((error) => message.error(refusalWords(error))),
  });
}
