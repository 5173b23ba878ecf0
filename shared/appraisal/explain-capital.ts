/** Explains the one-off figures: gross receipts, cost of delivery, net, relocation and net after relocation. */
import { unknown } from '../figure.ts';
import { formatPounds } from '../money.ts';
import { formatFinancialYear } from '../year.ts';
import type { Appraisal, DeliveryCost } from './appraisal.ts';
import { emptyRow, originOf, summed, type Explanation, type ExplanationRow, type Named } from './explanation.ts';

type OneOff = 'grossReceipt' | 'delivery' | 'netReceipt' | 'relocation' | 'netAfterRelocation';

const formulas: Record<OneOff, string> = {
  grossReceipt: 'The disposal value, or the receipt entered, of every freehold sold, in the year in which the sale completes.',
  delivery: 'New build + fit-out + dilapidations + lease exit + disposal fees + optimism bias on the works.',
  netReceipt: 'Gross capital receipts − cost of delivery, without relocation.',
  relocation: 'Full-time posts moved × cost of moving one.',
  netAfterRelocation: 'Gross capital receipts − cost of delivery − relocation.',
};

export function explainCapital(quantity: OneOff, appraisal: Appraisal, named: Named): Explanation {
  const received = () => receipts(appraisal, named);
  const spent = () => delivery(appraisal, named);
  const moved = () => relocation(appraisal, named);
  switch (quantity) {
    case 'grossReceipt':
      return summed(formulas[quantity], received());
    case 'delivery':
      return summed(formulas[quantity], spent());
    case 'relocation':
      return summed(formulas[quantity], moved());
    case 'netReceipt':
      return summed(formulas[quantity], [...received(), ...spent().map(negative)]);
    case 'netAfterRelocation':
      return summed(formulas[quantity], [...received(), ...spent().map(negative), ...moved().map(negative)]);
  }
}

const negative = (row: ExplanationRow): ExplanationRow => ({ ...row, amount: -row.amount + 0 });

/** Said of a sale whose receipt is left out for want of a tenure. */
const untenured = 'Its tenure is not recorded, so whether it can be sold is not known.';

const receipts = (appraisal: Appraisal, { facts, scenario, nameOf }: Named): ExplanationRow[] =>
  appraisal.outcomes.flatMap(({ property, grossReceipt, receiptYear }) => {
    const own = facts.get(property);
    if (receiptYear === null || own === undefined) return [];
    const entered = scenario.decisions.find((decision) => decision.property === property)?.receiptOverride ?? null;
    const value = own.tenure === null ? unknown : own.disposalValue;
    const origin = entered !== null ? entered.source : own.tenure === null ? untenured : originOf(value);
    return {
      ...emptyRow,
      property,
      label: nameOf(property),
      amount: grossReceipt,
      basis: entered === null ? value.basis : 'recorded',
      note: `${formatFinancialYear(receiptYear)}. ${origin}`,
    };
  });

const lines: Record<Exclude<keyof DeliveryCost, 'total'>, string> = {
  newBuild: 'new build',
  fitOut: 'fit-out',
  dilapidations: 'dilapidations or works',
  leaseExit: 'lease exit',
  disposalFees: 'disposal fees',
  optimismBias: 'optimism bias',
};

const inWords = (cost: DeliveryCost): string =>
  (Object.keys(lines) as (keyof typeof lines)[])
    .filter((line) => cost[line] !== 0)
    .map((line) => `${lines[line]} ${formatPounds(cost[line], 'table')}`)
    .join(', ');

function delivery(appraisal: Appraisal, { nameOf, hubNameOf }: Named): ExplanationRow[] {
  const properties = appraisal.outcomes.flatMap(({ property, delivery, basis }) => {
    const row = { ...emptyRow, property, label: `${nameOf(property)}: leaving it`, amount: delivery.total, note: inWords(delivery) };
    return delivery.total === 0 ? [] : { ...row, basis: basis === 'unknown' ? basis : ('estimated' as const) };
  });
  const hubs = appraisal.hubs.flatMap(({ hub, delivery }) => {
    const row = { ...emptyRow, hub, label: `${hubNameOf(hub)}: making it`, amount: delivery.total, note: inWords(delivery) };
    return delivery.total === 0 ? [] : { ...row, basis: 'estimated' as const };
  });
  return [...hubs, ...properties];
}

const relocation = (appraisal: Appraisal, { nameOf }: Named): ExplanationRow[] =>
  appraisal.outcomes.flatMap(({ property, relocation, demand, missing }) => {
    const lacking = missing.filter((name) => name.startsWith('staff'));
    if (demand.length === 0 || (relocation === 0 && lacking.length === 0)) return [];
    return {
      ...emptyRow,
      property,
      label: `${nameOf(property)}: relocation`,
      amount: relocation,
      basis: lacking.length > 0 ? ('unknown' as const) : ('estimated' as const),
      note: lacking.length > 0 ? `Not recorded: ${lacking.join(', ')}` : '',
    };
  });
