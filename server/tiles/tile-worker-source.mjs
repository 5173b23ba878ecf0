/** Lets the tile worker run from its TypeScript source, in development and in tests. */
import { register } from 'tsx/esm/api';

register();
await import('./tile-worker.ts');
