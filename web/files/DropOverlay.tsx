// Files may be dropped anywhere on the conversation: while they are over it, it says so.
import { InboxOutlined } from '@ant-design/icons';
import useApp from 'antd/es/app/useApp';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttaching } from './attaching.ts';
import './tray.css';

export function DropOverlay({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation();
  const { message: toast } = useApp();
  const [over, setOver] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const attach = useAttaching(id);
  const latest = useRef(attach);
  latest.current = attach;

  useEffect(() => {
    const around = place.current?.parentElement;
    if (!around) return;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const isHere = ({ target }: DragEvent) => target instanceof Node && around.contains(target);
    function onOver(event: DragEvent) {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      // Elsewhere on the page it would be opened instead of the chat.
      event.preventDefault();
      const may = isHere(event) && latest.current !== null;
      event.dataTransfer.dropEffect = may ? 'copy' : 'none';
      setOver(may);
    }
    function onLeave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent) {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (!isHere(event) || !latest.current) return;
      const items = [...(event.dataTransfer?.items ?? [])];
      const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory ?? false;
      if (items.some(isFolder)) toast.info(t('files.folder'));
      latest.current(items.filter((item) => !isFolder(item)).flatMap((item) => item.getAsFile() ?? []));
    }
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [t, toast]);

  return (
    <div ref={place} className={over ? 'drop-overlay over' : 'drop-overlay'} aria-hidden={!over}>
      {over && (
        <div>
          <InboxOutlined aria-hidden />
          <b dir="auto">{t('files.drop', { name })}</b>
          <span>{t('files.dropHint')}</span>
        </div>
      )}
    </div>
  );
}
