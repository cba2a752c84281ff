// Builds the web client into static/web; `make dev` serves it with reloading and passes the doors on to the server.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { firstScreens } from './first-screens.ts';
import { leanWire } from './lean-wire.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const server = process.env['PARLEY_DEV_SERVER'] ?? 'http://localhost:8080';

const alias = [
  { find: /^(react-)?i18next$/, replacement: `${root}base/translator.ts` },
  { find: 'long', replacement: `${root}base/nothing.ts` },
  { find: '../tooltip/UniqueProvider', replacement: `${root}base/PassThrough.tsx` },
];

const config = () =>
  ({
    root,
    publicDir: false,
    resolve: { alias },
    plugins: [react(), leanWire(root)],
    build: {
      outDir: '../static/web',
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 800,
      // Nothing may be inlined as data: in scripts or fonts, the content security policy has no room for it.
      assetsInlineLimit: 0,
      rolldownOptions: {
        treeshake: {
          // These do not say of themselves that what nobody imports of them may go.
          moduleSideEffects: [{ test: /node_modules\/(@rc-component|@ant-design)\//, sideEffects: false }],
        },
      },
    },
    server: {
      // The server listens to pages of its own origin alone.
      proxy: {
        '/api': { target: server, changeOrigin: true, headers: { origin: server } },
        '/ws': { target: server, ws: true, changeOrigin: true, headers: { origin: server } },
        '/favicon.svg': server,
      },
    },
  }) satisfies UserConfig;

export default defineConfig(async ({ command }) => {
  const all = config();
  if (command !== 'build') return all;
  const { rolldownOptions } = all.build;
  const groups = await firstScreens(config());
  return {
    ...all,
    build: { ...all.build, rolldownOptions: { ...rolldownOptions, output: { codeSplitting: { groups } } } },
  };
});
