/** Lets the thread of an import run from its TypeScript source, in development and in tests. */
import { register } from 'tsx/esm/api';

register();
await import('./import-thread.ts');
