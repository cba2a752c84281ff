// Above the field: what is about to be sent. The field holds its caption; Enter sends it, Escape leaves it.
import { CaretRightFilled, CloseOutlined, PlusOutlined, WarningFilled } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { span } from '../base/span.ts';
import { FileSign } from './FileSign.tsx';
import { type Problem, useLimits } from './limits.ts';
import { parted } from './names.ts';
import { type Chosen, choose, clear, isSeen, problemsOf, put, remove, useTray } from './tray.ts';
import { sizeWords } from './words.ts';
import './tray.css';

export function Tray({ id }: { id: number }) {
  const { t, i18n } = useTranslation();
  const tray = useTray(id);
  const limits = useLimits((state) => state.limits);
  const more = useRef<HTMLInputElement>(null);
  const { items, asFiles, asAlbum } = tray;
  if (!items.length) return null;
  const problems = problemsOf(tray, limits);
  const total = items.reduce((sum, { draft }) => sum + draft.blob.size, 0);
  const [worst] = problems;
  const nameOf = (wanted: number) => items.find(({ key }) => key === wanted)?.draft.name ?? '';
  return (
    <section className="tray" aria-label={t('files.tray')}>
      <ul className="tray-items">
        {items.map((item) => (
          <Item
            key={item.key}
            item={item}
            asFile={asFiles || !isSeen(item)}
            problem={problems.get(item.key)}
            drop={() => remove(id, item.key)}
          />
        ))}
        <li>
          <button
            type="button"
            className="tray-more"
            aria-label={t('files.add')}
            title={t('files.add')}
            onClick={() => more.current?.click()}
          >
            <PlusOutlined aria-hidden />
          </button>
        </li>
      </ul>
      <div className="tray-options">
        {items.some(({ draft }) => draft.as !== 'file') && (
          <Checkbox checked={asFiles} onChange={({ target }) => choose(id, { asFiles: target.checked })}>
            {t('files.asFiles')}
          </Checkbox>
        )}
        {!asFiles && items.filter(isSeen).length > 1 && (
          <Checkbox checked={asAlbum} onChange={({ target }) => choose(id, { asAlbum: target.checked })}>
            {t('files.asAlbum')}
          </Checkbox>
        )}
        <span className={worst ? 'tray-sum problem' : 'tray-sum'} role="status">
          {worst
            ? `${nameOf(worst[0])}: ${problemWords(worst[1], t, i18n.language)}`
            : `${t('files.chosen', { count: items.length })} · ${sizeWords(total, i18n.language)}`}
        </span>
      </div>
      <button
        type="button"
        className="pin-button tray-clear"
        aria-label={t('files.clear')}
        title={`${t('files.clear')} (Esc)`}
        onClick={() => clear(id)}
      >
        <CloseOutlined aria-hidden />
      </button>
      <input
        ref={more}
        type="file"
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          put(id, [...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </section>
  );
}

interface ItemProps {
  item: Chosen;
  asFile: boolean;
  problem: Problem | undefined;
  drop: () => void;
}

function Item({ item, asFile, problem, drop }: ItemProps) {
  const { t, i18n } = useTranslation();
  const { draft, src } = item;
  const [stem, ending] = parted(draft.name);
  const words = problem && problemWords(problem, t, i18n.language);
  return (
    <li
      className={[asFile ? 'tray-file' : 'tray-picture', problem && 'problem'].filter(Boolean).join(' ')}
      title={words ?? draft.name}
    >
      {asFile ? (
        <>
          <FileSign name={draft.name} />
          <span className="file-words">
            <span className="file-name">
              <span dir="auto">{stem}</span>
              <span>{ending}</span>
            </span>
            <span className="file-size">{sizeWords(draft.blob.size, i18n.language)}</span>
          </span>
        </>
      ) : (
        <>
          {src ? <img src={src} alt={draft.name} /> : <span className="bone" />}
          {draft.as === 'video' && <CaretRightFilled className="tray-play" aria-hidden />}
          {draft.as === 'video' && draft.duration ? <span className="media-time">{span(draft.duration)}</span> : null}
        </>
      )}
      {problem && <WarningFilled className="tray-warning" aria-label={words} />}
      <button type="button" className="tray-drop" aria-label={t('files.remove', { name: draft.name })} onClick={drop}>
        <CloseOutlined aria-hidden />
      </button>
    </li>
  );
}

function problemWords(problem: Problem, t: ReturnType<typeof useTranslation>['t'], language: string): string {
  switch (problem.kind) {
    case 'empty':
      return t('files.problem.empty');
    case 'tooLarge':
      return t('files.problem.tooLarge', { limit: sizeWords(problem.limit, language) });
    case 'full':
      return t('files.problem.full', { left: sizeWords(problem.left, language) });
    default:
      return problem satisfies never;
  }
}
