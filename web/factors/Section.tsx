// A part of the security pane: what it is, why one would want it, what is in it.
import type { ReactNode } from 'react';

export function Section(props: {
  title: string;
  hint: string;
  tag?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="factor" aria-label={props.title}>
      <header className="factor-head">
        <h3>
          {props.title} {props.tag}
        </h3>
        {props.action}
      </header>
      <p className="quiet factor-hint">{props.hint}</p>
      {props.children}
    </section>
  );
}

/** One line of it. */
export function Item(props: { icon: ReactNode; name: ReactNode; words: ReactNode; children?: ReactNode }) {
  return (
    <li className="factor-item">
      <span className="factor-icon" aria-hidden="true">
        {props.icon}
      </span>
      <div className="factor-words">
        <div className="factor-name">{props.name}</div>
        <div className="quiet">{props.words}</div>
      </div>
      {props.children}
    </li>
  );
}

export function Tag({ on, children }: { on: boolean; children: ReactNode }) {
  return <span className={`factor-tag${on ? ' is-on' : ''}`}>{children}</span>;
}
