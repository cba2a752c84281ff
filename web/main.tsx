// Starts the page: appearance, language, who is signed in; then the screen.
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startAppearance } from './base/appearance.ts';
import { startI18n } from './base/i18n.ts';
import { remembered } from './base/storage.ts';
import { entrance } from './users/entrance.ts';
import * as session from './users/session.ts';
import './base/base.css';

startAppearance();
const known = session.resume();
// Which screen it will be is guessed, so that its code is here when the answer is.
if (entrance.name !== 'admin') void (remembered('known') ? import('./Shell.tsx') : import('./users/SignIn.tsx'));

// Not awaited at the top: other files of the build import this one, and would wait for it while it waits for them.
void Promise.all([startI18n(), known]).then(() => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
});
