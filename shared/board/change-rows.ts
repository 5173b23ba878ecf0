/** Before and after a plan as rows: properties, floor area, running cost and carbon, each with its change and what it covers. */
import type { Appraisal, BeforeAfter } from '../appraisal/appraisal.ts';
import { counted } from '../counted.ts';
import { countOf, coverage, sumOf, type Total } from '../figure.ts';
import { formatArea, formatCarbon, formatCount, formatRate, rate } from '../measure.ts';
import { formatPounds, formatPoundsPerYear } from '../money.ts';
import type { PencePerYear } from '../units.ts';
import { coverageWords, totalWords } from '../total-words.ts';

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

const whole = (total: Total<unknown>, estimates: boolean) => coverage(total, { estimates }).known === countOf(total);

/** What a row counts: what the properties that stay keep, and what of the plan stands beside them. */
type Counted = { keep: string; planned: string; besides?: string };

/** What stays without the hubs of the plan, which are known by being planned. */
const staysOf = <T extends number>({ after, planned }: BeforeAfter<T>): Total<T> => ({
  ...after,
  estimatedCount: after.estimatedCount - planned,
});

function coversOf<T extends number>(change: BeforeAfter<T>, estimates: boolean, { keep, planned, besides }: Counted): string {
  if (countOf(change.before) === 0) return '';
  const stays = staysOf(change);
  const left =
    countOf(stays) === 0 ? `none keeps ${keep}` : `${coverageWords(stays, true)} that ${countOf(stays) === 1 ? 'keeps' : 'keep'} ${keep}`;
  const added = change.planned === 0 ? '' : `, and ${counted(change.planned, planned)} as planned`;
  const comparable = whole(change.before, estimates) && whole(stays, true);
  return [
    `Before: ${coverageWords(change.before, estimates)} that ${countOf(change.before) === 1 ? 'takes' : 'take'} part.`,
    `After: ${left}${added}.`,
    comparable ? '' : 'No change is stated, since the two do not cover the same.',
    besides ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function totalRow<T extends number>(
  label: string,
  change: BeforeAfter<T>,
  estimates: boolean,
  print: (value: T) => string,
  what: Counted,
): ChangeRow {
  const { before, after } = change;
  const from = sumOf(before, { estimates });
  const to = sumOf(after, { estimates: true });
  const comparable = from !== 0 && whole(before, estimates) && whole(after, true);
  return {
    label,
    before: totalWords(before, estimates, print),
    after: countOf(after) === 0 ? print(0 as T) : totalWords(after, true, print),
    change: comparable ? changeText(from, to) : '—',
    covers: coversOf(change, estimates, what),
    remains: comparable ? to / from : null,
  };
}

/** What is saved besides property cost is no part of the running cost, so the two shares differ and say so. */
const besidesCost = (otherSaving: PencePerYear): Pick<Counted, 'besides'> =>
  otherSaving === 0
    ? {}
    : { besides: `Property cost alone: the other saving of ${formatPoundsPerYear(otherSaving, 'headline')} is not in it.` };

/** What hubs add is a plan and so counts as estimated: it is always in the figure after. Without the same coverage on both sides no change is stated. */
export function changeRows({ properties, area, runningCost, carbon, otherSaving }: Appraisal, estimates: boolean): ChangeRow[] {
  const staying = properties.after - properties.newBuilds;
  return [
    {
      label: 'Properties',
      before: formatCount(properties.before),
      after: formatCount(properties.after),
      change: changeText(properties.before, properties.after),
      covers: `${formatCount(properties.before)} ${properties.before === 1 ? 'takes' : 'take'} part; ${formatCount(staying)} of them ${staying === 1 ? 'remains' : 'remain'} in public hands${properties.newBuilds === 0 ? '' : `, and ${counted(properties.newBuilds, 'new build')}`}.`,
      remains: properties.before === 0 ? null : properties.after / properties.before,
    },
    totalRow('Floor area', area, estimates, formatArea, { keep: 'floor area', planned: 'new build' }),
    totalRow('Running cost a year', runningCost, estimates, (cost) => formatPounds(cost, 'headline'), {
      keep: 'a running cost',
      planned: 'hub',
      ...besidesCost(otherSaving),
    }),
    totalRow('Carbon a year', carbon, estimates, (amount) => formatCarbon(amount).replace(/ a year$/, ''), {
      keep: 'a use of energy',
      planned: 'hub',
    }),
  ];
}
