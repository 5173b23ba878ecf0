/** Who pays and who gains as the board reads it: government's subtotals and the payments that leave nobody worse off, in a few lines. */
import { sectorsOf, subtotalsOf, tierLabel } from '../appraisal/government.ts';
import { whoPays } from '../appraisal/who-pays.ts';
import type { SharingRule } from '../assumptions.ts';
import { formatPounds, formatPoundsPerYear, type MoneyStyle } from '../money.ts';
import type { Organisation } from '../organisation.ts';
import type { Pence } from '../units.ts';
import type { Presented } from './presented.ts';
import { fullNames, gainWord, paymentSentence, settlementSentence, uncountedSentence } from './who-pays-words.ts';

/** `value`: over the years of the plan; each sum says by a word whether it is gained or paid. */
export type SettledRow = { key: string; label: string; yearly: string; once: string; value: string };
export type Settled = { rows: SettledRow[]; finding: string; payments: string[]; apart: string[] };

const told = (amount: number, estimated: boolean, print: (size: Pence) => string): string =>
  amount === 0 ? 'neither' : `${gainWord(amount)} ${estimated ? '≈' : ''}${print(Math.abs(amount) as Pence)}`;

/** A board has no room for many payments; the partners page has them all. */
const mostPayments = 6;

export function settledOf(
  presented: Pick<Presented, 'facts' | 'scenario' | 'appraisal'>,
  organisations: readonly Organisation[],
  rule: SharingRule,
  style: MoneyStyle = 'headline',
): Settled {
  const { parties, settlement, uncounted } = whoPays(presented)(rule);
  const nameOf = fullNames(organisations);
  const rows = subtotalsOf(parties, sectorsOf(organisations)).map((subtotal) => ({
    key: subtotal.tier,
    label: tierLabel[subtotal.tier],
    yearly: told(subtotal.annualSaving, subtotal.estimated, (size) => formatPoundsPerYear(size as number as never, style)),
    once: told(subtotal.netReceipt - subtotal.relocation, subtotal.estimated, (size) => formatPounds(size, style)),
    value: told(subtotal.netPresentValue, subtotal.estimated, (size) => formatPounds(size, style)),
  }));
  const { horizon } = presented.scenario.assumptions;
  const payments =
    settlement.kind === 'payments' ? settlement.payments.map((payment) => paymentSentence(payment, horizon, nameOf, style)) : [];
  const more = payments.length - mostPayments;
  return {
    rows,
    finding: settlementSentence(settlement, style),
    payments: more > 0 ? [...payments.slice(0, mostPayments), `And ${more} more, which the plan’s page of partners lists.`] : payments,
    apart: uncounted.map((one) => uncountedSentence(one, nameOf)),
  };
}
