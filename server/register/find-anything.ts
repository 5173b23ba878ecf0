/** The search box: properties by their words, places of the gazetteer, scenarios and their hubs by name, in one short list. */
import { places } from '../../geodata/gazetteer.ts';
import type { Place } from '../../geodata/place.ts';
import { numberWords } from '../../shared/frozen/sent-plan.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import { formatDate, type IsoDate } from '../../shared/year.ts';
import type { Latitude, Longitude, Position } from '../../shared/units.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { hubNames, scenarioNames } from '../store/scenarios.ts';
import { sentHeads } from '../store/sent-plans.ts';
import { searchProperties } from '../store/search.ts';

export type Found = {
  kind: 'property' | 'place' | 'scenario' | 'sent-plan' | 'hub';
  id: string;
  label: string;
  detail: string;
  position: Position | null;
};

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether each word begins a word of the name. */
function named(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name);
  return words.every((word) => own.some((part) => part.startsWith(word)));
}

const weight = ({ principal, population }: Place) => (principal ? 1_000_000 : 0) + (population ?? 0);

const foundPlace = ({ name, district, kind, longitude, latitude }: Place): Found => ({
  kind: 'place',
  id: `${name}, ${district}`,
  label: name,
  detail: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} in ${district}`,
  position: { longitude: longitude as Longitude, latitude: latitude as Latitude },
});

function findPlaces(words: readonly string[], most: number): Found[] {
  const found = places.filter(({ name }) => named(name, words));
  return found
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .map(foundPlace);
}

async function findProperties(ctx: Asking, text: string, most: number): Promise<Found[]> {
  const ids: PropertyId[] = await searchProperties(ctx.db, text, may(ctx.person, 'sensitive.see'), most);
  const holders = new Map(ctx.estate.organisations.map(({ id, shortName }) => [id, shortName]));
  const properties = await propertiesById(ctx.db, ids);
  return properties
    .filter((one) => isThereFor(ctx.person, one))
    .map(({ id, name, address, holder, reference, position }) => ({
      kind: 'property',
      id,
      label: name,
      detail: [address.town, holders.get(holder) ?? holder, reference].filter(Boolean).join(' · '),
      position,
    }));
}

/** A plan sent to the Board by its number, "3" or "plan no. 3", or by the words of its name. */
async function findSent(ctx: Asking, words: readonly string[]): Promise<Found[]> {
  return (await sentHeads(ctx.db))
    .filter(({ number, name }) => named(`plan no ${number} ${name}`, words))
    .slice(0, 3)
    .map(
      ({ number, name, sentAt }): Found => ({
        kind: 'sent-plan',
        id: String(number),
        label: `${numberWords(number)}: ${name}`,
        detail: `Sent to the Board on ${formatDate(sentAt.slice(0, 10) as IsoDate)}`,
        position: null,
      }),
    );
}

/** At most `limit` results: a few places, scenarios, sent plans and hubs, then properties, best first. */
export async function findAnything(ctx: Asking, text: string, limit: number): Promise<Found[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const scenarios = (await scenarioNames(ctx.db))
    .filter(({ name }) => named(name, words))
    .slice(0, 3)
    .map(({ id, name }): Found => ({ kind: 'scenario', id, label: name, detail: 'Scenario', position: null }));
  const hubs = (await hubNames(ctx.db))
    .filter(({ property }) => property === null || may(ctx.person, 'sensitive.see') || ctx.estate.isOpen(property))
    .filter(({ name, plan }) => named(`${name} ${plan}`, words) && named(name, words.slice(0, 1)))
    .slice(0, 3)
    .map(
      ({ id, name, scenario, plan }): Found => ({
        kind: 'hub',
        id: `${scenario}/${id}`,
        label: name,
        detail: `Hub of ${plan}`,
        position: null,
      }),
    );
  const near = [...findPlaces(words, 4), ...scenarios, ...(await findSent(ctx, words)), ...hubs].slice(0, limit);
  const properties = await findProperties(ctx, text, limit);
  return [...near, ...properties].slice(0, limit);
}
