/** The headline figures of an estate: which total each states, how it prints, and the register's column that lies behind it. */
import type { EstateTotals } from './estate-totals.ts';
import type { PropertyFacts } from './facts.ts';
import type { Figure, Total } from './figure.ts';
import { formatArea, formatHectares } from './measure.ts';
import { formatPounds } from './money.ts';
import type { Hectares, Pence, SquareMetres } from './units.ts';

export type EstateFigureKey = 'running-cost' | 'floor-area' | 'disposal-value' | 'book-value' | 'site-area';

export type EstateFigure = {
  key: EstateFigureKey;
  label: string;
  /** Follows the value where the label does not say it already. */
  suffix: string;
  total: (totals: EstateTotals) => Total<number>;
  figure: (facts: PropertyFacts) => Figure<number>;
  headline: (value: number) => string;
  exact: (value: number) => string;
};

const headlinePounds = (value: number) => formatPounds(value as Pence, 'headline');
const exactPounds = (value: number) => formatPounds(value as Pence, 'exact');
const squareMetres = (value: number) => formatArea(value as SquareMetres);
const hectares = (value: number) => formatHectares(value as Hectares);

export const estateFigures: Record<EstateFigureKey, EstateFigure> = {
  'running-cost': {
    key: 'running-cost',
    label: 'Running cost',
    suffix: ' a year',
    total: (totals) => totals.runningCost,
    figure: (facts) => facts.runningCost,
    headline: headlinePounds,
    exact: exactPounds,
  },
  'floor-area': {
    key: 'floor-area',
    label: 'Floor area',
    suffix: '',
    total: (totals) => totals.floorArea,
    figure: (facts) => facts.floorArea,
    headline: squareMetres,
    exact: squareMetres,
  },
  'disposal-value': {
    key: 'disposal-value',
    label: 'Disposal value',
    suffix: '',
    total: (totals) => totals.disposalValue,
    figure: (facts) => facts.disposalValue,
    headline: headlinePounds,
    exact: exactPounds,
  },
  'book-value': {
    key: 'book-value',
    label: 'Book value',
    suffix: '',
    total: (totals) => totals.bookValue,
    figure: (facts) => facts.bookValue,
    headline: headlinePounds,
    exact: exactPounds,
  },
  'site-area': {
    key: 'site-area',
    label: 'Site area',
    suffix: '',
    total: (totals) => totals.siteArea,
    figure: (facts) => facts.siteArea,
    headline: hectares,
    exact: hectares,
  },
};
