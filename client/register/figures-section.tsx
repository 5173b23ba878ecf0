/** Areas, valuations, energy and condition of a property, each figure with its basis. */
import type { PropertyFacts } from '../../shared/facts.ts';
import { formatArea, formatEnergy, formatHectares } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import { areaBasisLabel, conditionLabel, type Property } from '../../shared/property.ts';
import type { Pence } from '../../shared/units.ts';
import { FactList, orDash } from './fact-list.tsx';
import { FigureWithBasis } from './figure-with-basis.tsx';
import { PropertySection } from './property-section.tsx';

const pounds = (amount: Pence) => formatPounds(amount, 'exact');

export function FiguresSection({ property, facts }: { property: Property; facts: PropertyFacts }) {
  return (
    <>
      <PropertySection title="Areas">
        <FactList
          facts={[
            { label: 'Floor area', value: <FigureWithBasis figure={facts.floorArea} print={formatArea} /> },
            { label: 'Measured as', value: areaBasisLabel[property.floorAreaBasis] },
            { label: 'Spare floor area', value: <FigureWithBasis figure={facts.spareArea} print={formatArea} /> },
            { label: 'Site area', value: <FigureWithBasis figure={facts.siteArea} print={formatHectares} /> },
          ]}
        />
      </PropertySection>
      <PropertySection title="Valuations">
        <FactList
          facts={[
            { label: 'Book value', value: <FigureWithBasis figure={facts.bookValue} print={pounds} /> },
            { label: 'Disposal value', value: <FigureWithBasis figure={facts.disposalValue} print={pounds} /> },
          ]}
        />
      </PropertySection>
      <PropertySection title="Energy and condition">
        <FactList
          facts={[
            { label: 'Electricity', value: <FigureWithBasis figure={facts.electricity} print={formatEnergy} /> },
            { label: 'Fossil fuel', value: <FigureWithBasis figure={facts.fossilFuel} print={formatEnergy} /> },
            { label: 'EPC rating', value: orDash(property.epc) },
            { label: 'Condition', value: orDash(property.condition && conditionLabel[property.condition]) },
            { label: 'Maintenance backlog', value: <FigureWithBasis figure={property.maintenanceBacklog} print={pounds} /> },
          ]}
        />
      </PropertySection>
    </>
  );
}
