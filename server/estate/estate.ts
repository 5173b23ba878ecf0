/** The estate in memory: what filters, facets, totals and tiles are answered from; every answer is of one version of the register. */
import { completenessOf } from '../../shared/completeness.ts';
import { noBenchmarks, type Benchmarks } from '../../shared/estimate.ts';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { factsOf } from '../../shared/facts.ts';
import { everything, type EstateFilter, type Facets } from '../../shared/filter.ts';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Organisation, Sector } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import { noRanges, type UsualRanges } from '../../shared/quality/usual-range.ts';
import type { IsoDate } from '../../shared/year.ts';
import { today } from '../clock.ts';
import { baseMasks } from './base-mask.ts';
import { boundsOfPassing, type Bounds } from './bounds.ts';
import { columnTotals } from './column-totals.ts';
import { copyColumns } from './copy-columns.ts';
import { dropEntry, noColumns, setEntry, type EstateColumns } from './estate-columns.ts';
import { facetsOf } from './facet-counts.ts';
import { columnBenchmarks, reckonCosts } from './reckon.ts';
import { columnRanges, rangePart, sameRangePart, settleIssues } from './settle-issues.ts';
import { outside, passes, standingOf, type Standing } from './standing.ts';

export type EstateState = { version: number; illustrative: boolean };

export type EstateSummary = {
  totals: EstateTotals;
  facets: Facets;
  selected: EstateTotals | null;
  selectedOutside: number;
  bounds: Bounds | null;
  version: number;
};

export type Estate = {
  columns: EstateColumns;
  organisations: readonly Organisation[];
  /** Takes up the organisations as they are now; what properties show of their holders' sectors follows. */
  know: (organisations: readonly Organisation[]) => void;
  /** Treats a property as sensitive until it is entered again: nobody knows what it is now. */
  hide: (id: PropertyId) => void;
  /** Whether the register holds a property that everybody may see. */
  isOpen: (id: PropertyId) => boolean;
  state: () => EstateState;
  benchmarks: () => Benchmarks;
  /** The usual ranges of the register, and the day on which its issues were last reckoned. */
  usual: () => { ranges: UsualRanges; today: IsoDate };
  /** How each row stands to a filter, for somebody who is cleared for sensitive properties or is not. */
  standing: (filter: EstateFilter, cleared: boolean) => Standing;
  summary: (filter: EstateFilter, selection: readonly PropertyId[], cleared: boolean) => EstateSummary;
  /** Says who knows which properties may be counted twice: asked whenever the estate settles. */
  double: (which: () => Iterable<PropertyId>) => void;
  /** Puts properties in their rows; to be settled before anything is asked. */
  enter: (properties: Iterable<Property>) => void;
  /** Reckons what follows from all rows together; from then on answers are of this state of the register. */
  settle: (state: EstateState) => void;
  /** A copy to be written to at leisure while answers go on from what is; settled, it takes the place of the first. Nothing else may be entered meanwhile. */
  beside: () => Promise<BesideEstate>;
};

export type BesideEstate = Pick<Estate, 'enter' | 'settle'> & { drop: (id: PropertyId) => void };

/** The rows of the ids alone, as they stand. */
function standingOfIds(columns: EstateColumns, ids: readonly PropertyId[], standing: Standing): Standing {
  const chosen = new Uint8Array(columns.size).fill(outside);
  for (const id of ids) {
    const row = columns.rowOf.get(id);
    if (row !== undefined) chosen[row] = standing[row] as number;
  }
  return chosen;
}

/** An estate without a property. The issues of its records are those of the day that `dayOf` gives. */
export function emptyEstate(known: readonly Organisation[], dayOf: () => IsoDate = today): Estate {
  let columns = noColumns();
  let masks = baseMasks(columns);
  let organisations = known;
  let sectors = new Map(organisations.map(({ id, sector }) => [id, sector]));
  const sectorOf = (organisation: OrganisationId): Sector => sectors.get(organisation) ?? 'other';
  let state: EstateState = { version: 0, illustrative: false };
  let benchmarks = noBenchmarks;
  let rangesHold = true;
  let doubled: () => Iterable<PropertyId> = () => [];
  let usual = { ranges: noRanges, today: dayOf() };

  const reckonIssues = (ranges: UsualRanges) => {
    usual = { ranges, today: dayOf() };
    settleIssues(columns, ranges, usual.today);
  };
  const markDoubles = () => {
    columns.doubles.data.fill(0);
    for (const id of doubled()) {
      const row = columns.rowOf.get(id);
      if (row !== undefined) columns.doubles.set(row, 1);
    }
  };
  const standing = (filter: EstateFilter, cleared: boolean) => {
    if (usual.today !== dayOf()) reckonIssues(usual.ranges);
    return standingOf(columns, filter, masks.of(filter, cleared));
  };
  const selectedTotals = (selection: readonly PropertyId[], cleared: boolean) =>
    columnTotals(columns, standingOfIds(columns, selection, standing({ ...everything, archived: true }, cleared)));

  const enterInto = (into: EstateColumns, properties: Iterable<Property>) => {
    for (const property of properties) {
      const facts = factsOf(property, benchmarks);
      const before = rangePart(into, property.id);
      setEntry(into, { property, facts, completeness: completenessOf(property), sector: sectorOf(property.holder) });
      rangesHold &&= sameRangePart(before, rangePart(into, property.id));
    }
  };
  const settle = (next: EstateState) => {
    benchmarks = columnBenchmarks(columns);
    reckonCosts(columns, benchmarks);
    markDoubles();
    reckonIssues(rangesHold ? usual.ranges : columnRanges(columns));
    rangesHold = true;
    masks.clear();
    state = next;
  };

  return {
    get columns() {
      return columns;
    },
    get organisations() {
      return organisations;
    },
    know: (now) => {
      organisations = now;
      sectors = new Map(now.map(({ id, sector }) => [id, sector]));
      const { organisations: holders, sectors: facet } = columns.facets;
      const { keys } = columns.dictionaries.organisations;
      for (let row = 0; row < columns.size; row += 1)
        facet.set(row, columns.dictionaries.sectors.codeOf(sectorOf(keys[holders.data[row] as number] as OrganisationId)));
    },
    hide: (id) => {
      const row = columns.rowOf.get(id);
      if (row !== undefined) columns.sensitive.set(row, 1);
      masks.clear();
    },
    isOpen: (id) => {
      const row = columns.rowOf.get(id);
      return row !== undefined && columns.sensitive.data[row] === 0;
    },
    state: () => state,
    benchmarks: () => benchmarks,
    usual: () => usual,
    double: (which) => {
      doubled = which;
    },
    standing,
    summary: (filter, selection, cleared) => {
      const standings = standing(filter, cleared);
      return {
        totals: columnTotals(columns, standings),
        facets: facetsOf(columns, filter, standings),
        selected: selection.length > 0 ? selectedTotals(selection, cleared) : null,
        selectedOutside: selection.filter((id) => standings[columns.rowOf.get(id) ?? -1] !== passes).length,
        bounds: boundsOfPassing(columns, standings),
        version: state.version,
      };
    },
    enter: (properties) => enterInto(columns, properties),
    settle,
    beside: async () => {
      const copy = await copyColumns(columns);
      return {
        enter: (properties) => enterInto(copy, properties),
        drop: (id) => dropEntry(copy, id),
        settle: (next) => {
          columns = copy;
          masks = baseMasks(copy);
          rangesHold = false;
          settle(next);
        },
      };
    },
  };
}
