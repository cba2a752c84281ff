// How one signs in: user name, e-mail, password, accounts elsewhere, and the end of it all.
export function Account(_: { close: () => void }) {
  return <div />;
}
