/** Extrapolation: what a whole area would save and raise if it did as a studied part of it, by the formula of the published report. */
import type { Pence, PencePerYear, Rate } from '../units.ts';

export type ExtrapolationInput = {
  /** Annual saving of the study. */
  saving: PencePerYear;
  /** Running cost of the study's estate so far as it is known. */
  knownRunningCost: PencePerYear;
  /** The share of the study's running cost that is known, 0 to 1. */
  knownShare: Rate;
  /** Running cost of the whole area. */
  areaRunningCost: PencePerYear;
  grossReceipt: Pence;
  deliveryCost: Pence;
  /** How many times the study the whole area is, by number of properties. */
  scale: Rate;
  /** By how much values in the east, where the study is, are below the west's: 0.35 is 35 %. */
  valueDifference: Rate;
  /** The share of the releasable estate that is in the west, 0 to 1. */
  westShare: Rate;
  /** The share of the study itself that is in the west, 0 to 1. */
  studyWestShare: Rate;
  /** A further reduction of administrative space, 0 to 1. */
  spaceReduction: Rate;
  /** The share of the estate that is administrative, 0 to 1. */
  administrativeShare: Rate;
};

export type ExtrapolationEntry = { label: string; source: string; kind: 'published' | 'assumption' };

const report = 'Total Place Pilot Kent, Final Report (5 February 2010)';

/** Kent from the Swale deep dive. */
export const kentExtrapolationDefaults: ExtrapolationInput = {
  saving: 130_000_000 as PencePerYear,
  knownRunningCost: 760_000_000 as PencePerYear,
  knownShare: 0.75 as Rate,
  areaRunningCost: 30_000_000_000 as PencePerYear,
  grossReceipt: 6_000_000_000 as Pence,
  deliveryCost: 4_300_000_000 as Pence,
  scale: 10 as Rate,
  valueDifference: 0.35 as Rate,
  westShare: 0.31 as Rate,
  studyWestShare: 0 as Rate,
  spaceReduction: 0.3 as Rate,
  administrativeShare: 0.37 as Rate,
};

export const extrapolationEntries: Record<keyof ExtrapolationInput, ExtrapolationEntry> = {
  saving: { label: 'Annual saving in Swale', source: report, kind: 'published' },
  knownRunningCost: { label: 'Running cost known in Swale', source: `${report}: 101 buildings, schools included`, kind: 'published' },
  knownShare: { label: 'Share of Swale’s running cost that is known', source: `${report}: about 75 %`, kind: 'published' },
  areaRunningCost: { label: 'Running cost of Kent', source: `${report}: about £300m a year`, kind: 'published' },
  grossReceipt: { label: 'Gross capital receipts in Swale', source: report, kind: 'published' },
  deliveryCost: { label: 'Cost of delivery in Swale', source: report, kind: 'published' },
  scale: { label: 'Kent’s properties to Swale’s', source: `${report}: Swale is about 10 % of Kent’s`, kind: 'published' },
  valueDifference: {
    label: 'Values in East Kent below the west’s',
    source: `${report} gives 30–40 %; its middle is assumed`,
    kind: 'assumption',
  },
  westShare: {
    label: 'Share of the releasable estate in the west',
    source: `Assumption of this product (2026): ${report} does not state it; at 35 % between east and west its £700m is met by 0.31`,
    kind: 'assumption',
  },
  studyWestShare: { label: 'Share of the study that is in the west', source: `${report}: Swale is in East Kent`, kind: 'published' },
  spaceReduction: { label: 'Further reduction of administrative space', source: report, kind: 'published' },
  administrativeShare: { label: 'Administrative share of the estate', source: `${report}: about 37 %`, kind: 'published' },
};

export const extrapolationStepKeys = [
  'wholeCost',
  'savingRate',
  'saving',
  'weight',
  'gross',
  'deliveryShare',
  'delivery',
  'net',
  'further',
  'furtherSaving',
  'furtherGross',
  'furtherNet',
] as const;
export type ExtrapolationStepKey = (typeof extrapolationStepKeys)[number];

/** `measure` tells how the value is printed: pence a year, pence, or a plain rate. */
export type ExtrapolationStep = {
  key: ExtrapolationStepKey;
  label: string;
  formula: string;
  value: number;
  measure: 'a-year' | 'one-off' | 'rate';
};

type Outcome = { saving: PencePerYear; gross: Pence; delivery: Pence; net: Pence };
export type Extrapolation = Outcome & { steps: ExtrapolationStep[]; withSpaceReduction: Outcome };

/**
 * Saving: the study's saving ÷ (its known running cost ÷ the share known) × the area's running cost.
 * Gross: the study's × scale × (share in the east + share in the west ÷ (1 − difference of values)), that weight being divided by the
 * same for the study's own shares where some of the study is in the west.
 * Delivery: the study's share of gross. Net: gross − delivery, relocation left out.
 * With a further space reduction: the space released rises by reduction × administrative share, and saving and gross with it in proportion.
 * The cost of delivery does not rise, since less space is provided again and not more, so net rises by the same amount as gross.
 * Each figure is rounded to the penny once, net being the difference of rounded figures.
 * Throws RangeError where the known share, known cost or gross is nil or values differ by the whole.
 */
export function extrapolate(input: ExtrapolationInput): Extrapolation {
  const { knownRunningCost, knownShare, valueDifference, westShare, studyWestShare, grossReceipt } = input;
  if (!(knownRunningCost > 0 && knownShare > 0 && grossReceipt > 0 && valueDifference < 1))
    throw new RangeError(
      'An extrapolation needs a known running cost, a known share, gross receipts, and values that differ by less than all.',
    );
  const wholeCost = knownRunningCost / knownShare;
  const savingRate = input.saving / wholeCost;
  const saving = Math.round(savingRate * input.areaRunningCost);
  const level = (west: number) => 1 - west + west / (1 - valueDifference);
  const weight = level(westShare) / level(studyWestShare);
  const gross = Math.round(grossReceipt * input.scale * weight);
  const deliveryShare = input.deliveryCost / grossReceipt;
  const delivery = Math.round(gross * deliveryShare);
  const further = 1 + input.spaceReduction * input.administrativeShare;
  const furtherSaving = Math.round(saving * further);
  const furtherGross = Math.round(gross * further);
  const step = (
    key: ExtrapolationStepKey,
    measure: ExtrapolationStep['measure'],
    label: string,
    formula: string,
    value: number,
  ): ExtrapolationStep => ({ key, label, formula, value, measure });
  return {
    ...outcomeOf(saving, gross, delivery),
    withSpaceReduction: outcomeOf(furtherSaving, furtherGross, delivery),
    steps: [
      step('wholeCost', 'a-year', 'Running cost of the study’s whole estate', 'running cost known ÷ share known', Math.round(wholeCost)),
      step('savingRate', 'rate', 'Saving rate', 'annual saving ÷ running cost of the whole estate', savingRate),
      step('saving', 'a-year', 'Annual saving', 'saving rate × running cost of the area', saving),
      step(
        'weight',
        'rate',
        'Weight of values',
        '(share in the east + share in the west ÷ (1 − difference of values)) ÷ the same of the study',
        weight,
      ),
      step('gross', 'one-off', 'Gross capital receipts', 'the study’s gross × scale × weight of values', gross),
      step('deliveryShare', 'rate', 'Delivery as a share of gross', 'the study’s cost of delivery ÷ its gross', deliveryShare),
      step('delivery', 'one-off', 'Cost of delivery', 'gross × that share', delivery),
      step('net', 'one-off', 'Net capital receipt', 'gross − cost of delivery, without relocation', gross - delivery),
      step('further', 'rate', 'Further release of space', '1 + further reduction × administrative share', further),
      step('furtherSaving', 'a-year', 'Annual saving with it', 'annual saving × further release', furtherSaving),
      step('furtherGross', 'one-off', 'Gross capital receipts with it', 'gross × further release', furtherGross),
      step('furtherNet', 'one-off', 'Net capital receipt with it', 'that gross − the same cost of delivery', furtherGross - delivery),
    ],
  };
}

const outcomeOf = (saving: number, gross: number, delivery: number): Outcome => ({
  saving: saving as PencePerYear,
  gross: gross as Pence,
  delivery: delivery as Pence,
  net: (gross - delivery) as Pence,
});
