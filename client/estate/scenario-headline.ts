/** A scenario's stored headline in words: what its totals cover, and where they rest on estimates. */
import { countOf } from '../../shared/figure.ts';
import type { Answers } from '../api.ts';
import { coverageWords } from '../ui/total-text.tsx';

type StoredHeadline = Answers['scenario']['list'][number]['headline'];

/** "≈" before a saving or a receipt that rests on estimates of the register. */
export const savingMark = ({ runningCostCoverage }: StoredHeadline): string => (runningCostCoverage.estimatedCount > 0 ? '≈' : '');
export const receiptMark = ({ receiptCoverage }: StoredHeadline): string => (receiptCoverage.estimatedCount > 0 ? '≈' : '');

export const savingCovers = ({ runningCostCoverage }: StoredHeadline): string =>
  countOf(runningCostCoverage) === 0 ? 'no property takes part yet' : `running cost ${coverageWords(runningCostCoverage, true)}`;

export const receiptCovers = ({ receiptCoverage }: StoredHeadline): string =>
  countOf(receiptCoverage) === 0 ? 'nothing is sold' : `values ${coverageWords(receiptCoverage, true)} sold`;
