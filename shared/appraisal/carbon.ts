/** Carbon from energy in use: kWh × emission factor, kilograms of CO2 equivalent a year. */
import type { Assumptions } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
import type { SquareMetres } from '../units.ts';
import type { Amount } from './tally.ts';

/** kWh/m² a year of electricity and of fossil fuel in a general office. CIBSE, TM46: Energy benchmarks (2008). */
const officeIntensity = { electricity: 95, fossilFuel: 120 };

/** A property's carbon; unknown where either its electricity or its fuel is. */
export function carbonOf(facts: PropertyFacts, assumptions: Assumptions): Amount {
  const { electricity, fossilFuel } = facts;
  if (electricity.basis === 'unknown' || fossilFuel.basis === 'unknown') return { basis: 'unknown', value: 0 };
  return {
    basis: electricity.basis === 'estimated' || fossilFuel.basis === 'estimated' ? 'estimated' : 'recorded',
    value: electricity.value * assumptions.electricityFactor + fossilFuel.value * assumptions.fossilFactor,
  };
}

/** Carbon of space taken in a new build, at TM46's office benchmark. A host's own energy is taken not to change with those it takes in. */
export const newBuildCarbon = (space: SquareMetres, assumptions: Assumptions): Amount => ({
  basis: 'estimated',
  value: space * (officeIntensity.electricity * assumptions.electricityFactor + officeIntensity.fossilFuel * assumptions.fossilFactor),
});
