/** The client's build: a static bundle in dist/client that the server serves; hashes in every name but index.html. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const fonts = ['@fontsource-variable/inter', '@fontsource/noto-sans'];

/** The fonts' licences travel with the fonts. */
const fontLicences: Plugin = {
  name: 'font-licences',
  generateBundle() {
    for (const font of fonts) {
      const source = readFileSync(fileURLToPath(new URL(`../node_modules/${font}/LICENSE`, import.meta.url)), 'utf8');
      this.emitFile({ type: 'asset', fileName: `licences/${font.split('/')[1]}.txt`, source });
    }
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), fontLicences],
  build: {
    outDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
