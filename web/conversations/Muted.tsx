// A bell with a line through it.
import Icon from '@ant-design/icons';

export const Muted = (props: { className?: string }) => <Icon component={MutedDrawing} {...props} />;

const MutedDrawing = () => (
  <svg aria-hidden="true" width="1em" height="1em" viewBox="0 0 16 16" fill="none">
    <path
      d="M4.4 11.5V7a3.6 3.6 0 0 1 6.2-2.5M11.6 7.2v4.3M3 11.7h10M6.7 13.6c.3.5.8.8 1.3.8s1-.3 1.3-.8M2.4 2.4l11.2 11.2"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
