// Files that come from outside of the page: dropped or pasted.
import { useEffect } from 'react';
import { useConversations } from '../conversations/conversations.ts';
import { askToWrite, useComposing } from '../messages/composing.ts';
import { useSelection } from '../messages/selection.ts';
import { put } from './tray.ts';

/** What takes files into the tray; null while nothing can be attached. */
export function useAttaching(id: number): ((files: readonly File[]) => void) | null {
  const isEditing = useComposing(id).kind === 'edit';
  const isSelecting = useSelection(id) !== null;
  const isClosed = useConversations((state) => state.byId[id]?.closed ?? true);
  if (isEditing || isSelecting || isClosed) return null;
  return (files) => {
    put(id, files);
    if (files.length) askToWrite();
  };
}

export function usePaste(id: number) {
  const attach = useAttaching(id);
  useEffect(() => {
    if (!attach) return;
    function onPaste(event: ClipboardEvent) {
      const { clipboardData, target } = event;
      if (!clipboardData?.files.length || document.querySelector('.ant-modal-wrap:not([style*="none"])')) return;
      if (target instanceof HTMLInputElement) return;
      // A table or a paragraph comes with its picture: the words are meant.
      if (clipboardData.types.includes('text/rtf') || /\S/.test(clipboardData.getData('text/plain'))) return;
      event.preventDefault();
      attach?.([...clipboardData.files]);
    }
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [attach]);
}
