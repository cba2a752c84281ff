// In place of what Ant Design's `ConfigProvider` wraps around everything for tooltips that glide: it brings their code along.
import type { ReactNode } from 'react';

export default function PassThrough({ children }: { children: ReactNode }) {
  return children;
}
