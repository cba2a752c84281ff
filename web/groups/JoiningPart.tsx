// In the panel beside a group: who wants to come in, its number, and links for who may make them.
import { LinkOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { GroupNumber } from './GroupNumber.tsx';
import { JoinRequestsBar } from './JoinRequests.tsx';
import { canBeFound } from './joining.ts';
import { mayAdmit } from './rights.ts';

const Joining = lazy(() => import('./Joining.tsx'));

export function JoiningPart({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!mayAdmit(item) && !canBeFound(item)) return null;
  return (
    <section className="members-part joining-in-panel" aria-label={t('joining.who')}>
      <GroupNumber item={item} />
      {mayAdmit(item) && (
        <>
          <JoinRequestsBar id={item.id} />
          <Button block icon={<LinkOutlined />} onClick={() => setOpen(true)}>
            {t('joining.settings')}
          </Button>
          {open && (
            <Suspense>
              <Joining item={item} close={() => setOpen(false)} />
            </Suspense>
          )}
        </>
      )}
    </section>
  );
}
