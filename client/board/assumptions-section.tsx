/** What the figures rest on: every assumption of each plan with its source, those that are assumed or were changed marked as such. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AssumptionEntry } from '../../shared/assumption-entry.ts';
import { assumptionLibrary } from '../../shared/assumption-library.ts';
import { assumptionSource, assumptionText, isChanged } from '../../shared/assumption-text.ts';
import { DataTable } from '../ui/data-table.tsx';
import styles from './assumptions-section.module.css';
import classes from './board.module.css';
import type { Presented } from '../../shared/board/presented.ts';
import { Section } from './section.tsx';

function Value({ entry, presented }: { entry: AssumptionEntry; presented: Presented }) {
  const changed = isChanged(entry, presented.scenario.assumptions);
  return (
    <>
      <span className={changed ? styles.changed : undefined}>{assumptionText(entry, presented.scenario.assumptions[entry.key])}</span>
      {changed && <span className={classes.detail}>usually {assumptionText(entry, entry.default)}</span>}
    </>
  );
}

export function AssumptionsSection({ shown }: { shown: readonly Presented[] }) {
  const [open, setOpen] = useState(false);
  const changed = assumptionLibrary.filter((entry) => shown.some((presented) => isChanged(entry, presented.scenario.assumptions))).length;
  return (
    <Section
      title="What the figures rest on"
      lead={`${assumptionLibrary.length} assumptions, the same for every property of a plan; ${changed === 0 ? 'all have their usual values' : `${changed} changed from the usual value`}.`}
      controls={
        <Button className={classes.screenOnly ?? ''} variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the assumptions' : 'Show the assumptions'}
        </Button>
      }
      shown={shown.slice(0, 1)}
      wide
      rows={[
        [
          <div key="assumptions" className={styles.assumptions} data-open={open}>
            <DataTable
              caption="Assumptions and their sources"
              hideCaption
              columns={[
                { key: 'label', label: 'Assumption' },
                ...shown.map(({ scenario }) => ({
                  key: scenario.id,
                  label: shown.length > 1 ? scenario.name : 'Value',
                  align: 'right' as const,
                })),
                { key: 'unit', label: 'Unit' },
                { key: 'source', label: 'Source' },
              ]}
              rows={assumptionLibrary.map((entry) => ({
                key: entry.key,
                cells: [
                  entry.label,
                  ...shown.map((presented) => <Value key={presented.scenario.id} entry={entry} presented={presented} />),
                  entry.measure === 'rule' ? '' : entry.unit,
                  <span key="source" className={classes.quiet}>
                    {assumptionSource(entry)}
                  </span>,
                ],
              }))}
            />
          </div>,
        ],
      ]}
    />
  );
}
