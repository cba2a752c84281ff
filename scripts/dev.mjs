// make dev: the server, restarted when its files change, and Vite in front of it; they stop together.
import { spawn } from 'node:child_process';

const parts = [
  spawn(process.execPath, ['--watch', 'src/main.ts'], { stdio: 'inherit' }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'web'], { stdio: 'inherit' }),
];
const stop = () => {
  for (const part of parts) part.kill('SIGTERM');
};
// A terminal's Ctrl-C reaches them too; being told twice does them no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const part of parts) part.once('exit', stop);
