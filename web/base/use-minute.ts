// Now, renewed every minute, so that yesterday becomes yesterday and "just now" does not stay.
import { useEffect, useState } from 'react';

export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
