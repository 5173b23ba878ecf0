/** What stands in the way of the plan: errors first, each with what to do about it, and a way to the property or hub it is about. */
import type { Check } from '../../shared/check.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';

export function ChecksTab() {
  const { checks, draft } = usePlan();
  const errors = checks.filter((check) => check.severity === 'error');
  const warnings = checks.filter((check) => check.severity === 'warning');
  if (checks.length === 0)
    return (
      <EmptyState
        title="Nothing stands in the way"
        detail={
          draft.decisions.length === 0
            ? 'Once the plan has hubs and decisions, whatever makes them impossible or doubtful is listed here.'
            : 'Capacity, distance, leases, tenure and missing figures have been looked at.'
        }
      />
    );
  return (
    <div className={classes.stack}>
      <Some title="Errors" hint="These stop the plan being sent to the Board." checks={errors} />
      <Some title="Warnings" hint="These go to the Board with the plan." checks={warnings} />
    </div>
  );
}

function Some({ title, hint, checks }: { title: string; hint: string; checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <section>
      <h2 className={classes.subhead}>
        {checks.length} {checks.length === 1 ? title.replace(/s$/, '').toLowerCase() : title.toLowerCase()}
      </h2>
      <p className={classes.quiet}>{hint}</p>
      <ul className={classes.checks}>
        {checks.map((check, at) => (
          <OneCheck key={`${check.code} ${check.property} ${check.hub} ${at}`} check={check} />
        ))}
      </ul>
    </section>
  );
}

function OneCheck({ check }: { check: Check }) {
  const { setFocus, nameOf, draft } = usePlan();
  const { property, hub } = check;
  const hubName = hub === null ? null : (draft.hubs.find((each) => each.id === hub)?.name ?? null);
  const open =
    property !== null ? () => setFocus({ kind: 'property', property }) : hub !== null ? () => setFocus({ kind: 'hub', hub }) : null;
  return (
    <li className={classes.check} data-severity={check.severity}>
      <Icon name={check.severity === 'error' ? 'alert' : 'info'} size={14} />
      <div>
        {open && (
          <button type="button" className={classes.link} onClick={open}>
            {property !== null ? nameOf(property) : hubName}
          </button>
        )}
        <p>{check.message}</p>
        <p className={classes.quiet}>{check.remedy}</p>
      </div>
    </li>
  );
}
