import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API that the development server passes requests on to. */
const API = process.env['ZHOBA_API'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    // what a browser of two years ago understands; the office's are kept up to date by the city
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/api': API, '/public': API } },
});
