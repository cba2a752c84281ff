// Signs that Ant Design has not: a play sign that looks centred, a picture within a picture.
import Icon from '@ant-design/icons';

const Play = () => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" fill="currentColor" aria-hidden>
    <path d="M8 5.6v12.8c0 .9 1 1.5 1.8 1l10-6.4c.7-.5.7-1.5 0-2l-10-6.4c-.8-.5-1.8.1-1.8 1z" />
  </svg>
);

export const PlaySign = () => <Icon component={Play} />;

const Float = () => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
    <path d="M10 19H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4" />
    <rect x="13" y="14" width="9" height="6" rx="1" fill="currentColor" />
  </svg>
);

export const FloatSign = () => <Icon component={Float} />;
