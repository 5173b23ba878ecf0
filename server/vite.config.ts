/** The server's build: two modules in dist/server, the server itself and the thread of a tile index; packages stay outside. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  root: path('.'),
  publicDir: false,
  build: {
    ssr: true,
    outDir: path('../dist/server'),
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: { main: path('main.ts'), 'tile-worker': path('tiles/tile-worker.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
