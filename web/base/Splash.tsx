// What is shown for the moment before there is something to show.
import { Logo } from './Logo.tsx';

export function Splash() {
  return (
    <div className="centre splash" aria-busy="true">
      <Logo size={56} />
    </div>
  );
}
