/** The column in which refused rows are given back with their reasons: it is none of the list's own, and is not read when the rows come again. */
import type { Layout } from '../../shared/import/layout.ts';

export const reasonHeading = 'Reason';

export function withoutReason(layout: Layout): Layout {
  const last = layout.columns.at(-1);
  return last?.own === reasonHeading && layout.columns.length > 1 ? { ...layout, columns: layout.columns.slice(0, -1), unread: 1 } : layout;
}
