/** How and when a property is left: the route its tenure allows, the year, and amounts known better than by formula. */
import { NativeSelect } from '@mantine/core';
import type { Decision } from '../../shared/decision.ts';
import { exitRouteLabel, exitRoutes, type ExitRoute } from '../../shared/disposal.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { valueOf } from '../../shared/figure.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { formatPounds } from '../../shared/money.ts';
import { rateSchema } from '../../shared/units.ts';
import { formatDate, type FinancialYear } from '../../shared/year.ts';
import classes from './aside.module.css';
import { EnteredField } from './entered-field.tsx';
import { NumberField } from './number-field.tsx';
import { usePlan } from './plan-context.ts';
import { YearField } from './year-field.tsx';

type Props = { fact: PropertyFacts; decision: Decision; onChange: (decision: Decision) => void };

export function ExitFields({ fact, decision, onChange }: Props) {
  const { draft, organisations, mayEdit } = usePlan();
  const { action } = decision;
  const leaves = action === 'relocate-and-dispose' || action === 'transfer';
  const receives = leaves || action === 'redevelop';
  const value = valueOf(fact.disposalValue);
  const span = { from: draft.baseYear, years: draft.assumptions.horizon, disabled: !mayEdit };
  return (
    <div className={classes.stack}>
      {leaves && (
        <NativeSelect
          size="xs"
          label="Way out"
          description={leaseWords(fact)}
          value={decision.exitRoute ?? ''}
          disabled={!mayEdit}
          data={[
            { value: '', label: 'Not settled' },
            ...exitRoutes.map((route) => ({ value: route as string, label: exitRouteLabel[route] })),
          ]}
          onChange={(event) => onChange({ ...decision, exitRoute: (event.currentTarget.value || null) as ExitRoute | null })}
        />
      )}
      {(action === 'transfer' || decision.exitRoute === 'public-transfer') && (
        <NativeSelect
          size="xs"
          label="Transferred to"
          value={decision.transferTo ?? ''}
          disabled={!mayEdit}
          data={[
            { value: '', label: 'Not settled' },
            ...[...organisations.values()].map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(event) => onChange({ ...decision, transferTo: (event.currentTarget.value || null) as OrganisationId | null })}
        />
      )}
      {action === 'reduce-space' && (
        <NumberField
          label="Share of running cost released"
          unit="%"
          min={0}
          max={100}
          disabled={!mayEdit}
          value={Number(((decision.releasedShare ?? 0) * 100).toPrecision(12))}
          onCommit={(share) => onChange({ ...decision, releasedShare: rateSchema.parse(Number((share / 100).toPrecision(12))) })}
        />
      )}
      {action !== 'host' && (
        <div className={classes.pair}>
          <YearField
            label={action === 'reduce-space' ? 'Reduced in' : 'Left in'}
            value={decision.year}
            {...span}
            onChange={(year) => onChange({ ...decision, year })}
          />
          {receives && (
            <YearField
              label="Receipt in"
              value={decision.receiptYear ?? decision.year}
              {...span}
              from={decision.year}
              onChange={(year: FinancialYear) => onChange({ ...decision, receiptYear: year > decision.year ? year : null })}
            />
          )}
        </div>
      )}
      <details className={classes.advanced} open={decision.receiptOverride !== null || decision.deliveryOverride !== null}>
        <summary>Amounts known better than by formula</summary>
        <div className={classes.stack}>
          {receives && (
            <EnteredField
              legend="Receipt or premium"
              hint={value === null ? 'The register has no disposal value.' : `In place of the register's ${formatPounds(value, 'table')}.`}
              value={decision.receiptOverride}
              disabled={!mayEdit}
              onCommit={(receiptOverride) => onChange({ ...decision, receiptOverride })}
            />
          )}
          <EnteredField
            legend="Cost of delivery here"
            hint="In place of the formula, before optimism bias."
            value={decision.deliveryOverride}
            disabled={!mayEdit}
            onCommit={(deliveryOverride) => onChange({ ...decision, deliveryOverride })}
          />
        </div>
      </details>
    </div>
  );
}

function leaseWords({ lease, tenure }: PropertyFacts): string | null {
  if (tenure === null) return 'The tenure is not recorded, so what leaving it raises or costs is not known.';
  if (!lease) return tenure === 'leasehold' ? 'No lease dates are recorded.' : null;
  const parts = [lease.breakOn && `break ${formatDate(lease.breakOn)}`, lease.expiresOn && `expires ${formatDate(lease.expiresOn)}`];
  return parts.filter(Boolean).join(', ') || 'No lease dates are recorded.';
}
