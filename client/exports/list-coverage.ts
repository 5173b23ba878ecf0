/** How much is known of the figures of a list before it goes out, and how many of its rows have no place on a map. */
import { disposalRowOf } from '../../shared/export/disposal-row.ts';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { type EstateFigureKey, estateFigures } from '../../shared/estate-figures.ts';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { countOf, type Total, totalOf } from '../../shared/figure.ts';

/** A figure by the key of the column in which it goes out. */
export type CoveredFigure = { column: string; label: string; total: Total<number> };
export type ListCoverage = { figures: readonly CoveredFigure[]; withoutPlace: number };

/** Those of the figures that go out, and of which there are any. */
export const coverageIn = (figures: readonly CoveredFigure[], keys: readonly string[]): CoveredFigure[] =>
  figures.filter(({ column, total }) => keys.includes(column) && countOf(total) > 0);

const ofRegister: readonly EstateFigureKey[] = ['running-cost', 'floor-area', 'disposal-value'];

export const coverageOfRegister = (totals: EstateTotals): ListCoverage => ({
  figures: ofRegister.map((key) => ({ column: key, label: estateFigures[key].label, total: estateFigures[key].total(totals) })),
  withoutPlace: totals.properties - totals.located,
});

/** The receipt is the one that stands in the list. */
export const coverageOfDisposals = (entries: readonly DisposalEntry[]): ListCoverage => ({
  figures: [
    {
      column: 'expected-receipt',
      label: 'Expected receipt',
      total: totalOf(entries.map((entry) => disposalRowOf(entry, () => null).expectedReceipt)),
    },
    { column: 'disposal-value', label: 'Disposal value', total: totalOf(entries.map(({ property }) => property.disposalValue)) },
    { column: 'floor-area', label: 'Floor area', total: totalOf(entries.map(({ property }) => property.floorArea)) },
  ],
  withoutPlace: entries.filter(({ property }) => property.position === null).length,
});
