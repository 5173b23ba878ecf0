/** Whether the plan may be sent: what the checks find, errors first and by kind, each with what to do about it. */
import { checkLabel, checksByKind, checksInWords, countChecks } from '../../../shared/check.ts';
import { isFeasible } from '../../../shared/checks.ts';
import { formatCount } from '../../../shared/measure.ts';
import { Icon } from '../../ui/icon.tsx';
import aside from '../aside.module.css';
import { usePlan } from '../plan-context.ts';
import classes from './send.module.css';

function words(errors: number, warnings: number): string {
  if (errors > 0) return `The plan cannot be sent yet: ${checksInWords({ errors, warnings: 0 })} to put right first.`;
  if (warnings > 0) return `Nothing stops the plan. ${checksInWords({ errors: 0, warnings })} will travel with it.`;
  return 'Nothing stops the plan, and nothing in it is doubtful.';
}

export function Standing() {
  const { checks } = usePlan();
  const { errors, warnings } = countChecks(checks);
  return (
    <section className={classes.section} aria-labelledby="standing">
      <h2 id="standing">What the checks find</h2>
      <p className={classes.standing} data-stopped={!isFeasible(checks)}>
        <Icon name={errors > 0 ? 'alert' : 'check'} size={16} /> {words(errors, warnings)}
      </p>
      {checksByKind(checks).map((group) => (
        <details key={`${group.severity} ${group.code}`} open={group.severity === 'error'}>
          <summary>
            {group.severity === 'error' ? 'Error' : 'Warning'}: {checkLabel[group.code]} ({formatCount(group.checks.length)})
          </summary>
          <ul className={aside.checks}>
            {group.checks.map((check) => (
              <li key={`${check.property} ${check.hub} ${check.message}`} className={aside.check} data-severity={check.severity}>
                <Icon name={check.severity === 'error' ? 'alert' : 'info'} size={14} />
                <div>
                  <p>{check.message}</p>
                  <p className={classes.quiet}>{check.remedy}</p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
