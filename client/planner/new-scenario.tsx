/** Starting a scenario: its name, base year and districts; everything else is decided in the plan. */
import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import { plainPlan } from '../../shared/scenario.ts';
import { addYears, type FinancialYear } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { searchOf, useView } from '../view.ts';
import { districtsOf } from './new-scenario-start.ts';
import classes from './plans.module.css';
import { YearField } from './year-field.tsx';

type NewScenarioProps = {
  districts: readonly string[];
  /** The base year offered first. */
  usual: FinancialYear;
  /** Properties to be grouped as soon as there is a plan; their districts are its area. */
  selection: readonly PropertyId[];
  onClose: () => void;
};

export function NewScenario({ districts, usual, selection, onClose }: NewScenarioProps) {
  const [view] = useView();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const [year, setYear] = useState<FinancialYear>(usual);
  const { data: facts } = useQuery({ ...trpc.estate.facts.queryOptions({ ids: [...selection] }), enabled: selection.length > 0 });
  const [ticked, setTicked] = useState<string[] | null>(null);
  const chosen = ticked ?? districtsOf(facts ?? [], districts);
  const navigate = useNavigate();
  const adding = useMutation(trpc.scenario.add.mutationOptions());
  const nameless = name.trim() === '';
  const start = () => {
    setAsked(true);
    if (nameless) return;
    adding.mutate(
      {
        draft: {
          name: name.trim(),
          ...plainPlan,
          baseYear: year,
          districts: chosen,
          assumptions: defaultAssumptions,
        },
      },
      {
        onSuccess: ({ id }) =>
          void navigate({
            to: '/plan/$scenarioId',
            params: { scenarioId: id },
            search: { ...searchOf({ ...view, scenario: id, property: null }), ...(selection.length > 0 ? { group: '1' } : {}) },
          }),
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title="New scenario" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Stack gap={14}>
          {selection.length > 0 && (
            <p className={classes.quiet}>
              {selection.length === 1 ? 'The property chosen is' : `The ${formatCount(selection.length)} properties chosen are`} kept and
              can be grouped into a hub as soon as the scenario is there.
            </p>
          )}
          <TextInput
            label="Name"
            description="The area, and what is planned there."
            data-autofocus
            maxLength={120}
            value={name}
            error={asked && nameless ? 'Give the scenario a name.' : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <YearField label="Base financial year" value={year} from={addYears(usual, -5)} years={36} onChange={setYear} />
          <Checkbox.Group
            label="Districts"
            description="Leave all unticked for the whole register. An area can be drawn on the map later."
            value={chosen}
            onChange={setTicked}
          >
            <div className={classes.districts}>
              {districts.map((district) => (
                <Checkbox key={district} value={district} label={district} size="xs" />
              ))}
            </div>
          </Checkbox.Group>
          {adding.error && <ErrorNote error={adding.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={adding.isPending}>
              Start the scenario
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
