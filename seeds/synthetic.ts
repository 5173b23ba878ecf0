/** A generated register of any size, for measuring how the product holds up: Kent's properties over and over at fresh positions, not a likeness of anywhere. */
import { hectares, squareMetres } from '../shared/measure.ts';
import { propertyIdSchema } from '../shared/ids.ts';
import type { Property } from '../shared/property.ts';
import { chanceOf } from './chance.ts';
import { generate } from './generate.ts';
import { positionAbout } from './siting.ts';
import { places } from '../geodata/gazetteer.ts';
import type { Place } from '../geodata/place.ts';
import type { Ring } from './profile.ts';

const rings: readonly Ring[] = ['centre', 'inner', 'residential', 'edge', 'country'];

/** `count` properties; positions keep near real places and may fall in the sea. */
export function* syntheticProperties(count: number): Generator<Property> {
  const patterns = generate().properties;
  const around = new Map<string, Place>(places.map((place) => [`${place.district} ${place.name}`, place]));
  for (let index = 0; index < count; index++) {
    const pattern = patterns[index % patterns.length];
    if (pattern === undefined) return;
    const place = around.get(`${pattern.district ?? ''} ${pattern.address.town}`);
    yield variant(pattern, place, index);
  }
}

function variant(pattern: Property, place: Place | undefined, index: number): Property {
  const chance = chanceOf(`synthetic ${index}`);
  const factor = chance.between(0.6, 1.6);
  const { floorArea, siteArea } = pattern;
  return {
    ...pattern,
    id: propertyIdSchema.parse(`s-${String(index + 1).padStart(7, '0')}`),
    reference: `SYN-${String(index + 1).padStart(7, '0')}`,
    uprn: String(999_000_000_001 + index),
    name: `${pattern.name} ${index + 1}`,
    position: place ? positionAbout(place, chance.pick(rings), `synthetic ${index}`) : pattern.position,
    floorArea: floorArea.basis === 'unknown' ? floorArea : { ...floorArea, value: squareMetres(Math.round(floorArea.value * factor)) },
    siteArea: siteArea.basis === 'unknown' ? siteArea : { ...siteArea, value: hectares(siteArea.value * factor) },
  };
}
