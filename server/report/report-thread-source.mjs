/** Lets the thread of a report run from its TypeScript source, in development and in tests. */
import { register } from 'tsx/esm/api';

register();
await import('./report-thread.ts');
