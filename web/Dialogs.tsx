// The dialogs of the shell, each from its noun.
import { lazy, Suspense } from 'react';
import { useReporting } from './admin/reporting.ts';
import { Parted } from './conversations/Parted.tsx';
import { show, useDialog } from './dialogs.ts';
import { RemarkDialog } from './friends/RemarkDialog.tsx';
import { Find } from './groups/Find.tsx';
import { NewGroup } from './groups/NewGroup.tsx';
import { isPane } from './settings/panes.ts';
import { invitation } from './users/invitation.ts';
import { PersonCard } from './users/PersonCard.tsx';

const Invitation = lazy(() => import('./groups/Invitation.tsx'));
const ReportDialog = lazy(() => import('./admin/ReportDialog.tsx'));
const Settings = lazy(() => import('./settings/Settings.tsx'));
const TestCall = lazy(() => import('./calls/TestCall.tsx'));

export function Dialogs() {
  const dialog = useDialog((state) => state.dialog);
  const about = useReporting((state) => state.about);
  const close = () => show(null);
  return (
    <>
      <Find what={dialog === 'add-friend' || dialog === 'find-groups' ? dialog : null} close={close} />
      <NewGroup open={dialog === 'new-group'} close={close} />
      <Parted />
      <RemarkDialog />
      <PersonCard />
      {invitation() && (
        <Suspense>
          <Invitation />
        </Suspense>
      )}
      {dialog && isPane(dialog) && (
        <Suspense>
          <Settings pane={dialog} close={close} />
        </Suspense>
      )}
      {about && (
        <Suspense>
          <ReportDialog about={about} />
        </Suspense>
      )}
      {dialog === 'test-call' && (
        <Suspense>
          <TestCall open close={close} />
        </Suspense>
      )}
    </>
  );
}
