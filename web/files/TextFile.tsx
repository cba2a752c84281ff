// A text looked into: as text, whatever it says it is.
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { v1 } from '#proto';
import { fileUrl } from './url.ts';
import './files.css';

interface Props {
  conversationId: number;
  file: v1.IFile;
  close: () => void;
}

export default function TextFile({ conversationId, file, close }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [id, name] = [file.fileId ?? 0, file.name ?? ''];
  useEffect(() => {
    const leaving = new AbortController();
    fetch(fileUrl(conversationId, id, { remote: true }), { signal: leaving.signal })
      .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(response.status)))
      .then(
        (bytes) => setText(decoded(bytes)),
        () => leaving.signal.aborted || setFailed(true),
      );
    return () => leaving.abort();
  }, [conversationId, id]);
  return (
    <Modal
      title={<bdi>{name}</bdi>}
      open
      onCancel={close}
      width={820}
      centered
      footer={
        <Button icon={<DownloadOutlined />} href={fileUrl(conversationId, id, { download: true })} download={name}>
          {t('files.downloadShort')}
        </Button>
      }
    >
      {failed ? (
        <p className="quiet">{t('files.notLoaded')}</p>
      ) : text === null ? (
        <Spin className="text-file-waits" />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        <pre className="text-file scroll" tabIndex={0} dir="auto">
          {text}
        </pre>
      )}
    </Modal>
  );
}

/** UTF-8, or what East Asian machines wrote before it; UTF-16 says so itself. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
