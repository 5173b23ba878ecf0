/** How far a plan is: delivered, on track, late and not due as one bar with its four sums, and what remains. */
import { counted } from '../../shared/counted.ts';
import { formatPounds } from '../../shared/money.ts';
import { progressLabel, progressStatuses, type Progress, type ProgressStatus } from '../../shared/progress/progress.ts';
import classes from './progress-groups.module.css';

type Props = { progress: Pick<Progress, 'groups' | 'whole' | 'remaining' | 'variance'> };

const shareOf = (progress: Props['progress'], status: ProgressStatus): number =>
  progress.whole.decisions === 0 ? 0 : progress.groups[status].decisions / progress.whole.decisions;

/** The actual beside the planned, of those alone of which both are known. */
function varianceWords({ variance: { saving, receipt } }: Props['progress']): string {
  const parts = [
    { of: saving, label: 'saving', unit: ' a year' },
    { of: receipt, label: 'receipts', unit: '' },
  ].filter(({ of: { known } }) => known > 0);
  const words = parts.map(
    ({ of, label, unit }) =>
      `${label} ${formatPounds(of.actual as never, 'headline')}${unit} against ${formatPounds(of.planned as never, 'headline')} planned (known for ${of.known} of ${of.of})`,
  );
  return words.length === 0
    ? 'No actual saving or receipt of what is delivered is known yet.'
    : `Of what is delivered: ${words.join('; ')}.`;
}

export function ProgressGroups({ progress }: Props) {
  const { groups, remaining } = progress;
  return (
    <div className={classes.progress}>
      <div className={classes.bar} aria-hidden>
        {progressStatuses.map((status) => (
          <span key={status} data-status={status} style={{ flexGrow: shareOf(progress, status) }} />
        ))}
      </div>
      <dl className={classes.groups}>
        {progressStatuses.map((status) => (
          <div key={status} data-status={status}>
            <dt>{progressLabel[status]}</dt>
            <dd className={classes.count}>{counted(groups[status].decisions, 'decision')}</dd>
            <dd>{formatPounds(groups[status].saving, 'headline')} a year</dd>
            <dd>{formatPounds(groups[status].receipt, 'headline')} receipts</dd>
          </div>
        ))}
      </dl>
      <p className={classes.words}>
        Remaining: {counted(remaining.decisions, 'decision')}, {formatPounds(remaining.saving, 'headline')} a year and{' '}
        {formatPounds(remaining.receipt, 'headline')} of receipts, as planned. {varianceWords(progress)}
      </p>
    </div>
  );
}
