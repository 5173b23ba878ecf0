/** What the shape of a map file's row says, as columns beside its own: a row that is refused keeps its place in the list that is put right. */
import type { SheetRow } from '../../../shared/import/sheet.ts';

export const shapeHeadings = ['Longitude', 'Latitude', 'Site area (ha)'] as const;

/** The row's own cells, and after the last heading what its shape says; those of a row without a shape as they are. */
export function withShape({ cells, shape }: SheetRow, headings: number): readonly string[] {
  if (!shape) return cells;
  const own = Array.from({ length: headings }, (_, at) => cells[at] ?? '');
  return [...own, String(shape.position.longitude), String(shape.position.latitude), String(shape.siteArea ?? '')];
}
