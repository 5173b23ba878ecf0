/** Carbon from energy in use: kWh × emission factor, kilograms of CO2 equivalent a year. */
import type { Assumptions } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
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

/** Carbon of space taken in a new build, at TM46's office benchmark. A host's own energy is taken not to change with those it takes in. */
export function newBuildCarbon(space: SquareMetres, assumptions: Assumptions): Figure<KilogramsCO2ePerYear> {
  const { name, electricity, fossilFuel } = energyBenchmarks.office;
  const intensity = electricity * assumptions.electricityFactor + fossilFuel * assumptions.fossilFactor;
  return estimated((space * intensity) as KilogramsCO2ePerYear, `TM46 ${name} × space taken in the new build`);
}
