// The small window is put where it is not in the way.
import { type CSSProperties, type PointerEvent, useState } from 'react';

export function useDrag(on: boolean) {
  const [at, setAt] = useState({ x: 0, y: 0 });
  if (!on) return { style: {}, grab: undefined };

  function grab(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return;
    const [x, y] = [event.clientX - at.x, event.clientY - at.y];
    // It stays on the page, wholly.
    const home = { left: box.left - at.x, top: box.top - at.y };
    const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
    const move = ({ clientX, clientY }: globalThis.PointerEvent) =>
      setAt({
        x: within(clientX - x, -home.left, window.innerWidth - box.width - home.left),
        y: within(clientY - y, -home.top, window.innerHeight - box.height - home.top),
      });
    const end = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
  }

  const style: CSSProperties = { transform: `translate(${at.x}px, ${at.y}px)` };
  return { style, grab };
}
