/** Receipts of disposals by financial year: what is and was forecast against what came in, each with its coverage. */
import type { Disposal } from './disposal-record.ts';
import { isClosed } from './disposal-steps.ts';
import { addFigure, noTotal, type Total } from './figure.ts';
import type { Pence } from './units.ts';
import { financialYearOf, type FinancialYear } from './year.ts';

export type YearOfReceipts = {
  year: FinancialYear;
  /** What is expected of live disposals, and was of those completed, in the year in which each is or was to complete. */
  forecast: Total<Pence>;
  /** What was received in the year, so far as it is recorded. */
  actual: Pence;
  /** How many were completed, or passed to another body, in the year. */
  completed: number;
  /** Of how many of these no receipt is recorded, which is not a receipt of nought. */
  unstated: number;
};

export type Receipts = {
  /** Rising, without a gap from the first year with anything to the last. */
  years: readonly YearOfReceipts[];
  /** What is expected of live disposals that have no year. */
  undated: Total<Pence>;
};

/** The last step to its end, for a disposal that brought something or passed to another body; null for others. */
const endOf = ({ stage, steps }: Disposal) => (stage === 'completed' || stage === 'transferred' ? (steps.at(-1) ?? null) : null);

/** The year in which a disposal is to complete: the one that is entered, else that of the expected day. */
export const forecastYearOf = ({ completionYear, expectedCompletion }: Disposal): FinancialYear | null =>
  completionYear ?? (expectedCompletion === null ? null : financialYearOf(expectedCompletion));

/** What is expected of the disposals that are live: neither completed, transferred nor withdrawn. */
export function expectedReceipts(disposals: Iterable<Disposal>): Total<Pence> {
  const total = noTotal<Pence>();
  for (const { stage, expectedReceipt } of disposals) if (!isClosed(stage)) addFigure(total, expectedReceipt);
  return total;
}

/** What has been received over the years, of how many disposals, and of how many of them no receipt is recorded. */
export function receivedOf({ years }: Receipts): Pick<YearOfReceipts, 'actual' | 'completed' | 'unstated'> {
  const sum = (key: 'actual' | 'completed' | 'unstated') => years.reduce((total, year) => total + year[key], 0);
  return { actual: sum('actual') as Pence, completed: sum('completed'), unstated: sum('unstated') };
}

/** Receipts by year, of any disposals; those withdrawn count nowhere. A receipt counts once, in the year in which its disposal ended. */
export function receiptsByYear(disposals: Iterable<Disposal>): Receipts {
  const byYear = new Map<FinancialYear, YearOfReceipts>();
  const undated = noTotal<Pence>();
  const yearOf = (year: FinancialYear): YearOfReceipts => {
    const known = byYear.get(year) ?? { year, forecast: noTotal<Pence>(), actual: 0 as Pence, completed: 0, unstated: 0 };
    byYear.set(year, known);
    return known;
  };
  for (const disposal of disposals) {
    if (disposal.stage === 'withdrawn') continue;
    const end = endOf(disposal);
    const forecast = forecastYearOf(disposal) ?? (end && financialYearOf(end.on));
    addFigure(forecast === null ? undated : yearOf(forecast).forecast, disposal.expectedReceipt);
    if (end === null) continue;
    const year = yearOf(financialYearOf(end.on));
    year.actual = (year.actual + (end.amount ?? 0)) as Pence;
    year.completed += 1;
    if (end.amount === null) year.unstated += 1;
  }
  const known = [...byYear.keys()].toSorted((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return { years: [], undated };
  const years = Array.from({ length: last - first + 1 }, (_, offset) => yearOf((first + offset) as FinancialYear));
  return { years, undated };
}
