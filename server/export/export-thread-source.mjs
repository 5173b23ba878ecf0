/** Lets the thread of an export run from its TypeScript source, in development and in tests. */
import { register } from 'tsx/esm/api';

register();
await import('./export-thread.ts');
