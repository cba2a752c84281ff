// Builds the web client into static/web; `make dev` serves it with reloading and passes the doors on to the server.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanWire } from './lean-wire.ts';

const server = process.env['PARLEY_DEV_SERVER'] ?? 'http://localhost:8080';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  publicDir: false,
  plugins: [react(), leanWire(root)],
  build: {
    outDir: '../static/web',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 800,
    // Nothing may be inlined as data: in scripts or fonts, the content security policy has no room for it.
    assetsInlineLimit: 0,
  },
  server: {
    // The server listens to pages of its own origin alone.
    proxy: {
      '/api': { target: server, changeOrigin: true, headers: { origin: server } },
      '/ws': { target: server, ws: true, changeOrigin: true, headers: { origin: server } },
      '/favicon.svg': server,
    },
  },
});
