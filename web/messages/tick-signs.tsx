// The small signs beside the time of a message of mine, drawn for their size. Whoever shows one says what it means.
import type { ReactNode } from 'react';

function Drawing({ width, thin = false, children }: { width: number; thin?: boolean; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={12}
      viewBox={`0 0 ${width} 12`}
      fill="none"
      stroke="currentColor"
      strokeWidth={thin ? 1.3 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const ClockSign = () => (
  <Drawing width={12} thin>
    <circle cx="6" cy="6" r="4.8" />
    <path d="M6 3.2V6l1.9 1.2" />
  </Drawing>
);

export const OneTick = () => (
  <Drawing width={13}>
    <path d="m2.2 6.6 2.9 2.9 5.6-6.4" />
  </Drawing>
);

export const TwoTicks = () => (
  <Drawing width={18}>
    <path d="m1.6 6.6 2.9 2.9 5.6-6.4M8.4 8.9l.6.6L15.4 3.1" />
  </Drawing>
);

export const FailedSign = () => (
  <Drawing width={12} thin>
    <circle cx="6" cy="6" r="4.8" />
    <path d="M6 3.4v3M6 8.6v.01" />
  </Drawing>
);
