// Who may ask, who may see, who is kept out.
import { AlwaysRelay } from '../calls/AlwaysRelay.tsx';
import { BlockedPeople } from '../friends/BlockedPeople.tsx';
import { PrivacyChoices } from '../friends/PrivacyChoices.tsx';

export function Privacy({ close }: { close: () => void }) {
  return (
    <>
      <PrivacyChoices close={close} />
      <section>
        <AlwaysRelay />
      </section>
      <BlockedPeople />
    </>
  );
}
