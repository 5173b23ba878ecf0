/** The server's build: six modules in dist/server: the server itself, the threads of a tile index, of an import, of an export and of a report, and the keeper's command; packages stay outside. */
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
      input: {
        main: path('main.ts'),
        'tile-worker': path('tiles/tile-worker.ts'),
        'import-thread': path('import/import-thread.ts'),
        'report-thread': path('report/report-thread.ts'),
        'export-thread': path('export/export-thread.ts'),
        estate: path('tool/main.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
