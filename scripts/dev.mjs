// make dev: the server, restarted when its files change, and Vite in front of it; they stop together.
import { spawn } from 'node:child_process';

// In process groups of their own: Ctrl-C is for us, and they are told once. A server told twice leaves in a hurry.
const start = (...args) => spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const parts = [start('--watch', 'src/main.ts'), start('node_modules/vite/bin/vite.js', 'web')];

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const part of parts) part.once('exit', stop);

function stop() {
  if (stopping) return;
  stopping = true;
  for (const part of parts) part.kill('SIGTERM');
}
