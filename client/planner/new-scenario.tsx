/** Starting a scenario: its name, base year and districts; everything else is decided in the plan. */
import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import { financialYear, type FinancialYear } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import classes from './plans.module.css';
import { YearField } from './year-field.tsx';

/** The base year offered first: the year for which the published figures and the default factors hold. */
const usualYear = financialYear(2010);

export function NewScenario({ districts, onClose }: { districts: readonly string[]; onClose: () => void }) {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const [year, setYear] = useState<FinancialYear>(usualYear);
  const [chosen, setChosen] = useState<string[]>([]);
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
          purpose: '',
          baseYear: year,
          districts: chosen,
          area: null,
          assumptions: defaultAssumptions,
          hubs: [],
          decisions: [],
        },
      },
      { onSuccess: (scenario) => void navigate({ to: '/plan/$scenarioId', params: { scenarioId: scenario.id } }) },
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
          <TextInput
            label="Name"
            placeholder="Thanet deep dive"
            data-autofocus
            maxLength={120}
            value={name}
            error={asked && nameless ? 'Give the scenario a name.' : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <YearField label="Base financial year" value={year} from={financialYear(2000)} years={41} onChange={setYear} />
          <Checkbox.Group
            label="Districts"
            description="Leave all unticked for the whole register. An area can be drawn on the map later."
            value={chosen}
            onChange={setChosen}
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
