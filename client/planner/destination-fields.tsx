/** Where each component of a property's services goes: to a hub, or nowhere where it closes or is absorbed. */
import { NativeSelect } from '@mantine/core';
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { HubId } from '../../shared/ids.ts';
import { componentLabel, type Component } from '../../shared/use.ts';
import classes from './aside.module.css';
import { componentsOf } from './decide.ts';
import { usePlan } from './plan-context.ts';

type Props = { fact: PropertyFacts; decision: Decision; onChange: (decision: Decision) => void };

export function DestinationFields({ fact, decision, onChange }: Props) {
  const { draft, mayEdit } = usePlan();
  const shown = [...new Set([...componentsOf(fact), ...(Object.keys(decision.destinations) as Component[])])];
  if (shown.length === 0) return <p className={classes.quiet}>No service is recorded here: nothing needs to move.</p>;
  const send = (component: Component, hub: HubId | null) => {
    const { [component]: _left, ...rest } = decision.destinations;
    const opens = draft.hubs.find((each) => each.id === hub)?.opens;
    const first = Object.keys(decision.destinations).length === 0;
    const year = first && opens !== undefined ? opens : decision.year;
    onChange({ ...decision, year, destinations: hub === null ? rest : { ...rest, [component]: hub } });
  };
  return (
    <div className={classes.stack}>
      {shown.map((component) => (
        <NativeSelect
          key={component}
          size="xs"
          label={`${componentLabel[component]} goes to`}
          value={decision.destinations[component] ?? ''}
          disabled={!mayEdit}
          data={[
            { value: '', label: 'No hub: it closes or is absorbed' },
            ...draft.hubs.map((hub) => ({ value: hub.id as string, label: hub.name })),
          ]}
          onChange={(event) => send(component, (event.currentTarget.value || null) as HubId | null)}
        />
      ))}
    </div>
  );
}
