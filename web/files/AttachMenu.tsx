// What the paper clip offers.
import { FileOutlined, PictureOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type MenuPlace, PlacedMenu } from '../base/PlacedMenu.tsx';
import { useLimits } from './limits.ts';
import { sizeWords } from './words.ts';

interface Props {
  at: MenuPlace;
  ask: (accept: string, uncompressed: boolean) => void;
  close: () => void;
}

export function AttachMenu({ at, ask, close }: Props) {
  const { t, i18n } = useTranslation();
  const limits = useLimits((state) => state.limits);
  const hint = limits && t('files.limit', { size: sizeWords(limits.maxBytes.file, i18n.language) });
  const items = [
    {
      key: 'photo',
      icon: <PictureOutlined />,
      label: t('files.photo'),
      onClick: () => ask('image/*,video/*', false),
    },
    {
      key: 'file',
      icon: <FileOutlined />,
      label: <span title={hint ?? undefined}>{t('files.file')}</span>,
      onClick: () => ask('', true),
    },
  ];
  return <PlacedMenu at={at} items={items} placement="topLeft" close={close} />;
}
