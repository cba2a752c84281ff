// A button that opens a menu above itself, where the menu is loaded when it is first wanted.
import { type MouseEvent, useRef, useState } from 'react';
import type { MenuPlace } from './PlacedMenu.tsx';

/** The corner of the button at which the menu stands. */
export function useMenuButton(side: 'left' | 'right', edge: 'top' | 'bottom' = 'top') {
  const [at, setAt] = useState<MenuPlace | null>(null);
  const button = useRef<HTMLElement>(null);
  /** A press outside closes the menu before the click comes: then it is not to open again. */
  const wasOpen = useRef(false);
  return {
    at,
    close() {
      setAt(null);
      button.current?.focus();
    },
    button: {
      'aria-haspopup': 'menu',
      'aria-expanded': at !== null,
      onPointerDown() {
        wasOpen.current = at !== null;
      },
      onClick(event: MouseEvent<HTMLElement>) {
        button.current = event.currentTarget;
        const box = event.currentTarget.getBoundingClientRect();
        setAt(wasOpen.current ? null : { x: box[side], y: box[edge], focused: event.detail === 0 });
        wasOpen.current = false;
      },
    },
  } as const;
}
