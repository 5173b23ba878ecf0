/** Of what the plan in hand is a variant, with a link to it; a plan whose origin was deleted says so. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../api.ts';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';
import { VariantDialog } from './variant-dialog.tsx';

export function VariantLine() {
  const { draft, scenario, mayEdit, edit } = usePlan();
  const { data: all } = useQuery(trpc.scenario.list.queryOptions());
  const [naming, setNaming] = useState(false);
  const origin = all?.find(({ id }) => id === draft.variantOf);
  return (
    <div className={classes.variant}>
      {draft.variantOf !== null && all && (
        <p className={classes.quiet}>
          {origin ? (
            <>
              A variant of{' '}
              <Link to="/plan/$scenarioId" params={{ scenarioId: origin.id }}>
                {origin.name}
              </Link>
              .
            </>
          ) : (
            'A variant of a scenario that was deleted.'
          )}
        </p>
      )}
      {mayEdit && (
        <Button size="compact-xs" variant="default" onClick={() => setNaming(true)}>
          New variant
        </Button>
      )}
      {mayEdit && draft.variantOf !== null && (
        <Button size="compact-xs" variant="subtle" onClick={() => edit({ kind: 'vary-of', origin: null })}>
          Let it stand on its own
        </Button>
      )}
      {naming && <VariantDialog origin={{ id: scenario.id, name: draft.name }} draft={draft} onClose={() => setNaming(false)} />}
    </div>
  );
}
