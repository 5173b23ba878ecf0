/** Areas, valuations, energy and condition of a property, each figure with its basis. */
import type { PropertyFacts } from '../../shared/facts.ts';
import { formatArea, formatEnergy, formatHectares } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import { areaBasisLabel, conditionLabel, type Property } from '../../shared/property.ts';
import type { Pence } from '../../shared/units.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { FactList, orDash } from './fact-list.tsx';
import { PropertySection } from './property-section.tsx';

const pounds = (amount: Pence) => formatPounds(amount, 'exact');

export function FiguresSection({ property, facts }: { property: Property; facts: PropertyFacts }) {
  return (
    <>
      <PropertySection title="Areas">
        <FactList
          facts={[
            { label: 'Floor area', value: <FigureText sourced figure={facts.floorArea} print={formatArea} /> },
            { label: 'Measured as', value: areaBasisLabel[property.floorAreaBasis] },
            { label: 'Spare floor area', value: <FigureText sourced figure={facts.spareArea} print={formatArea} /> },
            { label: 'Site area', value: <FigureText sourced figure={facts.siteArea} print={formatHectares} /> },
          ]}
        />
      </PropertySection>
      <PropertySection title="Valuations">
        <FactList
          facts={[
            { label: 'Book value', value: <FigureText sourced figure={facts.bookValue} print={pounds} /> },
            { label: 'Disposal value', value: <FigureText sourced figure={facts.disposalValue} print={pounds} /> },
          ]}
        />
      </PropertySection>
      <PropertySection title="Energy and condition">
        <FactList
          facts={[
            { label: 'Electricity', value: <FigureText sourced figure={facts.electricity} print={formatEnergy} /> },
            { label: 'Fossil fuel', value: <FigureText sourced figure={facts.fossilFuel} print={formatEnergy} /> },
            { label: 'EPC rating', value: orDash(property.epc) },
            { label: 'Condition', value: orDash(property.condition && conditionLabel[property.condition]) },
            { label: 'Maintenance backlog', value: <FigureText sourced figure={property.maintenanceBacklog} print={pounds} /> },
          ]}
        />
      </PropertySection>
    </>
  );
}
