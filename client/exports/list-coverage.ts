/** How much is known of the figures of a list before it goes out, and how many of its rows have no place on a map. */
import { disposalRowOf } from '../../shared/export/disposal-row.ts';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { type EstateFigureKey, estateFigures } from '../../shared/estate-figures.ts';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { type Total, totalOf } from '../../shared/figure.ts';

export type ListCoverage = { figures: readonly { label: string; total: Total<number> }[]; withoutPlace: number };

const ofRegister: readonly EstateFigureKey[] = ['running-cost', 'floor-area', 'disposal-value'];

export const coverageOfRegister = (totals: EstateTotals): ListCoverage => ({
  figures: ofRegister.map((key) => ({ label: estateFigures[key].label, total: estateFigures[key].total(totals) })),
  withoutPlace: totals.properties - totals.located,
});

/** The receipt is the one that stands in the list. */
export const coverageOfDisposals = (entries: readonly DisposalEntry[]): ListCoverage => ({
  figures: [
    { label: 'Expected receipt', total: totalOf(entries.map((entry) => disposalRowOf(entry, () => null).expectedReceipt)) },
    { label: 'Disposal value', total: totalOf(entries.map(({ property }) => property.disposalValue)) },
    { label: 'Floor area', total: totalOf(entries.map(({ property }) => property.floorArea)) },
  ],
  withoutPlace: entries.filter(({ property }) => property.position === null).length,
});
