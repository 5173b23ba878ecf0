/** The estate in memory, built from the store at the start and brought up to date after each committed write; every answer is of one version. */
import { completenessOf } from '../../shared/completeness.ts';
import { noBenchmarks, type Benchmarks } from '../../shared/estimate.ts';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { factsOf } from '../../shared/facts.ts';
import { everything, type EstateFilter, type Facets } from '../../shared/filter.ts';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Organisation, Sector } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import type { Database } from '../db/open.ts';
import { allOrganisations } from '../store/organisations.ts';
import { allProperties, propertiesById } from '../store/properties.ts';
import { registerState } from '../store/register-state.ts';
import { baseMasks } from './base-mask.ts';
import { columnTotals } from './column-totals.ts';
import { noColumns, setEntry, type EstateColumns } from './estate-columns.ts';
import { facetsOf } from './facet-counts.ts';
import { columnBenchmarks, reckonCosts } from './reckon.ts';
import { passes, standingOf, type Standing } from './standing.ts';

export type EstateSummary = { totals: EstateTotals; facets: Facets; selected: EstateTotals | null; version: number };

export type Estate = {
  columns: EstateColumns;
  organisations: Organisation[];
  version: () => number;
  illustrative: () => boolean;
  benchmarks: () => Benchmarks;
  sectorOf: (organisation: OrganisationId) => Sector;
  standing: (filter: EstateFilter, cleared: boolean) => Standing;
  summary: (filter: EstateFilter, selection: readonly PropertyId[], cleared: boolean) => EstateSummary;
  /** Brings the rows of these properties up to date with the store. */
  refresh: (ids: readonly PropertyId[]) => Promise<void>;
};

const out = 255;

/** The rows of the ids alone that the person may see, in the order of the rows. */
function standingOfIds(columns: EstateColumns, ids: readonly PropertyId[], visible: Standing): Standing {
  const standing = new Uint8Array(columns.size).fill(out);
  for (const id of ids) {
    const row = columns.rowOf.get(id);
    if (row !== undefined) standing[row] = visible[row] as number;
  }
  return standing;
}

/** Builds the estate of a database. */
export async function openEstate(db: Database): Promise<Estate> {
  const columns = noColumns();
  const masks = baseMasks(columns);
  const organisations = await allOrganisations(db);
  const sectors = new Map(organisations.map(({ id, sector }) => [id, sector]));
  const sectorOf = (organisation: OrganisationId): Sector => sectors.get(organisation) ?? 'other';
  let state = await registerState(db);
  let benchmarks = noBenchmarks;

  const enter = (property: Property) => {
    const facts = factsOf(property, benchmarks);
    setEntry(columns, { property, facts, completeness: completenessOf(property), sector: sectorOf(property.holder) });
  };
  const settle = () => {
    benchmarks = columnBenchmarks(columns);
    reckonCosts(columns, benchmarks);
    masks.clear();
  };
  const standing = (filter: EstateFilter, cleared: boolean) => standingOf(columns, filter, masks.of(filter, cleared));

  for await (const properties of allProperties(db)) properties.forEach(enter);
  settle();

  return {
    columns,
    organisations,
    version: () => state.version,
    illustrative: () => state.illustrative,
    benchmarks: () => benchmarks,
    sectorOf,
    standing,
    summary: (filter, selection, cleared) => {
      const standings = standing(filter, cleared);
      const totals = columnTotals(columns, standings);
      const chosen = () => standingOfIds(columns, selection, standing({ ...everything, archived: true }, cleared));
      return {
        totals,
        facets: facetsOf(columns, filter, standings),
        selected: selection.length > 0 ? columnTotals(columns, chosen()) : null,
        version: state.version,
      };
    },
    refresh: async (ids) => {
      const properties = await propertiesById(db, ids);
      const next = await registerState(db);
      properties.forEach(enter);
      settle();
      state = next;
    },
  };
}

/** Whether the register holds the property and the person may see it. */
export function visible(estate: Estate, id: PropertyId, cleared: boolean): boolean {
  const row = estate.columns.rowOf.get(id);
  return row !== undefined && (cleared || estate.columns.sensitive.data[row] === 0);
}

/** Ids of the rows that pass, in the order of the rows. */
export const passingIds = (columns: EstateColumns, standing: Standing): PropertyId[] =>
  columns.ids.filter((_, row) => standing[row] === passes);
