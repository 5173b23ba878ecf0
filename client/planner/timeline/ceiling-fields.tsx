/** The capital ceilings of a plan: one for every year, or each year its own; an empty field is a year without. */
import type { Appraisal } from '../../../shared/appraisal/appraisal.ts';
import { formatPounds } from '../../../shared/money.ts';
import { capitalAgainst, withCeiling } from '../../../shared/phasing/ceilings.ts';
import { ceilingsInWords } from '../../../shared/phasing/funding-words.ts';
import type { CapitalCeiling } from '../../../shared/scenario.ts';
import type { Pence } from '../../../shared/units.ts';
import { formatFinancialYear } from '../../../shared/year.ts';
import { MoneyField } from '../money-field.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './timeline.module.css';

export function CeilingFields({ appraisal }: { appraisal: Appraisal }) {
  const { draft, edit, mayEdit } = usePlan();
  const { capitalCeilings: ceilings } = draft;
  const capital = capitalAgainst(appraisal.flows, ceilings);
  const [first] = capital;
  const same = first !== undefined && capital.every(({ ceiling }) => ceiling === first.ceiling) ? first.ceiling : null;
  const all = (amount: Pence | null) =>
    edit({
      kind: 'ceilings',
      ceilings: capital.reduce<CapitalCeiling[]>((kept, { year }) => withCeiling(kept, year, amount), [...ceilings]),
    });
  const over = capital.filter((year) => year.over > 0);
  return (
    <section aria-labelledby="ceilings" className={classes.section}>
      <h2 id="ceilings">Capital ceilings</h2>
      <p className={classes.quiet}>
        The most that may be spent on delivery and relocation in a year. A year over its ceiling is a warning that travels with the plan.
      </p>
      <p className={over.length > 0 ? classes.over : undefined}>{ceilingsInWords(capital)}</p>
      <div className={classes.ceilings}>
        <MoneyField label="Every year" value={same} optional disabled={!mayEdit} onCommit={all} />
        {capital.map(({ year, ceiling, spent, over: above }) => (
          <MoneyField
            key={year}
            label={formatFinancialYear(year)}
            description={above > 0 ? `over by ${formatPounds(above, 'headline')}` : `spends ${formatPounds(spent, 'headline')}`}
            value={ceiling}
            optional
            disabled={!mayEdit}
            onCommit={(amount) => edit({ kind: 'ceilings', ceilings: withCeiling(ceilings, year, amount) })}
          />
        ))}
      </div>
    </section>
  );
}
