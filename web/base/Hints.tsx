// Says what a thing is when the pointer rests on it or the keyboard comes to it: whatever has `data-hint`, one for the page.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

/** ms */
const REST = 400;
const EDGE = 8;

export function Hints() {
  const [of, setOf] = useState<HTMLElement | null>(null);
  const shown = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let near: HTMLElement | null = null;
    function go() {
      clearTimeout(timer);
      near = null;
      setOf(null);
    }
    function come({ target, type }: Event) {
      const next = target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
      if (next === near) return;
      go();
      near = next;
      if (next && (type !== 'focusin' || next.matches(':focus-visible'))) timer = setTimeout(setOf, REST, next);
    }
    const comings = ['pointerover', 'focusin'];
    const goings = ['pointerdown', 'keydown', 'scroll', 'blur'];
    for (const coming of comings) window.addEventListener(coming, come);
    for (const going of goings) window.addEventListener(going, go, true);
    return () => {
      go();
      for (const coming of comings) window.removeEventListener(coming, come);
      for (const going of goings) window.removeEventListener(going, go, true);
    };
  }, []);

  useLayoutEffect(() => {
    const box = shown.current;
    if (!of || !box) return;
    const { left, right, top, bottom, width, height } = of.getBoundingClientRect();
    const beside = of.dataset['hintSide'] === 'right';
    const x = beside ? right + EDGE : left + (width - box.offsetWidth) / 2;
    const above = top - box.offsetHeight - EDGE;
    const y = beside ? top + (height - box.offsetHeight) / 2 : above < EDGE ? bottom + EDGE : above;
    box.style.left = `${Math.max(EDGE, Math.min(x, window.innerWidth - box.offsetWidth - EDGE))}px`;
    box.style.top = `${y}px`;
  }, [of]);

  // It may have gone meanwhile.
  if (!of?.isConnected) return null;
  return createPortal(
    <div ref={shown} className="hint" aria-hidden>
      {of.dataset['hint']}
    </div>,
    document.body,
  );
}
