/** Where an import is on its way from the file to the register. */
import type { ImportState } from '../../shared/import/import-answer.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './import.module.css';

const stages = ['File', 'Columns', 'Check', 'Dry run', 'Register'] as const;

const stageOf: Record<ImportState, number> = {
  reading: 0,
  choosing: 1,
  checking: 2,
  checked: 3,
  saving: 4,
  saved: 5,
  undoing: 4,
  undone: 5,
  refused: 0,
  cancelled: 0,
};

export function Stages({ state, columns }: { state: ImportState; columns: boolean }) {
  if (state === 'refused' || state === 'cancelled' || state === 'undone') return null;
  const at = columns ? 1 : stageOf[state];
  return (
    <ol className={classes.stages} aria-label="Stages of the import">
      {stages.map((stage, index) => (
        <li key={stage} data-past={index < at} aria-current={index === at ? 'step' : undefined}>
          {index < at && <Icon name="check" size={12} />}
          {stage}
        </li>
      ))}
    </ol>
  );
}
