/** Days by which illustrative barriers are to be out of the way, counted from the day on which the register is filled: where an action is decided, some late, most to come. */
import type { Barrier } from '../shared/barrier.ts';
import type { Property } from '../shared/property.ts';
import type { Scenario } from '../shared/scenario.ts';
import type { IsoDate } from '../shared/year.ts';
import { chanceOf } from './chance.ts';
import { daysBefore } from './disposals/days.ts';

const dated =
  (of: string, day: IsoDate) =>
  <B extends Barrier>(barrier: B): B => {
    const chance = chanceOf(`${of} ${barrier.id} due`);
    if (barrier.action === '' || chance.happens(0.15)) return barrier;
    return { ...barrier, due: daysBefore(day, barrier.state === 'resolved' ? chance.whole(20, 200) : chance.whole(-360, 60)) };
  };

export const propertiesWithDays = (properties: readonly Property[], day: IsoDate): Property[] =>
  properties.map((property) =>
    property.barriers.length === 0 ? property : { ...property, barriers: property.barriers.map(dated(property.id, day)) },
  );

export const scenarioWithDays = (scenario: Scenario, day: IsoDate): Scenario => ({
  ...scenario,
  barriers: scenario.barriers.map(dated(scenario.id, day)),
});
