/** The options of a plan: the do-minimum, the plan in hand and others side by side, and below what differs between them and what that is worth. */
import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ScenarioId } from '../../../shared/ids.ts';
import { kinOf } from '../../../shared/options/families.ts';
import { baseOf, optionRows, unlikeWords } from '../../../shared/options/option-rows.ts';
import { trpc } from '../../api.ts';
import { EstimatesSwitch } from '../../estate/estimates-switch.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useView } from '../../view.ts';
import { PlanView } from '../plan-view.tsx';
import { usePlan } from '../plan-context.ts';
import { VariantLine } from '../variant-line.tsx';
import { Differences } from './differences.tsx';
import { DoMinimumYears } from './do-minimum-years.tsx';
import classes from './options.module.css';
import { OptionsTable } from './options-table.tsx';
import { useOptions } from './use-options.ts';

/** More than these beside the plan in hand cannot be read. */
const mostOthers = 3;

export function OptionsPage() {
  const { scenario: saved, draft, facts, appraisal } = usePlan();
  const [view, change] = useView();
  const { data: all } = useQuery(trpc.scenario.list.queryOptions());
  const listed = (all ?? []).filter(({ id }) => id !== saved.id);
  const asked = view.compare.filter((id) => listed.some((one) => one.id === id));
  const kin = kinOf({ id: saved.id, variantOf: draft.variantOf }, listed).map(({ id }) => id);
  const others = (view.compare.length > 0 ? asked : kin).slice(0, mostOthers);
  const { ready, waiting, error } = useOptions(others, view.estimates);
  const own = useMemo(() => ({ id: saved.id, name: draft.name, facts, scenario: draft, appraisal }), [saved.id, facts, draft, appraisal]);
  const options = [own, ...ready];
  const base = baseOf(options, own);
  const names = new Map(options.flatMap((option) => [...option.facts.values()].map(({ id, name }) => [id, name] as const)));
  const [against, setAgainst] = useState<ScenarioId | null>(null);
  const other = ready.find(({ id }) => id === against) ?? ready[0];
  const unlike = unlikeWords(options);
  return (
    <PlanView
      title="Options"
      lead="The do-minimum, which leaves everything where it is and keeps it standing, beside this plan and others; then what differs between them."
      actions={<EstimatesSwitch />}
      width="full"
    >
      <div className={classes.choice}>
        <MultiSelect
          label="Compared with"
          placeholder={others.length === 0 ? 'Choose other plans' : ''}
          maxValues={mostOthers}
          value={others}
          onChange={(ids) => change({ compare: ids.length === 0 ? [saved.id] : ids }, { replace: true })}
          data={listed.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Compare with none' }}
        />
        <VariantLine />
      </div>
      {error !== null && <ErrorNote error={error} title="A plan could not be read" />}
      {waiting && <Waiting label="Reading the other plans" lines={3} />}
      {base.rows.length === 0 && appraisal.hubs.length === 0 ? (
        <EmptyState
          title="There is nothing to compare yet"
          detail="Once properties take part in a plan, their do-minimum stands here: running cost, repairs and lease renewals if all of them stay."
        />
      ) : (
        <section aria-labelledby="side-by-side" className={classes.section}>
          <h2 id="side-by-side">Side by side</h2>
          {unlike !== '' && <p className={classes.quiet}>{unlike}</p>}
          <OptionsTable rows={optionRows(base, options)} names={options.map(({ name }) => name)} estimates={view.estimates} />
          <p className={classes.quiet}>
            The headline figures compare each plan with leaving everything as it is, as they do everywhere. Repairs and renewals that a plan
            avoids stand in their own lines and are in no headline figure.
          </p>
          <DoMinimumYears base={base} nameOf={(id) => names.get(id) ?? id} />
        </section>
      )}
      {other && (
        <section aria-labelledby="what-differs" className={classes.section}>
          <div className={classes.head}>
            <h2 id="what-differs">What differs from {other.name}</h2>
            {ready.length > 1 && (
              <Select
                aria-label="Which plan is compared in detail"
                size="xs"
                value={other.id}
                onChange={(id) => setAgainst(id)}
                data={ready.map(({ id, name }) => ({ value: id, label: name }))}
                allowDeselect={false}
              />
            )}
          </div>
          <Differences key={other.id} other={other} />
        </section>
      )}
    </PlanView>
  );
}
