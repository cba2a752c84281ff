// Signs that Ant Design has not: a play sign that looks centred.
import Icon from '@ant-design/icons';

const Play = () => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" fill="currentColor" aria-hidden>
    <path d="M8 5.6v12.8c0 .9 1 1.5 1.8 1l10-6.4c.7-.5.7-1.5 0-2l-10-6.4c-.8-.5-1.8.1-1.8 1z" />
  </svg>
);

export const PlaySign = () => <Icon component={Play} />;
