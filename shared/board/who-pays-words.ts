/** Who pays and who gains in words: lines, gains and losses, and the payments that leave nobody worse off. */
import type { Payment, Settlement } from '../appraisal/settlement.ts';
import type { Party, Uncounted } from '../appraisal/who-pays.ts';
import type { BearingLine } from '../appraisal/who-pays-entries.ts';
import { formatCount } from '../measure.ts';
import { formatPounds, formatPoundsPerYear, type MoneyStyle } from '../money.ts';
import type { OrganisationId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { Pence } from '../units.ts';

export const bearingLineLabel: Record<BearingLine, string> = {
  runningCostSaved: 'Running cost saved',
  runningCostPassedOn: 'Running cost passed on or taken on with a transfer',
  hubRunningCost: 'Hub running cost and new rent',
  otherSaving: 'Other saving',
  receipts: 'Capital receipts',
  transferPrices: 'Prices of transfers between bodies',
  delivery: 'Cost of delivery',
  relocation: 'Relocation',
};

export type FullNames = (organisation: OrganisationId) => string;

/** The full names of bodies; what falls on nobody known yet has a name too. */
export function fullNames(organisations: Iterable<Pick<Organisation, 'id' | 'name'>>): FullNames {
  const names = new Map([...organisations].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? (id === 'unassigned' ? 'Not yet assigned' : id);
}

/** What a party is called: its body, or that body's ring-fenced budgets. */
export const partyName = ({ organisation, ringFenced }: Pick<Party, 'organisation' | 'ringFenced'>, nameOf: FullNames): string =>
  ringFenced ? `${nameOf(organisation)}: ring-fenced budgets` : nameOf(organisation);

/** Whether a sum is a gain or a loss, in a word that needs no colour. */
export const gainWord = (amount: number): 'gains' | 'pays' | 'neither' => (amount > 0 ? 'gains' : amount < 0 ? 'pays' : 'neither');

const receiverName = ({ to, toRingFenced }: Payment, nameOf: FullNames) =>
  to === 'unassigned' ? 'whoever takes on what is not yet assigned' : partyName({ organisation: to, ringFenced: toRingFenced }, nameOf);

const payerName = ({ from }: Payment, nameOf: FullNames) =>
  from === 'unassigned' ? 'Whoever takes on what is not yet assigned' : nameOf(from);

/** "Kent County Council pays £20,000 once, or £2,400 a year for 10 years, to Swale Borough Council." `years` is the horizon of the plan. */
export function paymentSentence(payment: Payment, years: number, nameOf: FullNames, style: MoneyStyle = 'table'): string {
  const once = formatPounds(payment.once, style);
  const term = years === 1 ? 'for one year' : `for ${formatCount(years)} years`;
  return `${payerName(payment, nameOf)} pays ${once} once, or ${formatPoundsPerYear(payment.yearly, style)} ${term}, to ${receiverName(payment, nameOf)}.`;
}

/** What a settlement comes to, before its payments are listed. */
export function settlementSentence(settlement: Settlement, style: MoneyStyle = 'table'): string {
  if (settlement.kind === 'nobody-loses') return 'Nobody is worse off over the years of the plan, so no payment is needed.';
  if (settlement.kind === 'payments') {
    const { payments } = settlement;
    const sum = payments.reduce((total, { once }) => total + once, 0) as Pence;
    return payments.length === 1
      ? 'One payment would leave nobody worse off.'
      : `${formatCount(payments.length)} payments, ${formatPounds(sum, style)} together, would leave nobody worse off.`;
  }
  const kept =
    settlement.ringFencedGain === 0
      ? ''
      : ` Ring-fenced budgets gain ${formatPounds(settlement.ringFencedGain, style)}, which is not the plan’s to spend.`;
  return `No payments between bodies can leave nobody worse off: what the others gain is ${formatPounds(settlement.missing, style)} short of what some lose.${kept}`;
}

export const paymentBasis =
  'A payment once is its present value in the base year; the same a year is a level sum in every year of the plan at its discount rate, both at the prices of the base year. Those that gain pay in proportion to what they gain.';

/** "At Kent County Council, ring-fenced properties would save £20,000 a year, which the plan does not count." */
export function uncountedSentence({ organisation, saving, properties, unknown }: Uncounted, nameOf: FullNames): string {
  const many = properties.length === 1 ? 'one ring-fenced property' : `${formatCount(properties.length)} ring-fenced properties`;
  const lacking =
    unknown === 0 ? '' : unknown === properties.length ? '' : `, with the running cost of ${formatCount(unknown)} of them not recorded`;
  const sum = unknown === properties.length ? 'an amount that is not recorded' : formatPoundsPerYear(saving, 'table');
  return `${nameOf(organisation)}: ${many} would save ${sum}${lacking}. That belongs to the ring-fenced budgets and is in none of the sums here.`;
}
