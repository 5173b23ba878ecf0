/** Who uses which part of a property, under the three components of service delivery. */
import { formatArea, formatStaff } from '../../shared/measure.ts';
import type { Occupation } from '../../shared/occupation.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { componentLabel, components } from '../../shared/use.ts';
import { DataTable } from '../ui/data-table.tsx';
import { FigureWithBasis } from './figure-with-basis.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

export function OccupationsSection({ occupations, names }: { occupations: Occupation[]; names: ReadonlyMap<string, Organisation> }) {
  const parts = components.map((component) => ({ component, list: occupations.filter((one) => one.component === component) }));
  return (
    <PropertySection title="Occupations">
      {occupations.length === 0 && <p className={classes.note}>Nobody has recorded who occupies this property.</p>}
      {parts
        .filter(({ list }) => list.length > 0)
        .map(({ component, list }) => (
          <DataTable
            key={component}
            caption={componentLabel[component]}
            columns={[
              { key: 'service', label: 'Service' },
              { key: 'organisation', label: 'Organisation' },
              { key: 'area', label: 'Floor area', unit: 'm²', align: 'right' },
              { key: 'staff', label: 'Staff', unit: 'FTE', align: 'right' },
              { key: 'workstations', label: 'Workstations', align: 'right' },
            ]}
            rows={list.map((one, index) => ({
              key: `${index}`,
              cells: [
                one.service,
                names.get(one.organisation)?.name ?? one.organisation,
                <FigureWithBasis key="area" figure={one.area} print={(value) => formatArea(value).replace(' m²', '')} />,
                <FigureWithBasis key="staff" figure={one.staff} print={formatStaff} />,
                <FigureWithBasis key="workstations" figure={one.workstations} print={formatStaff} />,
              ],
            }))}
          />
        ))}
    </PropertySection>
  );
}
