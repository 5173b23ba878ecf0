/** A small plan for the map's tests: three offices, one of them host of a hub, one without a position. */
import type { PlanOnMap } from '../../../shared/plan-on-map.ts';
import type { Decision } from '../../../shared/decision.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { unknown } from '../../../shared/figure.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { positionSchema } from '../../../shared/units.ts';
import { financialYearSchema } from '../../../shared/year.ts';
import { figure, givenDecision, givenFacts, givenHub } from '../../given/given-plan.ts';

const office = (id: string, place: [number, number] | null, area: number | null): PropertyFacts =>
  givenFacts(id, {
    name: `Office ${id}`,
    position: place && positionSchema.parse({ longitude: place[0], latitude: place[1] }),
    floorArea: area === null ? unknown : figure(area),
  });

const decide = (property: string, action: Decision['action'], year: number, hub?: string): Decision =>
  givenDecision(property, { action, year, exitRoute: null, destinations: hub ? { 'back-office': hub, 'front-office': hub } : {} });

const hub = givenHub('hub', { host: 'host', name: 'Sittingbourne hub', opens: 2012 });

const offices = [office('host', [0.735, 51.34], 4000), office('leaver', [0.76, 51.44], 900), office('nowhere', null, null)];

export const plan: PlanOnMap = {
  scenario: {
    hubs: [hub],
    decisions: [
      decide('host', 'host', 2012),
      decide('leaver', 'relocate-and-dispose', 2014, 'hub'),
      decide('nowhere', 'relocate-and-dispose', 2014, 'hub'),
    ],
  },
  facts: new Map<PropertyId, PropertyFacts>(offices.map((one) => [one.id, one])),
  year: null,
};

export const year = (start: number) => financialYearSchema.parse(start);
