/** Nearest peers: properties of the same use whose recorded figures tell what a missing one is likely to be; the same holder's first, then the district's, then the whole register's. */
import { tellsOfOthers } from '../estimate.ts';
import { recordedValueOf } from '../figure.ts';
import { formatCount } from '../measure.ts';
import type { Property } from '../property.ts';
import { runningCostTotal } from '../running-cost.ts';
import { usePlural } from '../use.ts';
import { quartilesOf, type Quartiles } from './quantile.ts';

type Where = Pick<Property, 'use' | 'holder' | 'district'>;

/** Quartiles in pence a year for each m². */
export type PeerGroup = Quartiles & { count: number; inWords: string };

export type Peers = {
  /** `rate` is in pence a year for each m². */
  add: (of: Where, rate: number) => void;
  /** The nearest group that has enough members; null where even the whole register has not. */
  nearest: (of: Where) => PeerGroup | null;
};

/** Quartiles of fewer say too little. Judgement of this product (2026). */
export const fewestPeers = 5;

/** Each group that a property is in, the nearest first, and how its members are told of. */
function groupsOf({ use, holder, district }: Where): [key: string, words: string][] {
  const whole: [string, string] = [use, 'in the whole register'];
  const local: [string, string][] = district === null ? [] : [[`${use} in ${district}`, `in ${district}`]];
  return [[`${use} of ${holder}`, 'of the same holder'], ...local, whole];
}

/** No peers yet; the order in which they are added does not matter. */
export function noPeers(): Peers {
  const rates = new Map<string, number[]>();
  const groups = new Map<string, PeerGroup>();
  const groupIn = (key: string, members: readonly number[], inWords: () => string): PeerGroup => {
    const group = groups.get(key) ?? { ...quartilesOf(Float64Array.from(members)), count: members.length, inWords: inWords() };
    groups.set(key, group);
    return group;
  };
  return {
    add: (of, rate) => {
      for (const [key] of groupsOf(of)) {
        const members = rates.get(key);
        if (members) members.push(rate);
        else rates.set(key, [rate]);
        groups.delete(key);
      }
    },
    nearest: (of) => {
      for (const [key, words] of groupsOf(of)) {
        const members = rates.get(key);
        if (members && members.length >= fewestPeers)
          return groupIn(key, members, () => `${formatCount(members.length)} ${usePlural[of.use]} ${words}`);
      }
      return null;
    },
  };
}

/** What a property tells of others, pence a year for each m²; null unless both its cost and its floor area are recorded, and for land and sensitive ones. */
export function peerRateOf(
  property: Pick<Property, 'archived' | 'sensitive' | 'holding' | 'use' | 'runningCost' | 'floorArea'>,
): number | null {
  const [cost, area] = [recordedValueOf(runningCostTotal(property.runningCost)), recordedValueOf(property.floorArea)];
  if (!tellsOfOthers(property) || cost === null || cost <= 0 || area === null || area <= 0) return null;
  return cost / area;
}
