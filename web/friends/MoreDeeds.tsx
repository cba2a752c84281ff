// A button that opens what else may be done about a person.
import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { nameOf, type User } from '../users/user.ts';
import { useDeeds } from './use-deeds.tsx';

export function MoreDeeds({ user }: { user: User }) {
  const { t } = useTranslation();
  const items = useDeeds(user);
  if (!items.length) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button icon={<EllipsisOutlined />} aria-label={t('privacy.more', { name: nameOf(user) })} />
    </Dropdown>
  );
}
