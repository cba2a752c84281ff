// The keyboard finds the field by itself.
import { useEffect } from 'react';

/** Whoever begins to type, wherever the focus was left, means the message. */
export function useTypingFocuses(field: { current: HTMLElement | null }) {
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      const { activeElement } = document;
      const idle = activeElement === document.body || activeElement?.matches('[role="log"], .line');
      if (idle && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        field.current?.focus();
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
}
