/** What similar properties say of a figure that is not recorded: only for the range, since the appraisal itself counts what is missing as missing. */
import { contains } from '../area.ts';
import type { PropertyFacts } from '../facts.ts';
import { isLandUse } from '../estimate.ts';
import { recordedValueOf, valueOf } from '../figure.ts';
import { fewestPeers } from '../quality/peers.ts';
import { isSensitive } from '../role.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { factsOfUses } from '../use.ts';
import type { Spread } from './draw.ts';

export type SimilarKind = 'disposalValue' | 'runningCost' | 'floorArea';

/** The figure that similar properties suggest for a property; null where too few of them are recorded. */
export type Similar = (kind: SimilarKind, property: PropertyFacts) => Spread | null;

/** The tenth, the fiftieth and the ninetieth in a hundred, between two of them in proportion; the values are in ascending order. */
function spreadOf(sorted: readonly number[]): Spread {
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place - Math.floor(place));
  };
  return { low: at(0.1), central: at(0.5), high: at(0.9) };
}

function isInPlace({ district, position }: PropertyFacts, { districts, area }: Pick<ScenarioDraft, 'districts' | 'area'>): boolean {
  if (area === null && districts.length === 0) return true;
  return (district !== null && districts.includes(district)) || (area !== null && position !== null && contains(area, position));
}

/**
 * Peers are the properties of the plan's place whose figure is recorded, archived and sensitive ones left out: those of the same use, or
 * where they are fewer than five those of the same group of uses. A value or a cost is taken for each m² where both floor areas are known,
 * else as a whole; land has no floor and is only ever compared as a whole. Below five peers nothing is said.
 */
export function similarIn(facts: Iterable<PropertyFacts>, place: Pick<ScenarioDraft, 'districts' | 'area'>): Similar {
  const peers = [...facts].filter((one) => !one.archived && !isSensitive(one) && isInPlace(one, place));
  const kept = new Map<string, Spread | null>();
  const spread = (key: string, rates: () => number[]) => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const sorted = rates().sort((a, b) => a - b);
    const found = sorted.length < fewestPeers ? null : spreadOf(sorted);
    kept.set(key, found);
    return found;
  };
  const ratesOf = (kind: SimilarKind, perArea: boolean, among: (one: PropertyFacts) => boolean) =>
    peers.filter(among).flatMap((one) => {
      const value = recordedValueOf<number>(one[kind]);
      const area = perArea ? valueOf(one.floorArea) : 1;
      return value === null || value <= 0 || area === null || area <= 0 ? [] : [value / area];
    });
  return (kind, property) => {
    const area = kind === 'floorArea' || isLandUse(property.use) ? null : valueOf(property.floorArea);
    const { group } = factsOfUses[property.use];
    for (const perArea of area === null || area <= 0 ? [false] : [true, false]) {
      const scale = perArea && area !== null ? area : 1;
      const found =
        spread(`${kind} ${perArea} use ${property.use}`, () => ratesOf(kind, perArea, ({ use }) => use === property.use)) ??
        spread(`${kind} ${perArea} group ${group}`, () => ratesOf(kind, perArea, ({ use }) => factsOfUses[use].group === group));
      if (found !== null) return { low: found.low * scale, central: found.central * scale, high: found.high * scale };
    }
    return null;
  };
}
