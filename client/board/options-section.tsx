/** The options side by side: the do-minimum is always one of them; where several plans are shown, the decisions that differ are listed. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { differingFrom } from '../../shared/board/differing.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { formatCount } from '../../shared/measure.ts';
import { baseOf, optionRows, unlikeWords } from '../../shared/options/option-rows.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './board.module.css';
import { Section } from './section.tsx';
import styles from './options-section.module.css';

/** What a board compares: the whole set stands on the plan's own page. */
const compared: readonly string[] = [
  'annualSaving',
  'netReceipt',
  'netPresentValue',
  'presentCost',
  'backlog',
  'renewals',
  'overDoMinimum',
];

export function OptionsSection({ shown }: { shown: readonly Presented[] }) {
  const [open, setOpen] = useState(false);
  const table = useMemo(() => {
    const [first] = shown;
    return first === undefined ? [] : optionRows(baseOf(shown, first), shown).filter(({ key }) => compared.includes(key));
  }, [shown]);
  const differing = useMemo(() => differingFrom(shown), [shown]);
  const count = differing.reduce((sum, { rows }) => sum + rows.length, 0);
  const unlike = unlikeWords(shown.map((presented) => ({ ...presented, name: presented.scenario.name })));
  return (
    <Section
      title="Beside the do-minimum"
      lead={`If no plan is carried out, the same properties stay, are put into repair and have their leases renewed. What a plan avoids of that is in no headline figure. ${unlike}`.trim()}
      controls={
        count > 0 && (
          <Button className={classes.screenOnly ?? ''} variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide what differs' : `Show the ${formatCount(count)} ${count === 1 ? 'thing that differs' : 'things that differ'}`}
          </Button>
        )
      }
      shown={shown.slice(0, 1)}
      wide
      rows={[
        [
          <div key="options">
            <DataTable
              caption="The do-minimum and the plans side by side"
              hideCaption
              columns={[
                { key: 'figure', label: 'Figure' },
                { key: 'minimum', label: 'Do-minimum', align: 'right' },
                ...shown.map(({ scenario }) => ({ key: scenario.id, label: scenario.name, align: 'right' as const })),
              ]}
              rows={table.map(({ key, label, doMinimum, options }) => ({
                key,
                cells: [
                  label,
                  <span key="minimum" title={doMinimum.exact}>
                    {doMinimum.text}
                    <span className={classes.detail}>{doMinimum.detail}</span>
                  </span>,
                  ...options.map((option, at) => (
                    <span key={shown[at]?.scenario.id} title={option.exact} className={styles.value} data-loss={option.loss}>
                      {option.text}
                    </span>
                  )),
                ],
              }))}
            />
            {differing
              .filter(({ rows }) => rows.length > 0)
              .map(({ name, rows }) => (
                <div key={name} className={styles.differing} data-open={open}>
                  <DataTable
                    caption={`What ${name} decides otherwise`}
                    columns={[
                      { key: 'subject', label: 'What' },
                      { key: 'mine', label: shown[0]?.scenario.name ?? '' },
                      { key: 'theirs', label: name },
                    ]}
                    rows={rows.map(({ about, subject, mine, theirs }) => ({ key: JSON.stringify(about), cells: [subject, mine, theirs] }))}
                  />
                </div>
              ))}
          </div>,
        ],
      ]}
    />
  );
}
