// One thing that was tried, and what came of it.
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  LoadingOutlined,
  SoundOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { State } from './try.ts';
import './test.css';

export function TrialLine(props: { state: State; title: string; words: string; children?: ReactNode }) {
  const { state, title, words, children } = props;
  return (
    <li className={`trial-line ${state}`}>
      {state === 'wait' && <LoadingOutlined aria-hidden />}
      {state === 'ask' && <SoundOutlined aria-hidden />}
      {state === 'good' && <CheckCircleFilled aria-hidden />}
      {state === 'fair' && <ExclamationCircleFilled aria-hidden />}
      {state === 'bad' && <CloseCircleFilled aria-hidden />}
      <div>
        <b>{title}</b>
        <p>{words}</p>
        {children}
      </div>
    </li>
  );
}
