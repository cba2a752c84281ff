// Above the conversations: somebody wants to be a friend. Opens into the requests themselves.
import { DownOutlined, UpOutlined, UserAddOutlined } from '@ant-design/icons';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import { useFriends } from './friends.ts';

const Request = later(async () => (await import('./Request.tsx')).Request);

export function RequestsBar({ opened }: { opened: (conversationId: number) => void }) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(false);
  const requests = useFriends((state) => state.requests);
  const theirs = requests.filter((request) => request.state === 'REQUESTED_BY_THEM');
  if (!theirs.length) return null;
  return (
    <div>
      <button type="button" className="requests-bar" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <UserAddOutlined />
        <span>{t('friends.requests', { count: theirs.length })}</span>
        {unfolded ? <UpOutlined /> : <DownOutlined />}
      </button>
      {unfolded && (
        <div style={{ padding: '0 12px' }}>
          <Suspense>
            {theirs.map((request) => (
              <Request key={request.user.id} request={request} accepted={opened} />
            ))}
          </Suspense>
        </div>
      )}
    </div>
  );
}
