// Parley's sign: a speech bubble that is also a P. The same drawing as static/favicon.svg.
import { useId } from 'react';

export function Logo({ size = 40 }: { size?: number }) {
  const gradient = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#19a48f" />
          <stop offset="1" stopColor="#075e55" />
        </linearGradient>
      </defs>
      <rect width="64" height="64" rx="17" fill={`url(#${gradient})`} />
      <path
        d="M19 14h19a14 14 0 0 1 0 28h-9.5v6.8a1.7 1.7 0 0 1-2.7 1.36A23 23 0 0 1 16.5 32V16.5A2.5 2.5 0 0 1 19 14Z"
        fill="#fff"
      />
      <circle cx="24.8" cy="28" r="3" fill="#0b7d6e" />
      <circle cx="33.3" cy="28" r="3" fill="#0b7d6e" />
      <circle cx="41.8" cy="28" r="3" fill="#f2a65a" />
    </svg>
  );
}
