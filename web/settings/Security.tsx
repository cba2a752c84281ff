// What protects the account: second factor, passkeys, signed-in devices.
export function Security(_: { close: () => void }) {
  return <div />;
}
