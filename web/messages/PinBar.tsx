// What is pinned, below the header: the newest, and all of them in a list.
import { PushpinFilled, UnorderedListOutlined } from '@ant-design/icons';
import { type KeyboardEvent, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import { useMenuButton } from '../base/menu-button.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { PinWords } from './PinWords.tsx';
import { useActs } from './use-acts.tsx';
import './pins.css';

const PinList = later(async () => (await import('./PinList.tsx')).PinList);

export function PinBar({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const { jump } = useActs(item);
  const menu = useMenuButton('right', 'bottom');
  const [newest] = item.pinnedSeqs;
  const count = item.pinnedSeqs.length;
  if (!newest) return null;

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !menu.at) return;
    event.preventDefault();
    menu.close();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list wherever the focus is in it
    <div className="pin-bar" onKeyDown={onKey}>
      <PushpinFilled className="pin-sign" aria-hidden />
      <button type="button" className="pin-newest" aria-label={t('pin.jump')} onClick={() => jump(newest)}>
        <b>{count > 1 ? t('pin.title', { count }) : t('pin.pinned')}</b>
        <PinWords conversationId={item.id} seq={newest} />
      </button>
      <button {...menu.button} type="button" className="pin-button" aria-label={t('pin.all')} title={t('pin.all')}>
        <UnorderedListOutlined aria-hidden />
      </button>
      <Suspense>{menu.at && <PinList item={item} at={menu.at} close={menu.close} />}</Suspense>
    </div>
  );
}
