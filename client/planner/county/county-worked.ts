/** Each step of the county's formula with its own numbers in it, as one would write it on paper. */
import type { ExtrapolationStepKey } from '../../../shared/appraisal/extrapolate.ts';
import type { CountyInputs } from '../../../shared/county/input.ts';
import type { CountyInputKey } from '../../../shared/county/estimate.ts';
import type { CountyOutcome } from '../../../shared/county/outcome.ts';
import { percentText, poundsText, timesText } from './county-words.ts';

type Worked = { inputs: readonly CountyInputKey[]; figure: keyof CountyOutcome | null; worked: (numbers: Numbers) => string };
export type Numbers = { of: (key: CountyInputKey) => number; central: CountyOutcome; value: (key: ExtrapolationStepKey) => number };

export const numbersOf = (
  inputs: CountyInputs,
  central: CountyOutcome,
  steps: { key: ExtrapolationStepKey; value: number }[],
): Numbers => ({
  of: (key) => inputs[key].value,
  central,
  value: (key) => steps.find((step) => step.key === key)?.value ?? 0,
});

/** Each input stands with the step that takes it first. */
export const workedSteps: Record<ExtrapolationStepKey, Worked> = {
  wholeCost: {
    inputs: ['knownRunningCost', 'knownShare'],
    figure: null,
    worked: ({ of }) => `${poundsText(of('knownRunningCost'))} ÷ ${percentText(of('knownShare'))}`,
  },
  savingRate: {
    inputs: ['saving'],
    figure: 'savingRate',
    worked: ({ of, value }) => `${poundsText(of('saving'))} ÷ ${poundsText(value('wholeCost'))}`,
  },
  saving: {
    inputs: ['areaRunningCost'],
    figure: 'saving',
    worked: ({ of, value }) => `${percentText(value('savingRate'))} × ${poundsText(of('areaRunningCost'))}`,
  },
  weight: {
    inputs: ['valueDifference', 'westShare', 'studyWestShare'],
    figure: null,
    worked: ({ of }) => {
      const level = (west: number) => `(${timesText(1 - west)} + ${timesText(west)} ÷ ${timesText(1 - of('valueDifference'))})`;
      return of('studyWestShare') === 0 ? level(of('westShare')) : `${level(of('westShare'))} ÷ ${level(of('studyWestShare'))}`;
    },
  },
  gross: {
    inputs: ['grossReceipt', 'scale'],
    figure: 'gross',
    worked: ({ of, value }) => `${poundsText(of('grossReceipt'))} × ${timesText(of('scale'))} × ${timesText(value('weight'))}`,
  },
  deliveryShare: {
    inputs: ['deliveryCost'],
    figure: null,
    worked: ({ of }) => `${poundsText(of('deliveryCost'))} ÷ ${poundsText(of('grossReceipt'))}`,
  },
  delivery: {
    inputs: [],
    figure: 'delivery',
    worked: ({ central, value }) => `${poundsText(central.gross)} × ${percentText(value('deliveryShare'))}`,
  },
  net: { inputs: [], figure: 'net', worked: ({ central }) => `${poundsText(central.gross)} − ${poundsText(central.delivery)}` },
  further: {
    inputs: ['spaceReduction', 'administrativeShare'],
    figure: null,
    worked: ({ of }) => `1 + ${percentText(of('spaceReduction'))} × ${percentText(of('administrativeShare'))}`,
  },
  furtherSaving: {
    inputs: [],
    figure: 'furtherSaving',
    worked: ({ central, value }) => `${poundsText(central.saving)} × ${timesText(value('further'))}`,
  },
  furtherGross: {
    inputs: [],
    figure: 'furtherGross',
    worked: ({ central, value }) => `${poundsText(central.gross)} × ${timesText(value('further'))}`,
  },
  furtherNet: {
    inputs: [],
    figure: 'furtherNet',
    worked: ({ central }) => `${poundsText(central.furtherGross)} − ${poundsText(central.delivery)}`,
  },
};
