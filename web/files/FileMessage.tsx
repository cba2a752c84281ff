// A file in the log: what it is, how large, and the way to have it or to look into it.
import { DownloadOutlined, EyeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { v1 } from '#proto';
import { open } from '../messages/over.ts';
import { FileSign } from './FileSign.tsx';
import { parted, previewOf } from './names.ts';
import { Ring, useProgress } from './UploadRing.tsx';
import { fileUrl } from './url.ts';
import { sizeWords } from './words.ts';
import './files.css';

interface Props {
  conversationId: number;
  file: v1.IFile;
  /** Gives up its upload, while that is under way. */
  cancel?: (() => void) | null;
}

export function FileMessage({ conversationId, file, cancel = null }: Props) {
  const { t, i18n } = useTranslation();
  const { fileId = 0, name = '', size = 0 } = file;
  const id = fileId ?? 0;
  const [stem, ending] = parted(name ?? '');
  const url = fileUrl(conversationId, id, { download: true });
  const preview = id > 0 ? previewOf(file) : null;
  return (
    <div className="file">
      {cancel && id < 0 ? <Uploading file={file} cancel={cancel} /> : <FileSign name={name ?? ''} />}
      <span className="file-words">
        <span className="file-name" title={name ?? ''}>
          <span dir="auto">{stem}</span>
          <span>{ending}</span>
        </span>
        {cancel && id < 0 ? (
          <UploadWords file={file} />
        ) : (
          <span className="file-size">{sizeWords(size ?? 0, i18n.language)}</span>
        )}
      </span>
      {preview === 'text' && (
        <button
          type="button"
          className="file-act"
          aria-label={t('files.preview', { name })}
          title={t('files.previewShort')}
          onClick={() => open({ kind: 'text-file', conversationId, file })}
        >
          <EyeOutlined aria-hidden />
        </button>
      )}
      {preview === 'pdf' && (
        <a
          className="file-act"
          href={fileUrl(conversationId, id, { remote: true })}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('files.preview', { name })}
          title={t('files.previewShort')}
        >
          <EyeOutlined aria-hidden />
        </a>
      )}
      {id > 0 && (
        <a
          className="file-act"
          href={url}
          download={name ?? ''}
          aria-label={t('files.download', { name })}
          title={t('files.downloadShort')}
        >
          <DownloadOutlined aria-hidden />
        </a>
      )}
    </div>
  );
}

function Uploading({ file, cancel }: { file: v1.IFile; cancel: () => void }) {
  const progress = useProgress([file.fileId ?? 0], { file });
  return <Ring {...progress} cancel={cancel} />;
}

function UploadWords({ file }: { file: v1.IFile }) {
  return <span className="file-size">{useProgress([file.fileId ?? 0], { file }).words}</span>;
}
