// The dialogs of the shell, each from its noun.
import { Suspense } from 'react';
import { useReporting } from './admin/reporting.ts';
import { later } from './base/later.ts';
import { Once } from './base/Once.tsx';
import { Parted } from './conversations/Parted.tsx';
import { show, useDialog } from './dialogs.ts';
import { useRenaming } from './friends/renaming.ts';
import { isPane } from './settings/panes.ts';
import { invitation } from './users/invitation.ts';
import { usePersonShown } from './users/person.ts';

const PersonCard = later(async () => (await import('./users/PersonCard.tsx')).PersonCard);
const Find = later(async () => (await import('./groups/Find.tsx')).Find);
const NewGroup = later(async () => (await import('./groups/NewGroup.tsx')).NewGroup);
const Settings = later(async () => (await import('./settings/Settings.tsx')).default);
const RemarkDialog = later(async () => (await import('./friends/RemarkDialog.tsx')).RemarkDialog);
const Invitation = later(async () => (await import('./groups/Invitation.tsx')).default);
const ReportDialog = later(async () => (await import('./admin/ReportDialog.tsx')).default);
const TestCall = later(async () => (await import('./calls/TestCall.tsx')).default);

export function Dialogs() {
  const dialog = useDialog((state) => state.dialog);
  const about = useReporting((state) => state.about);
  const person = usePersonShown((state) => state.id);
  const renamed = useRenaming((state) => state.userId);
  const close = () => show(null);
  const finds = dialog === 'add-friend' || dialog === 'find-groups' ? dialog : null;
  return (
    <>
      <Once when={finds !== null}>
        <Find what={finds} close={close} />
      </Once>
      <Once when={dialog === 'new-group'}>
        <NewGroup open={dialog === 'new-group'} close={close} />
      </Once>
      <Once when={person !== null}>
        <PersonCard />
      </Once>
      <Once when={renamed !== null}>
        <RemarkDialog />
      </Once>
      <Parted />
      <Suspense>{invitation() && <Invitation />}</Suspense>
      <Suspense>{dialog && isPane(dialog) && <Settings pane={dialog} close={close} />}</Suspense>
      <Suspense>{about && <ReportDialog about={about} />}</Suspense>
      <Suspense>{dialog === 'test-call' && <TestCall open close={close} />}</Suspense>
    </>
  );
}
