/** Planning facts as they stand without estimates: what was estimated becomes unknown, never nought. */
import type { ComponentFacts, LeaseFacts, PropertyFacts } from './facts.ts';
import { unknown, type Figure } from './figure.ts';

const strip = <T>(figure: Figure<T>): Figure<T> => (figure.basis === 'estimated' ? unknown : figure);

const component = (facts: ComponentFacts): ComponentFacts => ({
  ...facts,
  area: strip(facts.area),
  staff: strip(facts.staff),
  workstations: strip(facts.workstations),
});

const lease = (facts: LeaseFacts): LeaseFacts => ({ ...facts, rent: strip(facts.rent), breakPenalty: strip(facts.breakPenalty) });

/** The facts of a property with every estimate left out, so that an appraisal over them counts only what is recorded. */
export const recordedOnly = (facts: PropertyFacts): PropertyFacts => ({
  ...facts,
  lease: facts.lease && lease(facts.lease),
  components: facts.components.map(component),
  runningCost: strip(facts.runningCost),
  floorArea: strip(facts.floorArea),
  siteArea: strip(facts.siteArea),
  bookValue: strip(facts.bookValue),
  disposalValue: strip(facts.disposalValue),
  spareArea: strip(facts.spareArea),
  maintenanceBacklog: strip(facts.maintenanceBacklog),
  electricity: strip(facts.electricity),
  fossilFuel: strip(facts.fossilFuel),
});
