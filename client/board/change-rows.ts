/** Before and after a plan as rows: properties, floor area, running cost and carbon, each with its change and what it covers. */
import type { Appraisal, BeforeAfter } from '../../shared/appraisal/appraisal.ts';
import { countOf, sumOf } from '../../shared/figure.ts';
import { formatArea, formatCarbon, formatCount, formatRate, rate } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import { coverageWords, totalWords } from '../ui/total-text.tsx';

export type ChangeRow = {
  label: string;
  before: string;
  after: string;
  /** "−52%"; a dash where there is nothing to compare with. */
  change: string;
  covers: string;
  /** After as a share of before, for a bar; null where it cannot be said. */
  remains: number | null;
};

const changeText = (before: number, after: number) => {
  if (before === 0) return '—';
  const text = formatRate(rate(after / before - 1), 0);
  return text === '0%' ? 'no change' : after > before ? `+${text}` : text;
};

function totalRow<T extends number>(
  label: string,
  { before, after }: BeforeAfter<T>,
  estimates: boolean,
  print: (value: T) => string,
): ChangeRow {
  const from = sumOf(before, { estimates });
  const to = sumOf(after, { estimates: true });
  return {
    label,
    before: totalWords(before, estimates, print),
    after: countOf(after) === 0 ? print(0 as T) : totalWords(after, true, print),
    change: from === 0 ? '—' : changeText(from, to),
    covers:
      countOf(before) === 0
        ? ''
        : `of those that take part, ${coverageWords(before, estimates)}; of what remains, ${coverageWords(after, true)}`,
    remains: from === 0 ? null : to / from,
  };
}

/** What hubs add is a plan and so counts as estimated: it is always in the figure after. */
export function changeRows({ properties, area, runningCost, carbon }: Appraisal, estimates: boolean): ChangeRow[] {
  return [
    {
      label: 'Properties',
      before: formatCount(properties.before),
      after: formatCount(properties.after),
      change: changeText(properties.before, properties.after),
      covers: `${formatCount(properties.before)} take part; ${formatCount(properties.after)} ${properties.after === 1 ? 'remains' : 'remain'}, new builds counted`,
      remains: properties.before === 0 ? null : properties.after / properties.before,
    },
    totalRow('Floor area', area, estimates, formatArea),
    totalRow('Running cost a year', runningCost, estimates, (cost) => formatPounds(cost, 'headline')),
    totalRow('Carbon a year', carbon, estimates, (amount) => formatCarbon(amount).replace(/ a year$/, '')),
  ];
}
