/** The progress of a plan: for each decision what was planned against what has come of it, and the sums of what is delivered, on track, late and not due. */
import type { Appraisal, PropertyOutcome } from '../appraisal/appraisal.ts';
import type { DecisionAction } from '../decision.ts';
import type { Disposal } from '../disposal-record.ts';
import type { PropertyId } from '../ids.ts';
import type { Scenario } from '../scenario.ts';
import type { Pence, PencePerYear } from '../units.ts';
import { firstDayOf, lastDayOf, type FinancialYear, type IsoDate } from '../year.ts';
import type { RecordedActual } from './actual.ts';

export const progressStatuses = ['delivered', 'on-track', 'late', 'not-due'] as const;
export type ProgressStatus = (typeof progressStatuses)[number];

export const progressLabel: Record<ProgressStatus, string> = {
  delivered: 'Delivered',
  'on-track': 'On track',
  late: 'Late',
  'not-due': 'Not due yet',
};

export type Planned = { saving: PencePerYear; receipt: Pence; spend: Pence };

/** `receiptFrom`: whether the receipt, and the day of leaving where none is recorded, come from the disposal's own record. */
export type Happened = {
  leftOn: IsoDate | null;
  receipt: Pence | null;
  receiptOn: IsoDate | null;
  spent: Pence | null;
  spentFinal: boolean;
  saving: PencePerYear | null;
  receiptFrom: 'recorded' | 'disposal' | null;
};

export type ProgressLine = {
  property: PropertyId;
  action: DecisionAction;
  year: FinancialYear;
  receiptYear: FinancialYear | null;
  planned: Planned;
  actual: Happened;
  recorded: RecordedActual | null;
  status: ProgressStatus;
  /** Whole months begun since the last day on which it was due: of one that is late until today, of one delivered until it was; nought where in time. */
  monthsLate: number;
};

export type ProgressSum = Planned & { decisions: number };

/** Planned and actual of those decisions alone of which the actual is known. */
export type Variance = { planned: number; actual: number; known: number; of: number };

export type Progress = {
  lines: ProgressLine[];
  groups: Record<ProgressStatus, ProgressSum>;
  whole: ProgressSum;
  /** What is not delivered yet. */
  remaining: ProgressSum;
  /** Of decisions that are delivered; spending of those whose cost is final. */
  variance: Record<'saving' | 'receipt' | 'spend', Variance>;
  /** How many decisions anything is known of. */
  begun: number;
};

/** Decisions that change something: who stays or hosts has nothing to deliver unless money hangs on it. */
const counts = ({ action, runningCostSaved, grossReceipt, delivery }: PropertyOutcome): boolean =>
  (action !== 'retain' && action !== 'host') || runningCostSaved !== 0 || grossReceipt !== 0 || delivery.total !== 0;

/** The disposal that came to its end last, of this plan or of none; null where none has. */
function endedOf(disposals: readonly Disposal[], scenario: Scenario): { on: IsoDate; amount: Pence | null } | null {
  const ended = disposals
    .filter(({ stage, scenario: of }) => (stage === 'completed' || stage === 'transferred') && (of === null || of === scenario.id))
    .flatMap(({ steps }) => steps.at(-1) ?? []);
  const last = ended.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return last ? { on: last.on, amount: last.amount } : null;
}

function happened(recorded: RecordedActual | null, ended: { on: IsoDate; amount: Pence | null } | null): Happened {
  const byDisposal = ended !== null && ended.amount !== null;
  return {
    leftOn: recorded?.leftOn ?? ended?.on ?? null,
    receipt: byDisposal ? ended.amount : (recorded?.receipt ?? null),
    receiptOn: byDisposal ? ended.on : (recorded?.receiptOn ?? null),
    spent: recorded?.spent ?? null,
    spentFinal: recorded?.spentFinal ?? false,
    saving: recorded?.saving ?? null,
    receiptFrom: byDisposal ? 'disposal' : recorded?.receipt == null ? null : 'recorded',
  };
}

/** Months begun between two days, nought where the second is not later. */
export function monthsAfter(due: IsoDate, day: IsoDate): number {
  if (day <= due) return 0;
  const number = (date: IsoDate, from: number, to: number) => Number(date.slice(from, to));
  const whole = (number(day, 0, 4) - number(due, 0, 4)) * 12 + number(day, 5, 7) - number(due, 5, 7);
  return number(day, 8, 10) > number(due, 8, 10) || whole === 0 ? whole + 1 : whole;
}

function standing(line: Pick<ProgressLine, 'year' | 'receiptYear' | 'planned' | 'actual'>, today: IsoDate) {
  const { year, receiptYear, planned, actual } = line;
  const awaited = planned.receipt > 0 && actual.receipt === null;
  const dueLeft = lastDayOf(year);
  const dueReceipt = planned.receipt > 0 ? lastDayOf(receiptYear ?? year) : dueLeft;
  if (actual.leftOn !== null && !awaited) {
    const received = planned.receipt > 0 && actual.receiptOn !== null ? monthsAfter(dueReceipt, actual.receiptOn) : 0;
    return { status: 'delivered' as const, monthsLate: Math.max(received, monthsAfter(dueLeft, actual.leftOn)) };
  }
  const monthsLate = monthsAfter(actual.leftOn === null ? dueLeft : dueReceipt, today);
  if (monthsLate > 0) return { status: 'late' as const, monthsLate };
  const begun = actual.leftOn !== null || actual.receipt !== null || actual.spent !== null || today >= firstDayOf(year);
  return { status: begun ? ('on-track' as const) : ('not-due' as const), monthsLate: 0 };
}

const noSum = (): ProgressSum => ({ decisions: 0, saving: 0 as PencePerYear, receipt: 0 as Pence, spend: 0 as Pence });

function sumOfLines(lines: readonly ProgressLine[]): ProgressSum {
  const sum = noSum();
  for (const { planned } of lines) {
    sum.decisions += 1;
    sum.saving = (sum.saving + planned.saving) as PencePerYear;
    sum.receipt = (sum.receipt + planned.receipt) as Pence;
    sum.spend = (sum.spend + planned.spend) as Pence;
  }
  return sum;
}

function varianceOf(lines: readonly ProgressLine[], key: keyof Planned, actual: (of: Happened) => number | null): Variance {
  const due = lines.filter(({ planned }) => planned[key] !== 0);
  const known = due.filter((line) => actual(line.actual) !== null);
  const sum = (value: (line: ProgressLine) => number) => known.reduce((total, line) => total + value(line), 0);
  return {
    planned: sum(({ planned }) => planned[key]),
    actual: sum((line) => actual(line.actual) ?? 0),
    known: known.length,
    of: due.length,
  };
}

/**
 * The progress of a plan on a day. Savings are the running costs that properties save, before what hubs cost; spending is that of the
 * properties, without the hubs'. A receipt of a completed disposal counts before one that was recorded by hand.
 */
export function progressOf(
  scenario: Scenario,
  appraisal: Appraisal,
  known: { actuals: readonly RecordedActual[]; disposals: readonly Disposal[] },
  today: IsoDate,
): Progress {
  const actuals = new Map(known.actuals.map((one) => [one.property, one]));
  const decisions = new Map(scenario.decisions.map((one) => [one.property, one]));
  const disposalsOf = (property: PropertyId) => known.disposals.filter((one) => one.property === property);
  const lines = appraisal.outcomes.flatMap((outcome): ProgressLine[] => {
    const decision = decisions.get(outcome.property);
    if (!decision || !counts(outcome)) return [];
    const { property, action, runningCostSaved, grossReceipt, receiptYear, delivery } = outcome;
    const recorded = actuals.get(property) ?? null;
    const actual = happened(recorded, endedOf(disposalsOf(property), scenario));
    const planned: Planned = { saving: runningCostSaved, receipt: grossReceipt, spend: delivery.total };
    const line = { property, action, year: decision.year, receiptYear, planned, actual, recorded };
    return [{ ...line, ...standing(line, today) }];
  });
  const of = (status: ProgressStatus) => lines.filter((line) => line.status === status);
  const delivered = of('delivered');
  return {
    lines,
    groups: Object.fromEntries(progressStatuses.map((status) => [status, sumOfLines(of(status))])) as Progress['groups'],
    whole: sumOfLines(lines),
    remaining: sumOfLines(lines.filter(({ status }) => status !== 'delivered')),
    variance: {
      saving: varianceOf(delivered, 'saving', ({ saving }) => saving),
      receipt: varianceOf(delivered, 'receipt', ({ receipt }) => receipt),
      spend: varianceOf(delivered, 'spend', ({ spent, spentFinal }) => (spentFinal ? spent : null)),
    },
    begun: lines.filter(({ recorded, actual }) => recorded !== null || actual.receiptFrom !== null || actual.leftOn !== null).length,
  };
}
