/** The bench is built as the server is, so that it times the code that ships. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('../..'),
  build: {
    ssr: at('bench.ts'),
    outDir: at('../../dist/bench'),
    emptyOutDir: true,
    target: 'node20',
  },
});
