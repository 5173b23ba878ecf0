/** What each row sorts by in one column: from memory where the estate holds it, else read through the register once for each version. */
import { columnOf, sortValueOf, type Column } from '../../shared/columns.ts';
import { completenessOf } from '../../shared/completeness.ts';
import { factsOf } from '../../shared/facts.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { Database } from '../db/open.ts';
import { allProperties } from '../store/properties.ts';
import type { Estate } from './estate.ts';
import { basisCode, issuesAt, type EstateColumns, type TotalledFigure } from './estate-columns.ts';
import { recent } from './recent.ts';
import { sortOrder, type SortOrder, type SortValue } from './sort-order.ts';

const inMemory: Record<string, TotalledFigure> = {
  'running-cost': 'runningCost',
  'floor-area': 'floorArea',
  'site-area': 'siteArea',
  'book-value': 'bookValue',
  'disposal-value': 'disposalValue',
};

function valuesInMemory(columns: EstateColumns, key: string): SortValue[] | null {
  if (key === 'name') return columns.ids.map((_, row) => columns.names[row] ?? null);
  if (key === 'issues') return columns.ids.map((_, row) => issuesAt(columns, row).length || null);
  const name = inMemory[key];
  if (name === undefined) return null;
  const { values, basis } = columns.figures[name];
  return columns.ids.map((_, row) => (basis.data[row] === basisCode.unknown ? null : (values.data[row] as number)));
}

async function valuesInRegister(db: Database, estate: Estate, column: Column): Promise<SortValue[]> {
  const values: SortValue[] = estate.columns.ids.map(() => null);
  const context = { organisations: new Map(estate.organisations.map((one): [Organisation['id'], Organisation] => [one.id, one])) };
  for await (const properties of allProperties(db))
    for (const property of properties) {
      const row = estate.columns.rowOf.get(property.id);
      const facts = factsOf(property, estate.benchmarks());
      if (row === undefined) continue;
      const issues = issuesAt(estate.columns, row);
      values[row] = sortValueOf(column.read({ property, facts, completeness: completenessOf(property), issues }, context));
    }
  return values;
}

/** Orders by column, kept until the register changes; a column that is not there sorts by name. */
export function sortOrders(db: Database, estate: Estate): (key: string) => Promise<SortOrder> {
  const kept = recent<Promise<SortOrder>>(12);
  let version = estate.state().version;
  return (key) => {
    if (version !== estate.state().version) kept.clear();
    version = estate.state().version;
    const column = columnOf(key);
    return kept.get(column?.sortable ? key : 'name', async () => {
      const held = valuesInMemory(estate.columns, column?.sortable ? key : 'name');
      return sortOrder(held ?? (await valuesInRegister(db, estate, column as Column)));
    });
  };
}
