// What opens at a point above everything: kept on the screen, closed by Escape and by a click elsewhere, gone through with
// the arrow keys when it is a menu.
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { close, type Point } from './over.ts';
import './floating.css';

const EDGE = 8;

interface Props {
  at: Point;
  label: string;
  role?: 'menu' | 'dialog';
  className?: string;
  children: ReactNode;
}

export function Floating({ at, label, role = 'dialog', className = '', children }: Props) {
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const place = () => {
      const { offsetWidth: width, offsetHeight: height } = box;
      // Above the point where there is no room below it.
      const top = at.y + height > window.innerHeight - EDGE ? Math.min(at.y - height, window.innerHeight) : at.y;
      box.style.left = `${Math.max(EDGE, Math.min(at.x, window.innerWidth - width - EDGE))}px`;
      box.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(box);
    if (!box.contains(document.activeElement)) (itemsOf(box)[0] ?? box).focus({ preventScroll: true });
    return () => observer.disconnect();
  }, [at]);

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) close();
    };
    window.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('resize', close);
    };
  }, []);

  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape' || (event.key === 'Tab' && role === 'menu')) {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (role !== 'menu') return;
    const items = itemsOf(event.currentTarget);
    const now = items.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = step ? (now + step + items.length) % items.length : { Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  }

  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, whichever it is
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles have a name
    <div
      ref={element}
      className={`floating ${className}`}
      role={role}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKey}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </div>,
    document.body,
  );
}

const itemsOf = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[role="menuitem"]')];
