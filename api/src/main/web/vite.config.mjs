import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
  test: { include: ['src/**/*.test.ts'] },
  server: { proxy: { '/api': process.env.WENMAI_SERVICE ?? 'http://127.0.0.1:7070' } },
});
