/** Carbon from energy in use: kWh × emission factor, kilograms of CO2 equivalent a year. */
import type { Assumptions } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { KilogramsCO2ePerYear, SquareMetres } from '../units.ts';
import { energyBenchmarks } from '../energy-benchmarks.ts';
import { estimated, recorded, unknown, type Figure } from '../figure.ts';

/** A property's carbon; unknown where either its electricity or its fuel is. */
export function carbonOf(facts: PropertyFacts, assumptions: Assumptions): Figure<KilogramsCO2ePerYear> {
  const { electricity, fossilFuel } = facts;
  if (electricity.basis === 'unknown' || fossilFuel.basis === 'unknown') return unknown;
  const carbon = (electricity.value * assumptions.electricityFactor + fossilFuel.value * assumptions.fossilFactor) as KilogramsCO2ePerYear;
  if (electricity.basis === 'estimated') return estimated(carbon, electricity.method, electricity.asAt);
  if (fossilFuel.basis === 'estimated') return estimated(carbon, fossilFuel.method, fossilFuel.asAt);
  return recorded(carbon, electricity.source, electricity.asAt);
}

/**
 * Carbon that a hub adds: services moved into a host bring their energy use with them, beside the host's own, so space taken in it counts at
 * TM46's office benchmark; a new build counts on its whole built area, as its running cost does. Null where nothing moves into a host.
 */
export function hubCarbon(hub: Hub, demand: SquareMetres, assumptions: Assumptions): Figure<KilogramsCO2ePerYear> | null {
  const { site } = hub;
  const { name, electricity, fossilFuel } = energyBenchmarks.office;
  const intensity = electricity * assumptions.electricityFactor + fossilFuel * assumptions.fossilFactor;
  if (site.type === 'new-build')
    return estimated((site.area * intensity) as KilogramsCO2ePerYear, `TM46 ${name} × whole area of the new build`);
  return demand === 0 ? null : estimated((demand * intensity) as KilogramsCO2ePerYear, `TM46 ${name} × space taken in the host`);
}
