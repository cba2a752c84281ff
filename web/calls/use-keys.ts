// The keys of a call: M, V, S and Escape; never while something is being written.
import { useEffect } from 'react';
import type { Mine } from './call.ts';
import * as room from './room.ts';
import { show, useView } from './view.ts';

export function useKeys(stage: Mine['name']) {
  useEffect(() => {
    if (stage === 'over') return;
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, [contenteditable="true"], [role="menu"]'))
        return;
      const { media, frames } = room.useRoom.getState();
      const isIn = stage === 'in' && !media.onHold;
      switch (event.key.toLowerCase()) {
        case 'm':
          if (!media.onHold) void room.toggle('microphone');
          break;
        case 'v':
          if (!media.onHold) void room.toggle('camera');
          break;
        case 's':
          if (!isIn) return;
          if (media.screen) room.stopSharing();
          else void room.share(frames);
          break;
        case 'escape': {
          // An open menu takes it first.
          const { size, devices } = useView.getState();
          if (size === 'small' || document.querySelector('.ant-dropdown:not(.ant-dropdown-hidden)')) return;
          if (document.fullscreenElement) break;
          show(devices ? { devices: false } : { size: 'small' });
          break;
        }
        default:
          return;
      }
      event.preventDefault();
      event.stopPropagation();
    }
    // Before the conversation, which Escape closes, and whose field would take the letter.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [stage]);
}
