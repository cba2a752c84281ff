// How far an upload is: a ring with the way to give it up in it, and bytes in words.
import { CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { v1 } from '#proto';
import { filesIn } from './carried.ts';
import { useTransfers } from './transfers.ts';
import type { Stage } from './upload.ts';
import { sizeWords } from './words.ts';
import './upload.css';

interface Props {
  /** Of the files that are on their way. */
  ids: readonly number[];
  content: v1.IContent;
  cancel: () => void;
}

export function UploadRing({ ids, content, cancel }: Props) {
  const progress = useProgress(ids, content);
  return (
    <div className="upload-over">
      <Ring {...progress} cancel={cancel} />
      <span className="upload-words">{progress.words}</span>
    </div>
  );
}

/** Where there is no picture to lie on. */
export function UploadLine({ ids, content, cancel }: Props) {
  const progress = useProgress(ids, content);
  return (
    <div className="upload-line">
      <Ring {...progress} cancel={cancel} />
      <span>{progress.words}</span>
    </div>
  );
}

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

export function Ring({ part, words, cancel }: { part: number; words: string; cancel: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="upload-ring"
      aria-label={t('files.cancelUpload')}
      title={t('files.cancelUpload')}
      onClick={cancel}
    >
      <svg
        viewBox="0 0 48 48"
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
      >
        <circle cx="24" cy="24" r={RADIUS} />
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          className="upload-part"
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - Math.max(0.04, part))}
        />
      </svg>
      <CloseOutlined aria-hidden />
    </button>
  );
}

/** Of all of them together. */
export function useProgress(ids: readonly number[], content: v1.IContent) {
  const { t, i18n } = useTranslation();
  const transfers = useTransfers(useShallow(({ byId }) => ids.map((id) => byId[id])));
  const total = filesIn(content).reduce((sum, { size }) => sum + (size ?? 0), 0);
  const sent = Math.min(
    total,
    transfers.reduce((sum, one) => sum + (one?.sent ?? 0), 0),
  );
  const stages = transfers.map((one): Stage => one?.stage ?? 'waiting');
  const stage: Stage =
    stages.find((one) => one === 'sending') ?? stages.find((one) => one !== 'processing') ?? 'processing';
  const size = (bytes: number) => sizeWords(bytes, i18n.language);
  const words =
    stage === 'sending' ? t('files.sentOf', { sent: size(sent), total: size(total) }) : t(`files.stage.${stage}`);
  return { part: total ? sent / total : 0, words };
}
