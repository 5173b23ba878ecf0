/** Details of what is open: a property's decision, a hub, or the plan as a whole. */
import { usePlan } from './plan-context.ts';
import { HubEditor } from './hub-editor.tsx';
import { PlanDetails } from './plan-details.tsx';
import { PropertyEditor } from './property-editor.tsx';

export function DetailsTab() {
  const { focus, draft } = usePlan();
  if (focus.kind === 'property') return <PropertyEditor key={focus.property} property={focus.property} />;
  const hub = focus.kind === 'hub' ? draft.hubs.find((each) => each.id === focus.hub) : undefined;
  return hub ? <HubEditor key={hub.id} hub={hub} /> : <PlanDetails />;
}
