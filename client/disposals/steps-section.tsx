/** The steps that a disposal has taken, the latest first, each with its day, its person and what was told of it. */
import { Button } from '@mantine/core';
import type { Disposal, TakenStep } from '../../shared/disposal-record.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { formatDate } from '../../shared/year.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './disposal.module.css';
import { Section } from './section.tsx';
import { amountLabel, takenWords } from './step-draft.ts';

type Names = ReadonlyMap<OrganisationId, Organisation>;

function TimelineStep({ step, names }: { step: TakenStep; names: Names }) {
  const { from, to, on, by, decision, reason, reviewOn, amount, toBody } = step;
  const told = [
    decision && { label: 'Decided', value: decision },
    amount !== null && { label: amountLabel(to), value: formatPounds(amount, 'exact') },
    toBody && { label: 'To', value: names.get(toBody)?.name ?? toBody },
    reason && { label: 'Why', value: reason },
    reviewOn && { label: 'Look again on', value: formatDate(reviewOn) },
  ].filter((one) => typeof one === 'object' && one !== null);
  return (
    <li>
      <p className={classes.stepHead}>
        <strong>{takenWords(from, to)}</strong>
        <span className={classes.quiet}>
          {formatDate(on)}
          {by && `, ${by}`}
        </span>
      </p>
      {told.length > 0 && (
        <dl className={classes.told}>
          {told.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

type StepsSectionProps = { disposal: Disposal; names: Names; mayEdit: boolean; undoing: boolean; onUndo: () => void };

export function StepsSection({ disposal, names, mayEdit, undoing, onUndo }: StepsSectionProps) {
  const { steps } = disposal;
  return (
    <Section
      title="Steps"
      actions={
        mayEdit &&
        steps.length > 1 && (
          <Button variant="subtle" loading={undoing} leftSection={<Icon name="undo" size={14} />} onClick={onUndo}>
            Undo the last step
          </Button>
        )
      }
    >
      <ol className={classes.timeline} aria-label="Steps taken, the latest first">
        {steps.toReversed().map((step, at) => (
          <TimelineStep key={steps.length - at} step={step} names={names} />
        ))}
      </ol>
    </Section>
  );
}
