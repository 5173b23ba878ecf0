/** The range of a plan in words, the same on its page, on the board and in the report. */
import { assumptionInWords } from '../assumption-text.ts';
import type { AssumptionKey } from '../assumptions.ts';
import { inSentence } from '../in-sentence.ts';
import { formatCount } from '../measure.ts';
import { formatPounds } from '../money.ts';
import type { Pence } from '../units.ts';
import type { BrokenEvenKey, LandBreakEven, LandValue } from './break-even.ts';
import { figureClasses, figureRanges } from './figure-ranges.ts';
import { headlineLabel } from './headline.ts';
import type { Stand } from './ranged-plan.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { Uncertainty } from './uncertainty.ts';

const short = (amount: number) => formatPounds(amount as Pence, 'headline');

/** Rounded to whole draws of a hundred, and never to certainty: "in 97 of 100 draws", "in fewer than 1 of 100 draws". */
export function chanceWords(chance: number): string {
  if (chance === 0) return 'in none of the draws';
  if (chance === 1) return 'in every draw';
  const of100 = Math.round(chance * 100);
  if (of100 === 0) return 'in fewer than 1 of 100 draws';
  if (of100 === 100) return 'in more than 99 of 100 draws';
  return `in ${of100} of 100 draws`;
}

/** The chances in two sentences. */
export const chancesInWords = ({ chance }: Uncertainty): string =>
  `The net capital receipt, excluding relocation, is above nil ${chanceWords(chance.netReceipt)}. The net present value is above nil ${chanceWords(chance.netPresentValue)}.`;

/** A value of an assumption with its unit; of a class of figures, which end all of them stand at. */
export function endWords({ of }: Pick<Sensitivity, 'of'>, end: 'low' | 'high', value: number | null): string {
  if ('assumption' in of) return assumptionInWords(of.assumption, value as never).text;
  return `all at their ${end} end`;
}

const listed = (stands: readonly Stand[]): string =>
  figureClasses
    .flatMap((of) => {
      const count = stands.filter((stand) => stand.class === of).length;
      return count === 0 ? [] : [`${formatCount(count)} of ${inSentence(figureRanges[of].label)}`];
    })
    .join(', ');

/** What becomes of figures that nobody has recorded; empty where there are none. */
export function standInWords({ drawn, leftOut }: Pick<Uncertainty, 'drawn' | 'leftOut'>): string {
  const parts = [
    drawn.length > 0 &&
      `Figures that are not recorded count as nothing in the plan itself and are drawn here from similar properties (${listed(drawn)}), so the middle of the range may lie beside the plan’s own figure.`,
    leftOut.length > 0 &&
      `Too little is known of similar properties to draw for others (${listed(leftOut)}): they are left out of the range too, which is narrower for it.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function landSentence(key: BrokenEvenKey, one: LandBreakEven, { site }: LandValue): string {
  const name = inSentence(headlineLabel[key].replace(' (excluding relocation)', ''));
  if (one.kind === 'never') return `No sale moves the ${name}, so no value of land makes it nil.`;
  if (one.kind === 'always') return `The ${name} is above nil even if the sites raised nothing.`;
  const hectare = site.hectares > 0 ? `, ${short((site.raised * one.share) / site.hectares)} a hectare` : '';
  const known = site.known < site.of ? ` (site area known for ${formatCount(site.known)} of ${formatCount(site.of)} sales)` : '';
  return `The ${name} is nil when the sites raise ${percent(one.share)} of their values: ${short(one.gross)} in all${hectare}${hectare && known}.`;
}

/** The land values at which the plan comes to nothing, a sentence for each figure. */
export const landInWords = (land: LandValue): string[] => [
  landSentence('netPresentValue', land.netPresentValue, land),
  landSentence('netReceipt', land.netReceipt, land),
];

/** The value of an assumption at which the net present value is nil. */
export function breakEvenInWords(key: AssumptionKey, central: number, root: number | null): string {
  const { label, text } = assumptionInWords(key, central as never);
  if (root === null) return `${label}: no value that may be entered makes the net present value nil; the plan has ${text}.`;
  const rounded = Number(root.toPrecision(4));
  return `${label}: the net present value is nil at ${assumptionInWords(key, rounded as never).text}; the plan has ${text}.`;
}

/** The three that move net present value most, each with its figures at both ends. */
export function mattersInWords(sensitivities: readonly Sensitivity[]): string {
  const [first, ...others] = sensitivities.filter(({ swing }) => swing > 0).slice(0, 3);
  if (first === undefined) return 'Nothing moves the net present value within its range.';
  const told = ({ label, low, high }: Sensitivity) =>
    `${inSentence(label)} (${short(low.figures.netPresentValue)} at the low end, ${short(high.figures.netPresentValue)} at the high)`;
  const after = others.length === 0 ? '' : `, then with ${others.map(told).join(' and ')}`;
  return `The net present value moves most with ${told(first)}${after}.`;
}
