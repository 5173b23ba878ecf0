/** Every property of the plan with what is decided on it, so that receipts and savings can be traced on paper; on screen it is folded. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { plainPounds } from '../../shared/chart/money-axis.ts';
import { restsOnEstimates } from '../../shared/appraisal/headline.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './board.module.css';
import { decisionRows } from '../../shared/board/decision-rows.ts';
import styles from './decisions-section.module.css';
import type { Presented } from '../../shared/board/presented.ts';
import { headed, Section } from './section.tsx';

type Names = (id: OrganisationId) => string;

function Decisions({ presented, nameOf, caption }: { presented: Presented; nameOf: Names; caption: string }) {
  const { appraisal } = presented;
  const about = restsOnEstimates('grossReceipt', appraisal) ? '≈' : '';
  const saved = appraisal.baselineRunningCost.estimatedCount > 0 ? '≈' : '';
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'property', label: 'Property' },
        { key: 'town', label: 'Town' },
        { key: 'body', label: 'Body' },
        { key: 'decision', label: 'Decision and year' },
        { key: 'receipt', label: 'Receipt', unit: '(£)', align: 'right' },
        { key: 'saving', label: 'Running cost saved', unit: '(£ a year)', align: 'right' },
      ]}
      rows={[
        ...decisionRows(presented, nameOf).map(({ property, name, town, body, decision, receipt, saving }) => ({
          key: property,
          cells: [name, town, body, decision, receipt, saving],
        })),
        {
          key: 'total',
          cells: [
            'Together',
            '',
            '',
            '',
            `${about}${plainPounds(appraisal.grossReceipt)}`,
            `${saved}${plainPounds(appraisal.runningCostSaved)}`,
          ],
          emphasis: 'total' as const,
        },
      ]}
    />
  );
}

export function DecisionsSection({ shown, nameOf }: { shown: readonly Presented[]; nameOf: Names }) {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title="Property by property"
      lead="What is decided on each property, what its sale raises and what leaving it saves, before what the hubs cost to run."
      controls={
        <Button className={classes.screenOnly ?? ''} variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the properties' : 'Show the properties'}
        </Button>
      }
      shown={shown.slice(0, 1)}
      wide
      rows={shown.map((presented) => [
        <div key={presented.scenario.id} className={styles.decisions} data-open={open}>
          <Decisions presented={presented} nameOf={nameOf} caption={headed(shown, presented, 'Decisions on properties')} />
        </div>,
      ])}
    />
  );
}
