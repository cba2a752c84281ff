// A link by which somebody chooses a password: shown once, to be handed over.
import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input, Modal, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { copy } from '../base/copy.ts';
import { dayAndTime } from '../base/time.ts';
import type { Link } from './people.ts';

export interface LinkFor {
  name: string;
  link: Link;
}

export function LinkDialog({ made, close }: { made: LinkFor; close: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const { url, expires } = made.link;
  const take = () =>
    copy(url).then(
      () => message.success(t('admin.people.copied')),
      () => message.error(t('admin.people.copyFailed')),
    );
  return (
    <Modal open title={t('admin.people.link', { name: made.name })} footer={null} onCancel={close} width={520}>
      <p className="quiet">{t('admin.people.linkHint', { time: dayAndTime(expires, i18n.language) })}</p>
      <Space.Compact block>
        <Input
          readOnly
          dir="ltr"
          value={url}
          aria-label={t('admin.people.link', { name: made.name })}
          onFocus={(event) => event.target.select()}
        />
        <Button type="primary" icon={<CopyOutlined />} onClick={() => void take()}>
          {t('admin.people.copy')}
        </Button>
      </Space.Compact>
    </Modal>
  );
}
