/** What stands in the way of the shipped plans themselves: of their hubs and of the whole of them. Illustrative, in the kinds that the published report names. */
import { planBarrierSchema, type PlanBarrier } from '../../shared/barrier.ts';

type Told = Pick<PlanBarrier, 'kind' | 'severity' | 'state' | 'owner'> & { description: string; action: string; hub: string | null };

const numbered = (plan: string, told: readonly Told[]): PlanBarrier[] =>
  told.map(({ description, ...rest }, at) =>
    planBarrierSchema.parse({ ...rest, id: `b-${plan}-${at + 1}`, description: `Illustrative: ${description}` }),
  );

export const swaleObstacles = numbered('swale', [
  {
    hub: 'sheerness',
    kind: 'planning',
    severity: 'high',
    state: 'open',
    owner: 'Swale estates',
    description: 'The car park lies in an area at risk of flooding, and permission to build on it is not certain.',
    action: 'Commission a flood risk assessment.',
  },
  {
    hub: 'sittingbourne',
    kind: 'financial',
    severity: 'high',
    state: 'being-resolved',
    owner: 'Asset Management Board',
    description: 'Nobody has agreed who pays for the new building before the sites are sold.',
    action: 'Put a shared capital fund to the three councils.',
  },
  {
    hub: 'queenborough',
    kind: 'legislative',
    severity: 'low',
    state: 'open',
    owner: 'Legal services',
    description: 'A covenant on the waterside land restricts its use.',
    action: 'Have the covenant released.',
  },
  {
    hub: null,
    kind: 'political',
    severity: 'high',
    state: 'resolved',
    owner: 'Asset Management Board',
    description: 'The partners had not agreed to look at one estate together.',
    action: 'Sign a memorandum of understanding.',
  },
]);

export const tunbridgeWellsObstacles = numbered('tunbridge', [
  {
    hub: 'tunbridge-office',
    kind: 'political',
    severity: 'medium',
    state: 'open',
    owner: '',
    description: 'Central and local government have not agreed who gains from the shared office.',
    action: '',
  },
  {
    hub: 'tunbridge-gateway',
    kind: 'cultural',
    severity: 'low',
    state: 'being-resolved',
    owner: 'Head of customer service',
    description: 'Counter staff of twelve offices work to different hours and rules.',
    action: 'Agree one set of opening hours.',
  },
]);
