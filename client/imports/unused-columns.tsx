/** The columns of a list that no field takes, so that nothing of it is passed over unseen. */
import type { MappingQuestion } from '../../shared/import/mapping.ts';
import { Samples } from './samples.tsx';
import classes from './columns.module.css';

export function UnusedColumns({ columns }: Pick<MappingQuestion, 'columns'>) {
  if (columns.length === 0) return null;
  return (
    <details className={classes.unused}>
      <summary>{columns.length === 1 ? 'One column is' : `${columns.length} columns are`} not taken into the register</summary>
      <dl className={classes.between}>
        {columns.map(({ heading, samples }, at) => (
          <div key={`${at} ${heading}`}>
            <dt>{heading.trim() === '' ? '(no heading)' : heading}</dt>
            <dd>
              <Samples samples={samples} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
