// One link: copied, shown as a code to be scanned, taken back.
import { CopyOutlined, DeleteOutlined, QrcodeOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copy } from '../base/copy.ts';
import { refusalWords } from '../base/refusal-words.ts';
import { dayAndTime } from '../base/time.ts';
import { useUser } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import type { Invite } from './invites.ts';

export function InviteLink({ invite, revoke }: { invite: Invite; revoke: () => Promise<void> }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const [isShown, setShown] = useState(false);
  const me = useMe().id;
  const creator = useUser(invite.creatorId);
  const { link, expires, limit, uses } = invite;
  const used = limit ? t('joining.usedOf', { uses, limit }) : t('joining.used', { count: uses });
  const end = expires ? t('joining.until', { time: dayAndTime(expires, i18n.language) }) : t('joining.forever');
  const parts = [used, end, ...(creator && creator.id !== me ? [t('joining.by', { name: nameOf(creator) })] : [])];

  return (
    <li className="invite-link">
      <div className="invite-link-words">
        <span className="invite-link-url" dir="ltr" title={link}>
          {link.replace(/^https?:\/\//, '')}
        </span>
        <span className="quiet">{parts.join(' · ')}</span>
      </div>
      <Button
        icon={<CopyOutlined />}
        aria-label={t('joining.copyThis')}
        title={t('joining.copy')}
        onClick={() =>
          copy(link).then(
            () => message.success(t('joining.copied')),
            () => message.error(t('joining.copyFailed')),
          )
        }
      />
      <Button
        type="text"
        icon={<QrcodeOutlined />}
        aria-label={t('joining.code')}
        title={t('joining.code')}
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      />
      <Popconfirm
        title={t('joining.revokeAsk')}
        description={t('joining.revokeHint')}
        okText={t('joining.revoke')}
        okButtonProps={{ danger: true }}
        cancelText={t('app.cancel')}
        onConfirm={() => revoke().catch((error: unknown) => void message.error(refusalWords(error)))}
      >
        <Button
          type="text"
          danger
          icon={<DeleteOutlined />}
          aria-label={t('joining.revoke')}
          title={t('joining.revoke')}
        />
      </Popconfirm>
      {isShown && (
        <figure className="invite-link-code">
          {/* Dark on light in both appearances: not every camera reads the other. */}
          <QRCode value={link} type="svg" size={168} color="#000" bgColor="#fff" />
          <figcaption className="quiet">{t('joining.codeHint')}</figcaption>
        </figure>
      )}
    </li>
  );
}
