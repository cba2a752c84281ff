// What a group is found by, where it can be found: to be copied.
import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { copy } from '../base/copy.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { canBeFound } from './joining.ts';
import './joining.css';

export function GroupNumber({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  if (!canBeFound(item) || !item.number) return null;
  return (
    <p className="group-number">
      <span className="quiet">{t('joining.number')}</span>
      <strong>{item.number}</strong>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={t('joining.copyNumber')}
        title={t('joining.copyNumber')}
        onClick={() =>
          copy(String(item.number)).then(
            () => message.success(t('joining.copied')),
            () => message.error(t('joining.copyFailed')),
          )
        }
      />
    </p>
  );
}
