// A sheet of paper in the colour of its kind, with its ending on it.
import { endingOf, familyOf } from './names.ts';
import './files.css';

export function FileSign({ name }: { name: string }) {
  const ending = endingOf(name);
  return (
    <span className={`file-sign ${familyOf(name)}`} aria-hidden>
      <svg viewBox="0 0 40 48" aria-hidden="true">
        <path d="M6 1h20l13 13v28a5 5 0 0 1-5 5H6a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5Z" />
        <path className="fold" d="M26 1v8a5 5 0 0 0 5 5h8Z" />
      </svg>
      <b>{ending.slice(0, 4)}</b>
    </span>
  );
}
