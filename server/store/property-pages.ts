/** Properties whole from rows that were read page by page, in the order that was asked for. */
import type { PropertyId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import type { PropertyPages } from '../db/property-pages.ts';
import { partsIn } from './property-parts.ts';
import { propertyOfRow } from './property-rows.ts';

/** The properties that exist among the ids, in the order of the ids. */
export function readPage(pages: PropertyPages, ids: readonly PropertyId[]): Property[] {
  const rows = pages.read(ids);
  const parts = partsIn(rows);
  const found = new Map(rows.property.map((row) => [row.id, propertyOfRow(row, parts(row.id))]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
