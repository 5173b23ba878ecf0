/** What one decision comes to, line by line, and which figures are missing for it. */
import type { PropertyId } from '../../shared/ids.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import type { DeliveryCost } from '../../shared/appraisal/appraisal.ts';
import type { Pence } from '../../shared/units.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';

const deliveryLabel: Record<Exclude<keyof DeliveryCost, 'total'>, string> = {
  newBuild: 'New build',
  fitOut: 'Fit-out',
  dilapidations: 'Dilapidations',
  leaseExit: 'Lease exit',
  disposalFees: 'Disposal fees',
  optimismBias: 'Optimism bias',
};

/** The lines of a cost of delivery that are not nil. */
export function deliveryLines(delivery: DeliveryCost): { label: string; amount: Pence }[] {
  return (Object.keys(deliveryLabel) as (keyof typeof deliveryLabel)[])
    .filter((line) => delivery[line] !== 0)
    .map((line) => ({ label: deliveryLabel[line], amount: delivery[line] }));
}

export function PropertyOutcomeList({ property }: { property: PropertyId }) {
  const { appraisal } = usePlan();
  const outcome = appraisal.outcomes.find((each) => each.property === property);
  if (!outcome || !outcome.participating) return null;
  const { savingStarts, receiptYear, delivery } = outcome;
  const lacks = (figure: string) => outcome.missing.includes(figure);
  return (
    <section className={classes.stack} aria-label="What this comes to">
      <h3 className={classes.subhead}>What this comes to</h3>
      <dl className={classes.ledger}>
        <dt>Running cost saved{savingStarts ? `, from ${formatFinancialYear(savingStarts)}` : ''}</dt>
        <dd>{lacks('running cost') ? '—' : formatPoundsPerYear(outcome.runningCostSaved, 'table')}</dd>
        <dt>Gross receipt{receiptYear ? `, in ${formatFinancialYear(receiptYear)}` : ''}</dt>
        <dd>{lacks('disposal value') ? '—' : formatPounds(outcome.grossReceipt, 'table')}</dd>
        <dt>Cost of delivery</dt>
        <dd>{formatPounds(delivery.total, 'table')}</dd>
        {deliveryLines(delivery).map(({ label, amount }) => (
          <Line key={label} label={`· ${label}`} amount={amount} />
        ))}
        <dt>Relocation</dt>
        <dd>{formatPounds(outcome.relocation, 'table')}</dd>
      </dl>
      {outcome.missing.length > 0 && <p className={classes.warning}>Not recorded, and so left out: {outcome.missing.join(', ')}.</p>}
    </section>
  );
}

const Line = ({ label, amount }: { label: string; amount: Pence }) => (
  <>
    <dt>{label}</dt>
    <dd>{formatPounds(amount, 'table')}</dd>
  </>
);
