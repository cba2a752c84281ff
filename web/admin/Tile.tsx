// One figure with its name.
import type { ReactNode } from 'react';

export function Tile(props: { label: string; value: ReactNode; hint?: string; isGrave?: boolean; go?: () => void }) {
  const { label, value, hint, isGrave = false, go } = props;
  const inside = (
    <>
      <span className="quiet">{label}</span>
      <b>{value}</b>
      {hint && <small className="quiet">{hint}</small>}
    </>
  );
  const name = isGrave ? 'admin-tile grave' : 'admin-tile';
  if (!go) return <div className={name}>{inside}</div>;
  return (
    <button type="button" className={name} onClick={go}>
      {inside}
    </button>
  );
}
