/** How far a figure of the register or of a plan may lie from what it says, by what it is of and by its basis, each range with its source. */
import type { Basis } from '../figure.ts';

export const figureClasses = ['disposal-value', 'running-cost', 'area', 'staff', 'rent', 'works', 'other-saving'] as const;
export type FigureClass = (typeof figureClasses)[number];

/** From `low` to `high` times the figure itself, which is the likeliest. */
export type FactorRange = { low: number; high: number; source: string };

/** What becomes of a figure that nobody has: drawn from similar properties, or left out as it is in the central appraisal. */
export type UnknownRule = { rule: 'similar' | 'left-out'; why: string };

export type FigureRange = { label: string; what: string; recorded: FactorRange; estimated: FactorRange; unknown: UnknownRule };
export type FigureRanges = Record<FigureClass, FigureRange>;

const own = 'Assumption of this product (2026)';

const similar: UnknownRule = {
  rule: 'similar',
  why: `${own}: between the tenth and the ninetieth in a hundred of similar properties, the widest range of the three`,
};
const leftOut = (why: string): UnknownRule => ({ rule: 'left-out', why: `${own}: ${why}` });

/**
 * Ranges as factors of the figure. Recorded is narrow, estimated wide, unknown widest. A value recorded by a valuer is held to 30 % either
 * way: a triangle of that width has 56 in 100 within a tenth of the value and 89 within a fifth, about what was found of sales in 2007
 * (60 and 85 in 100). What a plan enters with a source of its own counts as recorded.
 */
export const figureRanges: FigureRanges = {
  'disposal-value': {
    label: 'Disposal values',
    what: 'What freeholds raise when they are sold, premiums entered among them',
    recorded: {
      low: 0.7,
      high: 1.3,
      source:
        'Fitted to the RICS Valuation and Sale Price Report (2008): 60 % of UK valuations of 2007 lay within 10 % of the sale price, 85 % within 20 %',
    },
    estimated: { low: 0.5, high: 1.6, source: own },
    unknown: similar,
  },
  'running-cost': {
    label: 'Running costs',
    what: 'What properties cost a year',
    recorded: { low: 0.95, high: 1.08, source: `${own}: one year’s accounts against the next` },
    estimated: { low: 0.65, high: 1.45, source: `${own}: single properties lie far from the average of their use` },
    unknown: similar,
  },
  area: {
    label: 'Floor areas',
    what: 'Floor areas of properties and of those who occupy them',
    recorded: { low: 0.95, high: 1.05, source: `${own}: GIA, NIA and old drawings do not agree` },
    estimated: { low: 0.75, high: 1.3, source: own },
    unknown: similar,
  },
  staff: {
    label: 'Staff',
    what: 'Full-time posts that move',
    recorded: { low: 0.9, high: 1.1, source: `${own}: establishments change before a move` },
    estimated: { low: 0.7, high: 1.35, source: own },
    unknown: leftOut('where staff are not known the space is reckoned from the floor area, which is drawn, and relocation is left out'),
  },
  rent: {
    label: 'Rents and penalties',
    what: 'Rent and penalty of leases that are left, and new rent of hubs',
    recorded: { low: 0.95, high: 1.1, source: `${own}: reviews move rents upwards more often than down` },
    estimated: { low: 0.7, high: 1.4, source: own },
    unknown: leftOut('the terms of a lease cannot be taken from those of another'),
  },
  works: {
    label: 'Costs of works entered',
    what: 'Costs of delivery entered for a property or a hub in place of the formula, before optimism bias',
    recorded: { low: 0.9, high: 1.2, source: `${own}: optimism bias stands apart and is drawn on its own` },
    estimated: { low: 0.8, high: 1.4, source: own },
    unknown: leftOut('the formula stands where nothing is entered'),
  },
  'other-saving': {
    label: 'Other savings entered',
    what: 'Savings of hubs that are no costs of property',
    recorded: { low: 0.6, high: 1.1, source: `${own}: savings that depend on people working together come late and in part` },
    estimated: { low: 0.4, high: 1.2, source: own },
    unknown: leftOut('where none is entered none is claimed'),
  },
};

/** The factors of a figure's class and basis; null where nothing is known to multiply. */
export const factorsOf = (ranges: FigureRanges, of: FigureClass, basis: Basis): FactorRange | null =>
  basis === 'unknown' ? null : ranges[of][basis];
