/** Options side by side: a column each, the do-minimum first, with what every figure covers. */
import { Fragment } from 'react';
import type { OptionCell, OptionRow } from '../../../shared/options/option-rows.ts';
import { CoverageBar } from '../../ui/coverage-bar.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import plain from '../../ui/table.module.css';
import classes from './options.module.css';

type OptionsTableProps = { rows: readonly OptionRow[]; names: readonly string[]; estimates: boolean };

function Cell({ cell, estimates }: { cell: OptionCell; estimates: boolean }) {
  return (
    <td>
      <span className={classes.value} title={cell.exact} data-loss={cell.loss}>
        {cell.text}
      </span>
      {(cell.covers !== null || cell.detail !== '') && (
        <span className={classes.detail}>
          {cell.covers !== null && <CoverageBar total={cell.covers} estimates={estimates} />} {cell.detail}
        </span>
      )}
    </td>
  );
}

export function OptionsTable({ rows, names, estimates }: OptionsTableProps) {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <ScrollFrame label="Options side by side">
      <table className={`${plain.table} ${classes.options}`}>
        <caption className="visually-hidden">The do-minimum and {names.length} plans side by side</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Do-minimum</th>
            {names.map((name, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two plans may have one name
              <th key={at} scope="col">
                {name}
                {at === 0 && <span className={classes.detail}>this plan</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={names.length + 2}>
                  {group}
                </th>
              </tr>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <tr key={row.key} data-key={row.key}>
                    <th scope="row">{row.label}</th>
                    <Cell cell={row.doMinimum} estimates={estimates} />
                    {row.options.map((cell, at) => (
                      // oxlint-disable-next-line react/no-array-index-key -- a cell has no other name than its column
                      <Cell key={at} cell={cell} estimates={estimates} />
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
