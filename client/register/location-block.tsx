/** Where a property is: address, National Grid reference, coordinates, and a way to the map. */
import { Link } from '@tanstack/react-router';
import { toEastingNorthing, toGridReference } from '../../shared/grid-reference.ts';
import { formatCount } from '../../shared/measure.ts';
import type { Property } from '../../shared/property.ts';
import { searchOf, useView } from '../view.ts';
import { FactList, orDash } from './fact-list.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

export function LocationBlock({ property }: { property: Property }) {
  const [view] = useView();
  const { position, address } = property;
  const metres = position && toEastingNorthing(position);
  return (
    <PropertySection title="Location">
      <address className={classes.address}>
        {[address.street, address.town, address.postcode].filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <FactList
        facts={[
          { label: 'District', value: orDash(property.district) },
          { label: 'UPRN', value: orDash(property.uprn) },
          { label: 'Grid reference', value: orDash(position && toGridReference(position)) },
          {
            label: 'Easting, northing',
            value: orDash(metres && `${formatCount(Math.round(metres.easting))}, ${formatCount(Math.round(metres.northing))}`),
          },
          { label: 'Latitude, longitude', value: orDash(position && `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}`) },
          ...(position ? [{ label: 'Precision', value: property.positionPrecision === 'exact' ? 'Exact' : 'Approximate' }] : []),
        ]}
      />
      {position ? (
        <Link
          to="/"
          search={searchOf({
            ...view,
            property: property.id,
            camera: { lng: position.longitude, lat: position.latitude, zoom: Math.max(14, view.camera?.zoom ?? 0) },
          })}
        >
          Show on the map
        </Link>
      ) : (
        <p className={classes.note}>Its place is not known, so it is not drawn on the map.</p>
      )}
    </PropertySection>
  );
}
