// Who may ask, who may see, who is kept out.
export function Privacy(_: { close: () => void }) {
  return <div />;
}
