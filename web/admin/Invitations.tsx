// Links onto this server.
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../base/rest.ts';
import { InviteLinks } from '../groups/InviteLinks.tsx';

const SETTING = 'auth.registration';

export function Invitations() {
  const { t } = useTranslation();
  const [registration, setRegistration] = useState<string | null>(null);
  useEffect(() => {
    answer(api['sign-in-options'].$get()).then(
      (options) => setRegistration(options.registration),
      () => {},
    );
  }, []);
  return (
    <div className="admin-narrow">
      <p className="quiet">{t('admin.invitations.hint')}</p>
      {registration && registration !== 'invite' && (
        <Alert
          showIcon
          type="info"
          title={t(registration === 'open' ? 'admin.invitations.open' : 'admin.invitations.closed', {
            setting: SETTING,
            value: registration,
          })}
        />
      )}
      <InviteLinks place="server" />
    </div>
  );
}
