// What is made when it is first wanted, and then stays: a dialog that can be seen to close.
import { type ReactNode, Suspense, useState } from 'react';

export function Once({ when, children }: { when: boolean; children: ReactNode }) {
  const [been, setBeen] = useState(when);
  if (when && !been) setBeen(true);
  return been && <Suspense>{children}</Suspense>;
}
