/** The size of a file as text. */
import { formatCount } from '../../shared/measure.ts';

const step = 1024;
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** "146 KB", "4.2 MB": in steps of 1,024, as a file manager and the limits of the server count. */
export function formatBytes(bytes: number): string {
  if (bytes < step) return `${bytes} bytes`;
  if (bytes < step * step) return `${formatCount(Math.round(bytes / step))} KB`;
  return `${oneDecimal.format(bytes / step / step)} MB`;
}
