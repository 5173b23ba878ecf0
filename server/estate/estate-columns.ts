/** The estate column by column: what filters, facets, totals and tiles need of each property, a row a property, never removed. */
import { areaBands, completenessBands, costBands, unknownBand, valueBands, type Band } from '../../shared/band.ts';
import type { Completeness } from '../../shared/completeness.ts';
import { disposalStandings } from '../../shared/disposal.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Figure } from '../../shared/figure.ts';
import { facetKeysOf, facetNames, searchTextOf, type FacetName } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { sectors, type Sector } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import { firstExpiry, ownIssues } from '../../shared/quality/issues.ts';
import { isFromPeers } from '../../shared/quality/peer-method.ts';
import { qualityRuleKeys, type QualityRuleKey } from '../../shared/quality/rule-keys.ts';
import { measuredOf, measures, type Measure } from '../../shared/quality/usual-range.ts';
import { isSensitive } from '../../shared/role.ts';
import { runningCostTotal } from '../../shared/running-cost.ts';
import { tenureKeys } from '../../shared/tenure.ts';
import { components, uses } from '../../shared/use.ts';
import type { IsoDate } from '../../shared/year.ts';
import { bytes, codes, numbers, type Column } from './column.ts';
import { dictionary, noKey, type Dictionary } from './dictionary.ts';

/** The facets of which a property may have several keys: each is a bit. */
export const bitFacets = ['components', 'issues'] as const;
export type BitFacet = (typeof bitFacets)[number];
export const keysOfBits: Record<BitFacet, readonly string[]> = { components, issues: qualityRuleKeys };

/** The facets of which a property has at most one key. */
export type CodedFacet = Exclude<FacetName, BitFacet>;
export const codedFacets = facetNames.filter((name): name is CodedFacet => !bitFacets.some((bits) => bits === name));

export const totalledFigures = ['runningCost', 'floorArea', 'siteArea', 'bookValue', 'disposalValue'] as const;
export type TotalledFigure = (typeof totalledFigures)[number];

/** The codes of a figure's basis. */
export const basisCode = { unknown: 0, recorded: 1, estimated: 2 } as const;

export type FigureColumn = { values: Column<Float64Array>; basis: Column<Uint8Array> };

export type EstateColumns = {
  size: number;
  ids: PropertyId[];
  rowOf: Map<PropertyId, number>;
  names: string[];
  /** In lower case, as the filter looks for words in it. */
  texts: string[];
  dictionaries: Record<CodedFacet, Dictionary>;
  facets: Record<CodedFacet, Column<Uint16Array>>;
  bits: Record<BitFacet, Column<Uint16Array>>;
  /** The issues that a record shows by itself; the rest are reckoned when the estate settles. */
  ownIssues: Column<Uint16Array>;
  /** The first day on which a lease ends, as the number YYYYMMDD; Infinity where none is recorded. */
  leaseEnds: Column<Float64Array>;
  /** What is measured of recorded figures; NaN where it is not. */
  measured: Record<Measure, Column<Float64Array>>;
  archived: Column<Uint8Array>;
  /** 1 where the property was taken out of the register again. */
  gone: Column<Uint8Array>;
  sensitive: Column<Uint8Array>;
  /** Another record may be the same property. */
  doubles: Column<Uint8Array>;
  letOut: Column<Uint8Array>;
  land: Column<Uint8Array>;
  /** The register has no running cost, so what stands there is reckoned from the averages, or unknown. */
  costMissing: Column<Uint8Array>;
  /** The figure was estimated from peers, so no average may be taken over it. */
  areaFromPeers: Column<Uint8Array>;
  costFromPeers: Column<Uint8Array>;
  /** 1 where the place is known; the other two are then degrees, else NaN. */
  located: Column<Uint8Array>;
  longitude: Column<Float64Array>;
  latitude: Column<Float64Array>;
  completeness: Column<Float64Array>;
  figures: Record<TotalledFigure, FigureColumn>;
  /** What of each stands empty, m²; no total is taken of it. */
  spareArea: FigureColumn;
};

const bandKeys = (bands: readonly Band[]) => [...bands.map((band) => band.key), unknownBand];

const eachFacet = <T>(make: (facet: CodedFacet) => T) =>
  Object.fromEntries(codedFacets.map((facet) => [facet, make(facet)])) as Record<CodedFacet, T>;

const knownKeys: Record<CodedFacet, readonly string[]> = {
  sectors,
  organisations: [],
  tenures: tenureKeys,
  uses,
  stages: disposalStandings,
  districts: [],
  cost: bandKeys(costBands),
  area: bandKeys(areaBands),
  value: bandKeys(valueBands),
  completeness: bandKeys(completenessBands),
};

export const noColumns = (): EstateColumns => ({
  size: 0,
  ids: [],
  rowOf: new Map(),
  names: [],
  texts: [],
  dictionaries: eachFacet((facet) => dictionary(knownKeys[facet])),
  facets: eachFacet(codes),
  bits: { components: codes(), issues: codes() },
  ownIssues: codes(),
  leaseEnds: numbers(),
  measured: { cost: numbers(), space: numbers() },
  archived: bytes(),
  gone: bytes(),
  sensitive: bytes(),
  doubles: bytes(),
  letOut: bytes(),
  land: bytes(),
  costMissing: bytes(),
  areaFromPeers: bytes(),
  costFromPeers: bytes(),
  located: bytes(),
  longitude: numbers(),
  latitude: numbers(),
  completeness: numbers(),
  figures: Object.fromEntries(totalledFigures.map((name) => [name, { values: numbers(), basis: bytes() }])) as Record<
    TotalledFigure,
    FigureColumn
  >,
  spareArea: { values: numbers(), basis: bytes() },
});

/** The bit of a key in its facet's column; 0 for one that is not there. */
export const bitOf = (facet: BitFacet, key: string): number => (1 << (keysOfBits[facet].indexOf(key) + 1)) >> 1;

const bitsOf = (facet: BitFacet, keys: readonly string[]): number => keys.reduce((bits, key) => bits | bitOf(facet, key), 0);

/** The issues of a row, in the order of the catalogue. */
export const issuesAt = ({ bits }: Pick<EstateColumns, 'bits'>, row: number): QualityRuleKey[] =>
  qualityRuleKeys.filter((rule) => ((bits.issues.data[row] ?? 0) & bitOf('issues', rule)) !== 0);

/** A day as a number that rises with it. */
export const dayNumber = (day: IsoDate): number => Number(day.replaceAll('-', ''));

export function setFigure(column: FigureColumn, row: number, figure: Figure<number>): void {
  column.values.set(row, figure.basis === 'unknown' ? 0 : figure.value);
  column.basis.set(row, basisCode[figure.basis]);
}

function rowFor(columns: EstateColumns, id: PropertyId): number {
  const row = columns.rowOf.get(id) ?? columns.size;
  if (row === columns.size) {
    columns.size += 1;
    columns.ids.push(id);
    columns.rowOf.set(id, row);
  }
  return row;
}

export type EstateEntry = { property: Property; facts: PropertyFacts; completeness: Completeness; sector: Sector };

/** Puts a property in its row, a new one at the end. */
export function setEntry(columns: EstateColumns, { property, facts, completeness, sector }: EstateEntry): number {
  const row = rowFor(columns, property.id);
  const text = searchTextOf(property);
  const subject = { text, sector, completeness: completeness.share, issues: [] };
  columns.names[row] = property.name;
  columns.texts[row] = text;
  for (const facet of codedFacets) {
    const [key] = facetKeysOf[facet](facts, subject);
    columns.facets[facet].set(row, key === undefined ? noKey : columns.dictionaries[facet].codeOf(key));
  }
  columns.bits.components.set(row, bitsOf('components', facetKeysOf.components(facts, subject)));
  columns.ownIssues.set(row, bitsOf('issues', ownIssues(property)));
  const ends = firstExpiry(property);
  columns.leaseEnds.set(row, ends === null ? Infinity : dayNumber(ends));
  const measured = measuredOf(property);
  for (const measure of measures) columns.measured[measure].set(row, measured[measure] ?? Number.NaN);
  columns.archived.set(row, Number(property.archived));
  columns.gone.set(row, 0);
  columns.sensitive.set(row, Number(isSensitive(property)));
  columns.doubles.set(row, columns.doubles.data[row] ?? 0);
  columns.letOut.set(row, Number(facts.letOut));
  columns.land.set(row, Number(property.holding === 'land'));
  columns.costMissing.set(row, Number(runningCostTotal(property.runningCost).basis === 'unknown'));
  columns.areaFromPeers.set(row, Number(isFromPeers(property.floorArea)));
  columns.costFromPeers.set(row, Number(isFromPeers(property.runningCost.total)));
  columns.located.set(row, Number(property.position !== null));
  columns.longitude.set(row, property.position?.longitude ?? Number.NaN);
  columns.latitude.set(row, property.position?.latitude ?? Number.NaN);
  columns.completeness.set(row, completeness.share);
  for (const name of totalledFigures) setFigure(columns.figures[name], row, facts[name]);
  setFigure(columns.spareArea, row, facts.spareArea);
  return row;
}

/** Takes a property out again: its row stays, and is nobody's. As one that is archived and sensitive it is out of every average too. */
export function dropEntry(columns: EstateColumns, id: PropertyId): void {
  const row = columns.rowOf.get(id);
  if (row === undefined) return;
  columns.archived.set(row, 1);
  columns.sensitive.set(row, 1);
  columns.gone.set(row, 1);
}
