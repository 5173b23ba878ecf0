/** What is held up in words, each sum with what it covers. */
import type { HeldUp } from '../appraisal/held-up.ts';
import { counted } from '../counted.ts';
import { formatCount } from '../measure.ts';
import { formatPounds, formatPoundsPerYear } from '../money.ts';

export type HeldTexts = { saving: string; receipt: string; hubCost: string; covers: string };

const about = (estimated: boolean, text: string) => (estimated ? `≈${text}` : text);

/** The sums in the style of a headline or of a table; "—" where nothing that waits would bring any. `covers` is empty where every figure is known. */
export function heldTexts(
  { saving, receipt, hubCost, properties, incomplete, estimated }: HeldUp,
  style: 'headline' | 'table' = 'table',
): HeldTexts {
  const unknownAll = properties > 0 && incomplete === properties;
  const sum = (amount: number, guess: boolean, print: () => string) =>
    amount === 0 && unknownAll ? 'not recorded' : about(guess && amount !== 0, print());
  return {
    saving: sum(saving, estimated.saving, () => formatPoundsPerYear(saving, style)),
    receipt: sum(receipt, estimated.receipt, () => formatPounds(receipt, style)),
    hubCost: about(hubCost !== 0, formatPoundsPerYear(hubCost, style)),
    covers: incomplete === 0 ? '' : `figures known for ${formatCount(properties - incomplete)} of ${counted(properties, 'decision')}`,
  };
}

/** "≈£42k a year of running cost and £1.2m of receipts"; "nothing" where nothing waits. */
export function heldSentence(held: HeldUp): string {
  if (held.properties === 0) return 'nothing';
  const { saving, receipt, covers } = heldTexts(held, 'headline');
  return `${saving} of running cost and ${receipt} of receipts${covers === '' ? '' : ` (${covers})`}`;
}
