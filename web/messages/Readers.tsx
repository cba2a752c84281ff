// Who has read a message, above its ticks.
import { Popover } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Person } from '../users/Person.tsx';
import { useReader } from './use-reader.ts';

interface Props {
  label: string;
  ids: readonly number[];
  /** Asked for by a key; else the pointer has to rest. */
  atOnce: boolean;
  /** The button that was asked. */
  children: ReactNode;
}

export function Readers({ label, ids, atOnce, children }: Props) {
  const [open, setOpen] = useState(atOnce);
  useEffect(() => {
    const timer = setTimeout(() => document.querySelector('.ticks.read:hover') && setOpen(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Popover
      title={label}
      content={<List ids={ids} />}
      trigger={['hover', 'click']}
      placement="topRight"
      mouseEnterDelay={0.25}
      open={open}
      onOpenChange={setOpen}
    >
      {children}
    </Popover>
  );
}

function List({ ids }: { ids: readonly number[] }) {
  const { people } = useReader();
  return (
    <ul className="readers scroll">
      {ids.map((id) => {
        const user = people[id];
        return (
          user && (
            <li key={id}>
              <Person user={user} size={28} />
            </li>
          )
        );
      })}
    </ul>
  );
}
