/** One record made of two of the same property: the kept one, with what a person takes from the other and, where asked, its gaps filled from it. */
import type { Barrier } from '../barrier.ts';
import type { Figure } from '../figure.ts';
import type { BarrierId } from '../ids.ts';
import type { Occupation } from '../occupation.ts';
import { propertyDraftSchema, type Property, type PropertyDraft } from '../property.ts';
import { isSensitive } from '../role.ts';
import { costLines, runningCostTotal, type RunningCost } from '../running-cost.ts';

/** What may be taken from the other; whether the property is sensitive is nobody's choice here, its stage is that of its own disposal, and a place is taken with its precision. */
const {
  sensitive: _sensitive,
  disposalStage: _stage,
  positionPrecision: _precision,
  floorAreaBasis: _basis,
  ...taken
} = propertyDraftSchema.shape;
export const takeable = Object.keys(taken) as (keyof typeof taken)[];

/** What goes along with a field that is taken. */
const withIt: Partial<Record<keyof PropertyDraft, readonly (keyof PropertyDraft)[]>> = {
  position: ['positionPrecision'],
  floorArea: ['floorAreaBasis'],
};

const isFigure = (value: unknown): value is Figure<unknown> => typeof value === 'object' && value !== null && 'basis' in value;

/** A record fills a gap where nothing stands, and an estimate gives way to what is recorded. */
function isGap(kept: unknown, other: unknown): boolean {
  if (isFigure(kept) && isFigure(other))
    return kept.basis === 'unknown' ? other.basis !== 'unknown' : kept.basis === 'estimated' && other.basis === 'recorded';
  return (kept === null || kept === '') && other !== null && other !== '';
}

const copied = <T extends object>(kept: T, other: T, fields: readonly (keyof T)[]): T =>
  fields.length === 0 ? kept : { ...kept, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };

const filled = <T extends object>(kept: T, other: T): T =>
  copied(
    kept,
    other,
    (Object.keys(kept) as (keyof T)[]).filter((field) => isGap(kept[field], other[field])),
  );

/** Costs are of one list or of the other: lines of two lists together would count some twice. */
function fillCost(kept: RunningCost, other: RunningCost): RunningCost {
  const nothing =
    costLines.every((line) => (kept.lines[line] ?? { basis: 'unknown' }).basis === 'unknown') && kept.total.basis === 'unknown';
  return nothing || isGap(runningCostTotal(kept), runningCostTotal(other)) ? other : kept;
}

const service = ({ organisation, service: name, component }: Occupation) =>
  JSON.stringify([organisation, name.trim().toLowerCase(), component]);

/** Occupations of the other that the kept record does not name; an occupation of both is filled as a record is. */
function uniteOccupations(kept: readonly Occupation[], other: readonly Occupation[]): Occupation[] {
  const theirs = new Map(other.map((one) => [service(one), one]));
  const own = kept.map((one) => filled(one, theirs.get(service(one)) ?? one));
  const known = new Set(own.map(service));
  return [...own, ...other.filter((one) => !known.has(service(one)))];
}

function uniteBarriers(kept: readonly Barrier[], other: readonly Barrier[]): Barrier[] {
  const known = new Set(kept.map(({ kind, description }) => `${kind} ${description.trim().toLowerCase()}`));
  const ids = new Set<string>(kept.map(({ id }) => id));
  const more = other.filter(({ kind, description }) => !known.has(`${kind} ${description.trim().toLowerCase()}`));
  const renamed = more.map((barrier) => {
    let [id, number] = [barrier.id, 1];
    while (ids.has(id)) id = `b${(number += 1)}` as BarrierId;
    ids.add(id);
    return { ...barrier, id };
  });
  return [...kept, ...renamed];
}

/** The other's interests are those of its own holder: they are united only where the two have one holder, by tenure and title. */
function uniteInterests(kept: Property, other: Property): Property['interests'] {
  if (kept.interests.length === 0) return other.interests;
  if (kept.holder !== other.holder) return kept.interests;
  const isNew = (theirs: Property['interests'][number]) =>
    kept.interests.every(({ tenure, titleNumber }) =>
      theirs.titleNumber && titleNumber ? theirs.titleNumber !== titleNumber : theirs.tenure !== tenure,
    );
  return [...kept.interests, ...other.interests.filter(isNew)];
}

/** With every gap filled, and the lists of both united. */
function withGapsFilled(kept: Property, other: Property): Property {
  const placed = kept.position === null && other.position !== null;
  return {
    ...filled(kept, other),
    positionPrecision: (placed ? other : kept).positionPrecision,
    floorAreaBasis: (isGap(kept.floorArea, other.floorArea) ? other : kept).floorAreaBasis,
    use: kept.use === 'other' ? other.use : kept.use,
    holding: kept.holding === other.holding ? kept.holding : 'land-and-building',
    address: filled(kept.address, other.address),
    runningCost: fillCost(kept.runningCost, other.runningCost),
    interests: uniteInterests(kept, other),
    occupations: uniteOccupations(kept.occupations, other.occupations),
    barriers: uniteBarriers(kept.barriers, other.barriers),
    version: kept.version,
  };
}

/**
 * The kept property after the merge, of its next version. What is taken wins over what is filled. A flag that hides either hides it.
 * The other is left as it is.
 */
export function mergedProperty(
  kept: Property,
  other: Property,
  { take, fill }: { take: readonly (keyof PropertyDraft)[]; fill: boolean },
): Property {
  const base = fill ? withGapsFilled(kept, other) : kept;
  const taken = copied(
    base,
    other,
    take.flatMap((field) => [field, ...(withIt[field] ?? [])]),
  );
  const sensitive = isSensitive(kept) || isSensitive(other);
  return { ...taken, sensitive, disposalStage: kept.disposalStage, version: kept.version + 1 };
}
