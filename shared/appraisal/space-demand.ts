/** Space demand: how much room each component of a property's services needs at the hub it goes to; an unknown area is missing, never nil. */
import type { Assumptions } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { ComponentFacts, PropertyFacts } from '../facts.ts';
import { unknown, type Figure } from '../figure.ts';
import type { HubId } from '../ids.ts';
import type { Fte, Pence, SquareMetres } from '../units.ts';
import { components, factsOfUses, type Component } from '../use.ts';
import type { Move } from './appraisal.ts';
import { lack, noEvidence, take, type Evidence } from './evidence.ts';

/**
 * The moves that a decision makes to hubs other than those sited at the property itself.
 * Back office: FTE × desks per FTE × m² per desk where staff are known, else current area × (1 − space reduction);
 * front office: current area × sharing factor; specialist: current area. Relocation: FTE moved × £ per head.
 */
export function movesOf(
  facts: PropertyFacts,
  destinations: Decision['destinations'],
  hubsHere: readonly HubId[],
  assumptions: Assumptions,
  evidence: Evidence,
): Move[] {
  const moves: Move[] = [];
  let occupants: ComponentFacts[] | null = null;
  for (const component of components) {
    const hub = destinations[component];
    if (hub === undefined || hubsHere.includes(hub)) continue;
    occupants ??= occupantsOf(facts);
    const others = moves.length;
    for (const occupant of occupants) if (occupant.component === component) moves.push(moveOf(occupant, hub, assumptions, evidence));
    if (moves.length === others) lack(evidence, `area of the ${inWords[component]}`);
  }
  return moves;
}

/** Space that all services of a property would need in a hub, m²; what is not known of it is not counted. */
export function spaceNeeded(facts: PropertyFacts, assumptions: Assumptions): SquareMetres {
  const hub = 'any' as HubId;
  const all = Object.fromEntries(components.map((component) => [component, hub]));
  return movesOf(facts, all, [], assumptions, noEvidence()).reduce((sum, move) => sum + move.area, 0) as SquareMetres;
}

const inWords: Record<Component, string> = {
  'front-office': 'front office',
  specialist: 'specialist service',
  'back-office': 'back office',
};

function moveOf(occupant: ComponentFacts, hub: HubId, assumptions: Assumptions, evidence: Evidence): Move {
  const staff = take(evidence, occupant.staff, `staff of the ${inWords[occupant.component]}`);
  return {
    component: occupant.component,
    organisation: occupant.organisation,
    hub,
    area: areaNeeded(occupant, staff, assumptions, evidence),
    relocation: Math.round((staff ?? 0) * assumptions.relocationPerHead) as Pence,
  };
}

function areaNeeded(occupant: ComponentFacts, staff: Fte | null, assumptions: Assumptions, evidence: Evidence): SquareMetres {
  if (occupant.component === 'back-office' && staff !== null)
    return (staff * assumptions.desksPerFte * assumptions.spacePerDesk) as SquareMetres;
  const current = take(evidence, occupant.area, `area of the ${inWords[occupant.component]}`) ?? 0;
  if (occupant.component === 'specialist') return current as SquareMetres;
  const factor = occupant.component === 'front-office' ? assumptions.counterSharing : 1 - assumptions.spaceReduction;
  return (current * factor) as SquareMetres;
}

/**
 * Who occupies a property, by component. Where no occupation is recorded it is the holder, with the use's usual component and the whole
 * floor area; where there is one component, occupants without an area share equally what the others leave of the floor area.
 */
export function occupantsOf(facts: PropertyFacts): ComponentFacts[] {
  const { components: recorded, floorArea } = facts;
  const usual = factsOfUses[facts.use].component;
  const first = recorded[0];
  if (first === undefined)
    return usual === null
      ? []
      : [{ component: usual, organisation: facts.holder, service: '', area: floorArea, staff: unknown, workstations: unknown }];
  const oneComponent = recorded.every((occupant) => occupant.component === first.component);
  const without = recorded.filter((occupant) => occupant.area.basis === 'unknown').length;
  if (!oneComponent || without === 0 || floorArea.basis === 'unknown') return recorded;
  const taken = recorded.reduce((sum, { area }) => sum + (area.basis === 'unknown' ? 0 : area.value), 0);
  const area: Figure<SquareMetres> =
    recorded.length === 1
      ? floorArea
      : {
          basis: 'estimated',
          value: (Math.max(0, floorArea.value - taken) / without) as SquareMetres,
          method: 'An equal share of the floor area that the other occupants leave.',
          asAt: null,
        };
  return recorded.map((occupant) => (occupant.area.basis === 'unknown' ? { ...occupant, area } : occupant));
}
