// How one signs in: user name, e-mail, password, accounts elsewhere, and the end of it all.
import { LinkedAccounts } from '../identities/LinkedAccounts.tsx';
import { Credentials } from '../users/Credentials.tsx';
import { DeleteAccount } from '../users/DeleteAccount.tsx';
import { YourData } from '../users/YourData.tsx';

export function Account(_: { close: () => void }) {
  return (
    <>
      <Credentials />
      <LinkedAccounts />
      <YourData />
      <DeleteAccount />
    </>
  );
}
