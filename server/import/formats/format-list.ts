/** Every format that can be read, in the order in which they are asked: those told by their bytes first, plain text last. */
import { csvFormat } from './csv/csv-format.ts';
import type { FileFormat } from './file-format.ts';

export const formats: readonly FileFormat[] = [csvFormat];
