/** Before and after: the estate that takes part as it is and as the plan leaves it. */
import { Fragment } from 'react';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import plain from '../ui/table.module.css';
import classes from './board.module.css';
import styles from './change-section.module.css';
import { changeRows } from '../../shared/board/change-rows.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { headed, Section } from './section.tsx';

function Bar({ remains }: { remains: number }) {
  const widest = Math.max(1, remains);
  return (
    <svg className={styles.remains} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.was} width={100 / widest} height={5} />
      <rect className={styles.willBe} y={7} width={(100 * Math.max(0, remains)) / widest} height={7} />
    </svg>
  );
}

function Changes({ presented, caption }: { presented: Presented; caption: string }) {
  const rows = changeRows(presented.appraisal, presented.estimates);
  return (
    <ScrollFrame label={caption}>
      <table className={`${plain.table} ${styles.changes}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" data-align="right">
              Before
            </th>
            <th scope="col" data-align="right">
              After
            </th>
            <th scope="col" data-align="right">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.label}>
              <tr className={styles.figures}>
                <th scope="row">{row.label}</th>
                <td data-align="right">{row.before}</td>
                <td data-align="right">{row.after}</td>
                <td data-align="right">{row.change}</td>
              </tr>
              <tr>
                <td colSpan={4}>
                  {row.remains !== null && <Bar remains={row.remains} />}
                  <span className={classes.detail}>{row.covers}</span>
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

export const ChangeSection = ({ shown }: { shown: readonly Presented[] }) => (
  <Section
    title="Before and after"
    lead="The properties that take part: those vacated, reduced or used as hosts. The thin bar is before, the full one after."
    shown={shown}
    half
    twelfths={4}
    rows={[
      shown.map((presented) => (
        <Changes key={presented.scenario.id} presented={presented} caption={headed(shown, presented, 'The estate that takes part')} />
      )),
    ]}
  />
);
