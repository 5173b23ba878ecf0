/** What work in the thread of an import is given: its data, somebody to tell how far it is, and whether it is to stop. */
import type { ImportProgress } from '../../../shared/import/import-answer.ts';
import type { ThreadData } from '../import-job.ts';

export type Work = { data: ThreadData; tell: (progress: ImportProgress) => void; stopped: () => boolean };

/** Thrown out of a transaction that is to leave nothing behind. */
export class StoppedWork extends Error {}
