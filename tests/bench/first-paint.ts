/** How much JavaScript the map page needs before its first paint: the entry and the page with all they import at once, gzipped; the map library comes after. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

const built = 'dist/client';

function closure(manifest: Manifest, roots: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

export function benchFirstPaint(): Figure[] {
  const path = join(built, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('There is no built client to weigh: run npm run build first.');
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const files = closure(manifest, [...entry, 'desk/desk-page.tsx']);
  const bytes = [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
  return [{ name: 'JavaScript for first paint, gzip', value: Math.round(bytes / 102.4) / 10, unit: 'kB', target: 250 }];
}
