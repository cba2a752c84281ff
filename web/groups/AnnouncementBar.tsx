// What the group announces, above the log until I put it away.
import { CloseOutlined, NotificationFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { putAway, useIsNew } from './announcements.ts';
import './groups.css';

export function AnnouncementBar({ item: { id, announcement } }: { item: Conversation }) {
  const { t } = useTranslation();
  const isNew = useIsNew(id, announcement);
  if (!isNew) return null;
  return (
    <section className="announcement" aria-label={t('groups.announcement')}>
      <NotificationFilled className="announcement-sign" aria-hidden />
      <p className="announcement-text scroll" dir="auto">
        {announcement}
      </p>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('groups.putAway')}
        title={t('groups.putAway')}
        onClick={() => putAway(id, announcement)}
      />
    </section>
  );
}
