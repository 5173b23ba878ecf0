/** The issues of one property's record: each rule that it breaks, with a sentence that says so in numbers. */
import { known } from '../figure.ts';
import { formatArea, formatCount, formatHectares } from '../measure.ts';
import { formatPoundsPerSquareMetre } from '../money.ts';
import type { Property, PropertyDraft } from '../property.ts';
import { runningCostTotal } from '../running-cost.ts';
import type { PencePerSquareMetreYear, SquareMetres } from '../units.ts';
import { formatDate, type IsoDate } from '../year.ts';
import type { QualityRuleKey } from './rule-keys.ts';
import { measuredOf, type Measure, type UsualRange, type UsualRanges } from './usual-range.ts';

/** `field` is where the property's form opens to mend it. */
export type Issue = { rule: QualityRuleKey; sentence: string; field: keyof PropertyDraft };

const squareMetresInHectare = 10_000;

const isLeasehold = ({ interests }: Property) => interests[0]?.tenure === 'leasehold';

/** The earliest expiry of any lease of the property, held or let; null where none is recorded. */
export function firstExpiry({ interests }: Pick<Property, 'interests'>): IsoDate | null {
  let first: IsoDate | null = null;
  for (const { lease, letOut } of interests)
    for (const ends of [lease?.expiresOn, letOut?.lease?.expiresOn]) if (ends && (first === null || ends < first)) first = ends;
  return first;
}

function costSentence({ runningCost }: Property): string {
  const cost = runningCostTotal(runningCost);
  if (!known(cost)) return 'No running cost is recorded.';
  return runningCost.total.basis === 'estimated'
    ? 'The running cost is an estimate, none is recorded.'
    : `Only part of the running cost is recorded: ${cost.basis === 'estimated' ? cost.method.charAt(0).toLowerCase() + cost.method.slice(1) : ''}.`;
}

type Rule = {
  rule: QualityRuleKey;
  field: keyof PropertyDraft;
  breaks: (property: Property) => boolean;
  sentence: (property: Property) => string;
};

const says = (sentence: string) => () => sentence;

/** What a record shows by itself, without the rest of the register and without the day. */
const ownRules: readonly Rule[] = [
  { rule: 'no-tenure', field: 'interests', breaks: ({ interests }) => interests.length === 0, sentence: says('No tenure is recorded.') },
  {
    rule: 'no-place',
    field: 'position',
    breaks: ({ position }) => position === null,
    sentence: says('No place is recorded, so it is not on the map.'),
  },
  {
    rule: 'no-floor-area',
    field: 'floorArea',
    breaks: ({ holding, floorArea }) => holding !== 'land' && floorArea.basis !== 'recorded',
    sentence: ({ floorArea }) =>
      known(floorArea)
        ? `The floor area of ${formatArea(floorArea.value)} is an estimate, none is recorded.`
        : 'No floor area is recorded.',
  },
  {
    rule: 'no-site-area',
    field: 'siteArea',
    breaks: ({ holding, siteArea }) => holding === 'land' && siteArea.basis !== 'recorded',
    sentence: ({ siteArea }) =>
      known(siteArea)
        ? `The site area of ${formatHectares(siteArea.value)} is an estimate, none is recorded.`
        : 'No site area is recorded.',
  },
  {
    rule: 'no-running-cost',
    field: 'runningCost',
    breaks: ({ holding, runningCost }) => holding !== 'land' && runningCostTotal(runningCost).basis !== 'recorded',
    sentence: costSentence,
  },
  {
    rule: 'no-lease-end',
    field: 'interests',
    breaks: (property) => isLeasehold(property) && (property.interests[0]?.lease?.expiresOn ?? null) === null,
    sentence: says('It is leasehold, and when the lease ends is not recorded.'),
  },
  { rule: 'no-district', field: 'district', breaks: ({ district }) => district === null, sentence: says('No district is recorded.') },
  { rule: 'no-uprn', field: 'uprn', breaks: ({ uprn }) => uprn === null, sentence: says('No UPRN is recorded.') },
  { rule: 'no-use', field: 'use', breaks: ({ use }) => use === 'other', sentence: says('Its use is given as “other building”.') },
  {
    rule: 'approximate-place',
    field: 'position',
    breaks: ({ position, positionPrecision }) => position !== null && positionPrecision === 'approximate',
    sentence: says('Its place is only approximate.'),
  },
  {
    rule: 'larger-than-site',
    field: 'siteArea',
    breaks: ({ floorArea, siteArea }) =>
      floorArea.basis === 'recorded' &&
      siteArea.basis === 'recorded' &&
      siteArea.value > 0 &&
      floorArea.value > siteArea.value * squareMetresInHectare,
    sentence: ({ floorArea, siteArea }) =>
      known(floorArea) && known(siteArea)
        ? `The floor area of ${formatArea(floorArea.value)} is larger than the site of ${formatHectares(siteArea.value)}, which is ${formatArea((siteArea.value * squareMetresInHectare) as SquareMetres)}.`
        : '',
  },
];

/** The rules that a record breaks whatever the day and the rest of the register. */
export const ownIssues = (property: Property): QualityRuleKey[] =>
  ownRules.filter(({ breaks }) => breaks(property)).map(({ rule }) => rule);

/** Whether something measured lies outside what is usual. */
export const isUnusual = (value: number, { low, high }: Pick<UsualRange, 'low' | 'high'>): boolean => value < low || value > high;

const inUnits: Record<Measure, (value: number) => string> = {
  cost: (value) => formatPoundsPerSquareMetre(Math.round(value) as PencePerSquareMetreYear),
  space: (value) => formatArea(value as SquareMetres),
};

const unusual: Record<Measure, { rule: QualityRuleKey; field: keyof PropertyDraft; opening: (value: string) => string }> = {
  cost: { rule: 'cost-out-of-range', field: 'runningCost', opening: (value) => `It costs ${value} a year to run` },
  space: { rule: 'space-out-of-range', field: 'occupations', opening: (value) => `It has ${value} for each member of staff` },
};

function rangeIssue(property: Property, measure: Measure, ranges: UsualRanges): Issue[] {
  const value = measuredOf(property)[measure];
  const range = ranges[measure][property.use];
  if (value === null || range === undefined || !isUnusual(value, range)) return [];
  const { rule, field, opening } = unusual[measure];
  const print = inUnits[measure];
  const usual = `${formatCount(range.peers)} ${range.of} here it is usually from ${print(range.low)} to ${print(range.high)}, with ${print(range.median)} in the middle`;
  return [{ rule, field, sentence: `${opening(print(value))}; over ${usual}.` }];
}

/**
 * All issues of a property's record on a day, in the order of the catalogue but for a possible duplicate, which its record does not show.
 * `ranges` are those of the register that it is in.
 */
export function issuesOf(property: Property, ranges: UsualRanges, today: IsoDate): Issue[] {
  const own = ownRules
    .filter(({ breaks }) => breaks(property))
    .map(({ rule, field, sentence }) => ({ rule, field, sentence: sentence(property) }));
  const ended = firstExpiry(property);
  const expired: Issue[] =
    ended !== null && ended < today
      ? [{ rule: 'lease-expired', field: 'interests', sentence: `A lease ended on ${formatDate(ended)}.` }]
      : [];
  return [...own, ...rangeIssue(property, 'cost', ranges), ...rangeIssue(property, 'space', ranges), ...expired];
}
