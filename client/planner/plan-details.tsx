/** The plan as a whole: its purpose, before and after, and who saves and who pays. */
import { inOrderOfSaving } from '../../shared/chart/bodies-chart.ts';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatArea, formatCount } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { sharingRuleLabel } from '../../shared/assumptions.ts';
import { DataTable } from '../ui/data-table.tsx';
import { totalWords } from '../../shared/total-words.ts';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';
import { PlanHistory } from './plan-history.tsx';
import { VariantLine } from './variant-line.tsx';

export function PlanDetails() {
  const { draft, appraisal, organisations, edit, dispatch, mayEdit } = usePlan();
  const [purpose, setPurpose] = useState<string | null>(null);
  const { properties, area, runningCost } = appraisal;
  return (
    <div className={classes.stack}>
      <VariantLine />
      <Textarea
        size="xs"
        label="Purpose"
        placeholder="What this plan is to show, and to whom"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        disabled={!mayEdit}
        value={purpose ?? draft.purpose}
        onChange={(event) => {
          setPurpose(event.currentTarget.value);
          edit({ kind: 'describe', change: { purpose: event.currentTarget.value } });
        }}
        onBlur={() => {
          setPurpose(null);
          dispatch({ type: 'settle' });
        }}
      />
      {properties.before > 0 ? (
        <>
          <DataTable
            caption="Participating properties, before and after"
            columns={[
              { key: 'what', label: 'What' },
              { key: 'before', label: 'Before', align: 'right' },
              { key: 'after', label: 'After', align: 'right' },
            ]}
            rows={[
              { key: 'properties', cells: ['Properties', formatCount(properties.before), formatCount(properties.after)] },
              { key: 'area', cells: ['Floor area', totalWords(area.before, true, formatArea), totalWords(area.after, true, formatArea)] },
              {
                key: 'cost',
                cells: [
                  'Running cost',
                  totalWords(runningCost.before, true, (value) => formatPoundsPerYear(value, 'headline')),
                  totalWords(runningCost.after, true, (value) => formatPoundsPerYear(value, 'headline')),
                ],
              },
            ]}
          />
          <DataTable
            caption={`Who saves and who pays (hub costs shared ${sharingRuleLabel[draft.assumptions.sharingRule].toLowerCase()})`}
            columns={[
              { key: 'body', label: 'Body' },
              { key: 'saving', label: 'Saving', unit: '£ a year', align: 'right' },
              { key: 'net', label: 'Net receipt', unit: '£', align: 'right' },
            ]}
            rows={inOrderOfSaving(appraisal.bodies).map((body) => ({
              key: body.organisation,
              cells: [
                organisations.get(body.organisation)?.shortName ?? body.organisation,
                formatPounds(body.annualSaving as number as Pence, 'table').replace('£', ''),
                formatPounds(body.netReceipt, 'table').replace('£', ''),
              ],
            }))}
          />
        </>
      ) : (
        <p className={classes.quiet}>
          Nothing takes part in this plan yet. Choose properties on the left or on the map, then group them into a hub; or open one to
          decide its future.
        </p>
      )}
      <PlanHistory />
    </div>
  );
}
