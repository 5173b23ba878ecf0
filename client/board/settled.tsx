/** Central and local government, and the payments that would leave nobody worse off: a few lines below the charts of bodies. */
import { useMemo } from 'react';
import type { SharingRule } from '../../shared/assumptions.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { settledOf } from '../../shared/board/settled.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './board.module.css';
import styles from './settled.module.css';

type SettledProps = { presented: Presented; organisations: readonly Organisation[]; rule: SharingRule; caption: string };

export function SettledLines({ presented, organisations, rule, caption }: SettledProps) {
  const { rows, finding, payments, apart } = useMemo(() => settledOf(presented, organisations, rule), [presented, organisations, rule]);
  if (rows.length === 0) return null;
  return (
    <div className={styles.settled}>
      <DataTable
        caption={caption}
        columns={[
          { key: 'tier', label: 'Who' },
          { key: 'yearly', label: 'Every year', align: 'right' },
          { key: 'once', label: 'Once', align: 'right' },
          { key: 'value', label: 'Over the plan', unit: '(present value)', align: 'right' },
        ]}
        rows={rows.map(({ key, label, yearly, once, value }) => ({ key, cells: [label, yearly, once, value] }))}
      />
      <div>
        <p className={styles.finding}>{finding}</p>
        {payments.length > 0 && (
          <ul className={styles.payments}>
            {payments.map((payment) => (
              <li key={payment}>{payment}</li>
            ))}
          </ul>
        )}
        {apart.map((sentence) => (
          <p key={sentence} className={classes.quiet}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}
