/** The kinds of estimate in words, with how their values print. */
import { formatArea } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import type { EstimateKind } from '../../shared/quality/quality-answer.ts';
import type { PencePerYear, SquareMetres } from '../../shared/units.ts';

type KindWords = {
  /** The name of the tab and of the column. */
  label: string;
  /** As it stands within a sentence. */
  within: string;
  unit: string;
  how: string;
  /** How what is filled in relates to what is reckoned without it. */
  meanwhile: string;
  print: (value: number) => string;
};

export const estimateKinds: Record<EstimateKind, KindWords> = {
  'running-cost': {
    label: 'Running cost',
    within: 'running cost',
    unit: 'a year',
    how: 'A recorded floor area × the median £ a m² of its nearest peers: properties of the same use of the same holder, else of the same district, else of the whole register.',
    meanwhile:
      'Until a gap is filled in, totals are reckoned with the average of the use. Filling in puts the median of the nearest peers in its place, which stays in the record until it is removed or a recorded figure comes. Both are marked ≈ and counted as estimated in totals.',
    print: (value) => formatPounds(value as PencePerYear, 'table'),
  },
  'floor-area': {
    label: 'Floor area',
    within: 'floor area',
    unit: '',
    how: 'A recorded running cost ÷ the median £ a m² of its nearest peers: properties of the same use of the same holder, else of the same district, else of the whole register.',
    meanwhile:
      'Until a gap is filled in, totals leave it out: a floor area is never reckoned. Filling in puts an area by the median of the nearest peers in its place, which stays in the record until it is removed or a recorded figure comes.',
    print: (value) => formatArea(value as SquareMetres),
  },
};
