/** The do-minimum: every property stays, is put into repair, and its leases are renewed; the least that the estate costs if no plan is carried out. */
import type { PropertyFacts } from '../facts.ts';
import { addFigure, noTotal, unknown, valueOf, type Figure, type Total } from '../figure.ts';
import type { PropertyId } from '../ids.ts';
import { scalePence, share } from '../money.ts';
import type { Pence, PencePerYear, Rate } from '../units.ts';
import { addYears, financialYearOf, type FinancialYear } from '../year.ts';
import { discountFactor } from '../appraisal/discount.ts';
import { roundedTo } from '../appraisal/rounded-to.ts';
import { isWithin, placeOf, type Span } from '../appraisal/span.ts';

/**
 * Over how many years, from the base year, a backlog is put right: condition surveys of public property call what is needed now priority 1,
 * within two years priority 2 and within three to five priority 3; only priority 4 lies beyond. Department for Education and Employment,
 * Asset Management Plans, section 3: Condition Assessment (1999).
 */
export const backlogYears = 5;

/** What renewing a lease costs, as a share of a year's rent: surveyors' and solicitors' fees. An assumption of this product. */
export const renewalFees = 0.1 as Rate;

export const doMinimumAssumptions =
  'Every property that takes part stays as it is. Its maintenance backlog is put right in equal parts over the first five years, as condition surveys ask (priorities 1 to 3 of the Asset Management Plans guidance, 1999). A lease that ends within the years is renewed at its present rent, which is in the running cost already; renewing it is taken to cost a tenth of a year’s rent in fees (an assumption). A backlog, rent or lease end that is not recorded adds nothing, and the coverage says so.';

/** What one property costs under the do-minimum besides its running cost; `renewal` is null where no lease of it ends within the years. */
export type DoMinimumRow = {
  property: PropertyId;
  runningCost: Figure<PencePerYear>;
  backlog: Figure<Pence>;
  renewal: { year: FinancialYear | null; fee: Figure<Pence> } | null;
};

export type DoMinimumFlow = { year: FinancialYear; runningCost: PencePerYear; backlog: Pence; renewals: Pence; total: Pence };

/** Costs are positive. `present`: in the base year, over the whole span; its parts add up to it. */
export type DoMinimum = {
  span: Span;
  rate: Rate;
  rows: DoMinimumRow[];
  runningCost: Total<PencePerYear>;
  backlog: Total<Pence>;
  /** Of leases that end within the years; one whose end is not recorded counts as unknown. */
  renewals: Total<Pence>;
  flows: DoMinimumFlow[];
  present: { runningCost: Pence; backlog: Pence; renewals: Pence; total: Pence };
};

/** The instalments of a backlog, by year of the span; they add up to it. */
export const instalmentsOf = (backlog: Pence, { years }: Span): Pence[] =>
  share(
    backlog,
    Array.from({ length: Math.min(backlogYears, years) }, () => 1),
  );

/** When a lease is renewed, and what that costs; null where none is, or it ran out before the base year and runs on. */
export function renewalOf({ tenure, lease }: PropertyFacts, span: Span): DoMinimumRow['renewal'] {
  if (tenure !== 'leasehold') return null;
  if (lease === null || lease.expiresOn === null) return { year: null, fee: unknown };
  const year = financialYearOf(lease.expiresOn);
  if (!isWithin(span, year)) return null;
  const { rent } = lease;
  return {
    year,
    fee: rent.basis === 'unknown' ? rent : { ...rent, value: scalePence(rent.value as number as Pence, renewalFees) },
  };
}

/** The do-minimum over some properties; archived ones are left out, and the order does not matter. */
export function doMinimum(properties: Iterable<PropertyFacts>, span: Span, rate: Rate): DoMinimum {
  const all = [...properties].filter(({ archived }) => !archived).sort((a, b) => (a.id < b.id ? -1 : 1));
  const [runningCost, backlog, renewals] = [noTotal<PencePerYear>(), noTotal<Pence>(), noTotal<Pence>()];
  const [cost, repairs, fees] = [years(span), years(span), years(span)];
  const rows = all.map((facts): DoMinimumRow => {
    const renewal = renewalOf(facts, span);
    addFigure(runningCost, facts.runningCost);
    addFigure(backlog, facts.maintenanceBacklog);
    if (renewal !== null) addFigure(renewals, renewal.fee);
    const yearly = valueOf(facts.runningCost) ?? 0;
    for (const place of cost.keys()) add(cost, place, yearly);
    for (const [place, instalment] of instalmentsOf(valueOf(facts.maintenanceBacklog) ?? (0 as Pence), span).entries())
      add(repairs, place, instalment);
    if (renewal?.year != null) add(fees, placeOf(span, renewal.year), valueOf(renewal.fee) ?? 0);
    return { property: facts.id, runningCost: facts.runningCost, backlog: facts.maintenanceBacklog, renewal };
  });
  const flows = cost.map((running, place): DoMinimumFlow => {
    const [put, renewed] = [repairs[place] ?? 0, fees[place] ?? 0];
    const total = running + put + renewed;
    const year = addYears(span.first, place);
    return { year, runningCost: running as PencePerYear, backlog: put as Pence, renewals: renewed as Pence, total: total as Pence };
  });
  return { span, rate, rows, runningCost, backlog, renewals, flows, present: presentOf([cost, repairs, fees], rate) };
}

const years = ({ years: count }: Span) => Array.from({ length: count }, () => 0);

function add(sums: number[], place: number, amount: number): void {
  sums[place] = (sums[place] ?? 0) + amount;
}

/** What sums by year are worth in the base year, not rounded. */
export const worthOfYears = (sums: readonly number[], rate: Rate): number =>
  sums.reduce((worth, amount, place) => worth + amount * discountFactor(rate, place), 0);

function presentOf(lines: readonly [number[], number[], number[]], rate: Rate): DoMinimum['present'] {
  const worths = lines.map((line) => worthOfYears(line, rate));
  const total = Math.round(worths.reduce((sum, worth) => sum + worth, 0)) as Pence;
  const [runningCost = 0, backlog = 0, renewals = 0] = roundedTo(total, worths);
  return { runningCost: runningCost as Pence, backlog: backlog as Pence, renewals: renewals as Pence, total };
}
