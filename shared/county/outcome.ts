/** What an estimate for a county comes to: central, with every step at its worse and at its better end at once, and what each step moves by itself. */
import { extrapolate, type Extrapolation, type ExtrapolationInput } from '../appraisal/extrapolate.ts';
import { rate } from '../measure.ts';
import type { Pence, PencePerYear, Rate } from '../units.ts';
import { countyInputKeys, type CountyInputKey } from './estimate.ts';
import type { CountyInputs } from './input.ts';
import { valuesOf } from './inputs.ts';

export type CountyOutcome = {
  savingRate: Rate;
  saving: PencePerYear;
  gross: Pence;
  delivery: Pence;
  net: Pence;
  /** Null where the study does not say what relocation costs. */
  netAfterRelocation: Pence | null;
  furtherSaving: PencePerYear;
  furtherGross: Pence;
  furtherNet: Pence;
};
export type CountyFigure = keyof CountyOutcome;

export type CountyResult = {
  central: CountyOutcome;
  low: CountyOutcome;
  high: CountyOutcome;
  steps: Extrapolation['steps'];
};

/** What stops the formula, as a sentence; null where nothing does. */
export function countyProblem({ knownRunningCost, knownShare, grossReceipt, scale }: CountyInputs): string | null {
  if (!(grossReceipt.low > 0))
    return 'The study raises no receipts, so nothing can be said of the county’s. Choose a scenario that sells something.';
  if (!(knownRunningCost.low > 0 && knownShare.low > 0))
    return 'No running cost is known where the study is, so no saving rate follows. Record running costs there, or enter the figure.';
  return scale.low > 0 ? null : 'The register holds no property where the study is, so it cannot be scaled. Enter the scale.';
}

function outcomeOf(input: ExtrapolationInput, relocation: Pence | null): { outcome: CountyOutcome; steps: Extrapolation['steps'] } {
  const { saving, gross, delivery, net, withSpaceReduction: more, steps } = extrapolate(input);
  const savingRate = rate(steps.find(({ key }) => key === 'savingRate')?.value ?? 0);
  const netAfterRelocation = relocation === null ? null : ((net - Math.round(relocation * input.scale)) as Pence);
  const further = { furtherSaving: more.saving, furtherGross: more.gross, furtherNet: more.net };
  return { outcome: { savingRate, saving, gross, delivery, net, netAfterRelocation, ...further }, steps };
}

/** The formula is monotone in each input, so a figure is least with each at an end; twice round, since which end may depend on another's. */
function corner(inputs: CountyInputs, relocation: Pence | null, figure: CountyFigure, least: boolean): number | null {
  const values = valuesOf(inputs);
  const at = (input: ExtrapolationInput) => outcomeOf(input, relocation).outcome[figure];
  const central = at(values);
  if (central === null) return null;
  let best: ExtrapolationInput = values;
  for (const key of [...countyInputKeys, ...countyInputKeys]) {
    const ends = [inputs[key].low, inputs[key].high].map((end) => ({ ...best, [key]: end }));
    for (const other of ends) {
      const [now, then] = [at(best) ?? 0, at(other) ?? 0];
      if (least ? then < now : then > now) best = other;
    }
  }
  return at(best);
}

const figures: CountyFigure[] = [
  'savingRate',
  'saving',
  'gross',
  'delivery',
  'net',
  'netAfterRelocation',
  'furtherSaving',
  'furtherGross',
  'furtherNet',
];

/** The result of inputs that have no problem (`countyProblem`); `relocation` is that of the study, null where it is not known. */
export function countyResult(inputs: CountyInputs, relocation: Pence | null): CountyResult {
  const { outcome, steps } = outcomeOf(valuesOf(inputs), relocation);
  const ends = (least: boolean) =>
    Object.fromEntries(figures.map((figure) => [figure, corner(inputs, relocation, figure, least)])) as CountyOutcome;
  return { central: outcome, low: ends(true), high: ends(false), steps };
}

/** How far one figure moves when one input alone goes from its low end to its high. */
export function swingOf(inputs: CountyInputs, key: CountyInputKey, figure: Exclude<CountyFigure, 'netAfterRelocation'>): [number, number] {
  const at = (end: number) => outcomeOf({ ...valuesOf(inputs), [key]: end }, null).outcome[figure];
  return [at(inputs[key].low), at(inputs[key].high)];
}
