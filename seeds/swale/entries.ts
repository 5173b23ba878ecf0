/** The 211 entries of the illustrative Swale register, from its three lists. */
import { places } from '../../geodata/gazetteer.ts';
import type { Place } from '../../geodata/place.ts';
import type { DisposalStage } from '../../shared/disposal.ts';
import { profiles } from '../profile.ts';
import type { Entry } from '../sketch.ts';
import { faversham } from './faversham.ts';
import { tenureOf, type SwaleRow } from './row.ts';
import { sheppey } from './sheppey.ts';
import { sittingbourne } from './sittingbourne.ts';

const swalePlaces = new Map(places.filter((place) => place.district === 'Swale').map((place) => [place.name, place]));

const letOut = new Set(['Sheerness shop unit', 'Sittingbourne shop unit', 'Rodmersham smallholding', 'Milton Regis community hall']);

const stages = new Map<string, DisposalStage>([
  ['Sheerness former school site', 'on-market'],
  ['Sittingbourne former school site', 'declared-surplus'],
  ['Faversham former school site', 'under-offer'],
  ['Faversham creekside land', 'identified'],
  ['Eastchurch smallholding', 'identified'],
]);

export const swaleEntries: readonly Entry[] = [...sheppey, ...sittingbourne, ...faversham].map(entryOf);

function entryOf([name, placeName, holder, use, tenure, area]: SwaleRow): Entry {
  return {
    key: `Swale ${name}`,
    name,
    place: placeCalled(placeName),
    holder,
    use,
    tenure: tenureOf[tenure],
    ring: profiles[use].ring,
    letOut: letOut.has(name),
    sensitive: false,
    stage: stages.get(name) ?? null,
    area: area ?? null,
  };
}

function placeCalled(name: string): Place {
  const place = swalePlaces.get(name);
  if (place === undefined) throw new Error(`The gazetteer has no ${name} in Swale.`);
  return place;
}
