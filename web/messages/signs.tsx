// Signs that the icon set draws otherwise than people know them.
import Icon from '@ant-design/icons';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const Reply = () => (
  <svg width="1em" height="1em" viewBox="0 0 24 24" aria-hidden="true" {...line}>
    <path d="M9.5 6 4 11.5l5.5 5.5M4.5 11.5H14a6 6 0 0 1 6 6V19" />
  </svg>
);

const Forwards = () => (
  <svg width="1em" height="1em" viewBox="0 0 24 24" aria-hidden="true" {...line}>
    <path d="m14.500 6 5.500 5.500-5.500 5.500M19.500 11.500H10a6 6 0 0 0-6 6V19" />
  </svg>
);

export const ReplySign = () => <Icon component={Reply} aria-hidden />;
export const ForwardSign = () => <Icon component={Forwards} aria-hidden />;
