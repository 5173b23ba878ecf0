/** The inputs of the formula: printed, derived from plans and the register, or entered in their place; each with its range and where both come from. */
import { extrapolationEntries, kentExtrapolationDefaults, type ExtrapolationInput } from '../appraisal/extrapolate.ts';
import { counted } from '../counted.ts';
import { sumOf } from '../figure.ts';
import { coverageWords } from '../total-words.ts';
import { countyInputKeys, countyLimits, type CountyDraft, type CountyInputKey } from './estimate.ts';
import type { CountyEvidence } from './evidence.ts';
import { publishedRanges, shareRanges, widthOf } from './ranges.ts';
import { withoutExcluded } from './exclusions.ts';
import type { CountyInput, CountyInputs, InputBasis } from './input.ts';

type Found = { value: number; source: string; basis: InputBasis };

const known = { estimates: true } as const;

/** Of the study's places and the whole area, what no plan says: the register's own figures. */
function ofScenarios(draft: CountyDraft, evidence: CountyEvidence): Partial<Record<CountyInputKey, Found>> {
  const { scenarios, study, area, districts } = evidence;
  const plans = scenarios.map(({ name }) => name).join(', ');
  const sum = (key: 'saving' | 'gross' | 'delivery') => scenarios.reduce((total, one) => total + one[key], 0);
  const cost = study.all.runningCost;
  const whole = sumOf(cost, known);
  const derived = (value: number, source: string): Found => ({ value, source, basis: 'derived' });
  const inWest = districts.filter(({ name }) => draft.west.includes(name)).reduce((total, one) => total + one.studied, 0);
  return {
    saving: derived(sum('saving'), `The appraisal stored with ${plans}.`),
    grossReceipt: derived(sum('gross'), `The appraisal stored with ${plans}.`),
    deliveryCost: derived(sum('delivery'), `The appraisal stored with ${plans}.`),
    knownRunningCost: derived(cost.recorded, `The register: recorded in the places of the plans, ${coverageWords(cost, false)}.`),
    knownShare: derived(
      whole > 0 ? cost.recorded / whole : 0,
      `The register: recorded ÷ recorded and estimated; ${counted(cost.unknownCount, 'property', 'properties')} of unknown cost left out.`,
    ),
    areaRunningCost: derived(
      sumOf(area.all.runningCost, known),
      `The register: recorded and estimated, ${coverageWords(area.all.runningCost, true)}.`,
    ),
    scale: derived(
      study.all.properties > 0 ? area.all.properties / study.all.properties : 0,
      `The register: ${counted(area.all.properties, 'property', 'properties')} to ${counted(study.all.properties, 'property', 'properties')} in the places of the plans.`,
    ),
    studyWestShare: derived(
      study.all.properties > 0 ? inWest / study.all.properties : 0,
      'The register: of the properties in the places of the plans, those in districts of higher values.',
    ),
  };
}

/** What the report prints for Kent; elsewhere it is no more than an assumption, and no difference of values is assumed. */
function printed(key: CountyInputKey, kent: boolean): Found {
  const { source, kind } = extrapolationEntries[key];
  if (kent) return { value: kentExtrapolationDefaults[key], source: `${source}.`, basis: kind };
  const apart = key === 'valueDifference' || key === 'westShare';
  return {
    value: apart ? 0 : kentExtrapolationDefaults[key],
    source: apart ? 'None is assumed: enter what is known here.' : `As in Kent (${source}).`,
    basis: 'assumption',
  };
}

/** The inputs as they would stand with nothing entered, after what is left out. */
export function derivedInputs(draft: CountyDraft, evidence: CountyEvidence, kent: boolean): CountyInputs {
  const found = draft.learnsFrom === 'scenarios' ? ofScenarios(draft, evidence) : {};
  const inputs = Object.fromEntries(
    countyInputKeys.map((key): [CountyInputKey, CountyInput] => {
      const { value, source, basis } = found[key] ?? printed(key, kent);
      const { low, high, rangeSource } = basis === 'derived' ? widthOf(key, value) : (publishedRanges[key] ?? shareRanges[key]);
      const { min, max } = countyLimits[key];
      const within = (end: number) => Math.min(Math.max(end, Math.min(min, value)), Math.max(max, value));
      const ends = { low: within(Math.min(low, value)), high: within(Math.max(high, value)) };
      const label = labelOf(key, kent && draft.learnsFrom === 'published', kent);
      return [key, { key, label, value, ...ends, basis, source, rangeSource }];
    }),
  ) as CountyInputs;
  return withoutExcluded(inputs, draft, evidence);
}

const general: Record<CountyInputKey, string> = {
  saving: 'Annual saving of the plans',
  knownRunningCost: 'Running cost known in their places',
  knownShare: 'Share of that running cost that is known',
  areaRunningCost: 'Running cost of the county',
  grossReceipt: 'Gross capital receipts of the plans',
  deliveryCost: 'Cost of delivery of the plans',
  scale: 'The county’s properties to those of the plans’ places',
  valueDifference: 'Lower values below the higher',
  westShare: 'Share of the releasable estate where values are higher',
  studyWestShare: 'Share of the plans’ places where values are higher',
  spaceReduction: 'Further reduction of administrative space',
  administrativeShare: 'Administrative share of the estate',
};

const kentOnly: readonly CountyInputKey[] = ['valueDifference', 'westShare', 'areaRunningCost'];

const labelOf = (key: CountyInputKey, published: boolean, kent: boolean): string =>
  published || (kent && kentOnly.includes(key)) ? extrapolationEntries[key].label : general[key];

/** The inputs that count: what was entered stands in place of what is derived. */
export function countyInputs(draft: CountyDraft, evidence: CountyEvidence, kent: boolean): CountyInputs {
  const inputs = derivedInputs(draft, evidence, kent);
  for (const { key, value, low, high, source } of draft.entered)
    inputs[key] = {
      ...inputs[key],
      value,
      low,
      high,
      basis: 'entered',
      source: source === '' ? 'Entered; no source was given.' : `Entered: ${source}`,
      rangeSource: 'Entered.',
    };
  return inputs;
}

/** The plain values of the inputs, as the formula takes them. */
export const valuesOf = (inputs: CountyInputs): ExtrapolationInput =>
  Object.fromEntries(countyInputKeys.map((key) => [key, inputs[key].value])) as ExtrapolationInput;
