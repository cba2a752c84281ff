// What can be done with a conversation in the list. One menu for all rows: it opens where it was asked for, by right
// click, by the dots of a row, by the keyboard's menu key.
import {
  BellOutlined,
  CheckOutlined,
  EyeInvisibleOutlined,
  EyeOutlined,
  FlagOutlined,
  NotificationOutlined,
  PushpinOutlined,
} from '@ant-design/icons';
import type { MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { report } from '../admin/reporting.ts';
import { PlacedMenu } from '../base/PlacedMenu.tsx';
import { isWaiting } from './conversation.ts';
import { useConversations } from './conversations.ts';
import { Muted } from './Muted.tsx';
import * as mine from './mine.ts';

export interface MenuAt {
  id: number;
  x: number;
  y: number;
}

const LEVELS = ['ALL_MESSAGES', 'MENTIONS_ONLY', 'MUTED'] as const;

export function ConversationMenu({ at, close }: { at: MenuAt; close: () => void }) {
  const { t } = useTranslation();
  const item = useConversations((state) => state.byId[at.id]);
  if (!item) return null;
  const waits = isWaiting(item);
  const { pinned, notifications } = item.mine;
  const isDirect = item.kind === v1.ConversationKind.DIRECT;
  const items: MenuProps['items'] = [
    {
      key: 'pin',
      icon: <PushpinOutlined />,
      label: t(pinned ? 'state.unpin' : 'state.pin'),
      onClick: () => mine.pin(item.id, !pinned),
    },
    {
      key: 'read',
      icon: waits ? <EyeOutlined /> : <EyeInvisibleOutlined />,
      label: t(waits ? 'state.markRead' : 'state.markUnread'),
      onClick: () => (waits ? mine.markRead(item.id) : mine.markUnread(item.id)),
    },
    { type: 'divider' },
    {
      key: 'notifications',
      type: 'group',
      label: t('state.notifications'),
      // Where there are only two of us, a mention is every message.
      children: LEVELS.filter((level) => level !== 'MENTIONS_ONLY' || !isDirect).map((level) => ({
        key: level,
        icon: level === 'MENTIONS_ONLY' ? <NotificationOutlined /> : level === 'MUTED' ? <Muted /> : <BellOutlined />,
        label: t(`state.${level}`),
        onClick: () => mine.notify(item.id, v1.NotificationLevel[level]),
        ...(notifications === v1.NotificationLevel[level] ? { extra: <CheckOutlined /> } : {}),
      })),
    },
    ...(item.kind === v1.ConversationKind.GROUP && item.mine.role !== v1.Role.OWNER
      ? [
          { type: 'divider' as const },
          {
            key: 'report',
            icon: <FlagOutlined />,
            label: t('admin.report.reportGroup'),
            onClick: () => report({ kind: 'group', conversationId: item.id, name: item.title }),
          },
        ]
      : []),
  ];
  return <PlacedMenu at={{ x: at.x, y: at.y, focused: true }} items={items} close={close} />;
}
