/** Proposes a property for disposal, from one of the plans that let it go or from the register itself. */
import { Button, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlannedExit } from '../../shared/disposal-entry.ts';
import { exitRouteLabel } from '../../shared/disposal.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import classes from './disposal.module.css';
import { Section } from './section.tsx';

type ProposalProps = { property: PropertyId; plans: readonly PlannedExit[]; start: ScenarioId | null };

export function Proposal({ property, plans, start }: ProposalProps) {
  const propose = useMutation(trpc.disposal.propose.mutationOptions());
  const navigate = useNavigate();
  const [from, setFrom] = useState<string>(() => plans.find(({ scenario }) => scenario === start)?.scenario ?? plans[0]?.scenario ?? '');
  const plan = plans.find(({ scenario }) => scenario === from);
  const begin = () =>
    propose.mutate(
      { property, ...(plan ? { scenario: plan.scenario } : {}) },
      { onSuccess: ({ id }) => void navigate({ to: '/disposals/$disposalId', params: { disposalId: id } }) },
    );
  return (
    <Section title="Propose it for disposal">
      <Stack gap={14}>
        {plans.length > 0 ? (
          <Radio.Group label="What it comes from" value={from} onChange={setFrom}>
            <Stack gap={8} mt={8}>
              {plans.map(({ scenario, name, route, year }) => (
                <Radio
                  key={scenario}
                  size="sm"
                  value={scenario}
                  label={name}
                  description={`${route ? exitRouteLabel[route] : 'Route not recorded'}, ${formatFinancialYear(year)}`}
                />
              ))}
              <Radio size="sm" value="" label="The register, without a plan" description="Route, year and receipt are entered afterwards" />
            </Stack>
          </Radio.Group>
        ) : (
          <p className={classes.quiet}>
            No plan lets it go: it is proposed from the register, and its route, year and receipt are entered afterwards.
          </p>
        )}
        {plan && (
          <p className={classes.quiet}>Its route, year and expected receipt are taken from the plan, and can be changed afterwards.</p>
        )}
        {propose.error && <ErrorNote error={propose.error} title="It was not proposed" />}
        <div className={classes.foot}>
          <Button loading={propose.isPending} onClick={begin}>
            Propose for disposal
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
