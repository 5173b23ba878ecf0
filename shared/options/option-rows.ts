/** Options side by side, the do-minimum always the first: the headline figures of each with what they cover, and what each is worth against the do-minimum. */
import { headlineLabel, headlineState, headlineValue, restsOnEstimates } from '../appraisal/headline.ts';
import { headlineGroups, headlineOf, type BoardHeadline } from '../board/headlines.ts';
import { countOf, type Total } from '../figure.ts';
import type { PropertyId } from '../ids.ts';
import type { PropertyFacts } from '../facts.ts';
import { formatCarbon } from '../measure.ts';
import { formatPounds, formatPoundsPerYear } from '../money.ts';
import { coverageWords, totalWords } from '../total-words.ts';
import type { KilogramsCO2ePerYear, Pence } from '../units.ts';
import { against, participantsOf, type Against, type Option } from './against.ts';
import { doMinimum, type DoMinimum } from './do-minimum.ts';

/** `loss`: below nought where that is bad. */
export type OptionCell = { text: string; exact: string; detail: string; covers: Total<unknown> | null; loss: boolean };
export type OptionRow = { key: string; group: string; label: string; doMinimum: OptionCell; options: OptionCell[] };

/** Every property that takes part in any of the options, so that all are measured against one do-minimum. */
export function participantsOfAll(options: readonly Option[]): PropertyFacts[] {
  const all = new Map<PropertyId, PropertyFacts>();
  for (const option of options) for (const facts of participantsOf(option)) all.set(facts.id, facts);
  return [...all.values()];
}

/** The do-minimum of all options, over the years and at the discount rate of one of them. */
export const baseOf = (options: readonly Option[], { scenario }: Option): DoMinimum =>
  doMinimum(
    participantsOfAll(options),
    { first: scenario.baseYear, years: scenario.assumptions.horizon },
    scenario.assumptions.discountRate,
  );

const cell = (text: string, detail = '', more: Partial<OptionCell> = {}): OptionCell => ({
  text,
  exact: text,
  detail,
  covers: null,
  loss: false,
  ...more,
});
const none = cell('—');

const money = (amount: number, estimated: boolean, detail = '', more: Partial<OptionCell> = {}): OptionCell =>
  cell(`${estimated ? '≈' : ''}${formatPounds(amount as Pence, 'headline')}`, detail, {
    exact: formatPounds(amount as Pence, 'exact'),
    loss: amount < 0,
    ...more,
  });

const hasEstimate = (...totals: readonly Total<unknown>[]) => totals.some(({ estimatedCount }) => estimatedCount > 0);

const againstGroup = 'Against the do-minimum, in present value';

/** A headline figure of the do-minimum: nothing is saved, sold or moved; it costs its repairs and renewals more than doing nothing. */
function headlineOfBase(key: BoardHeadline, base: DoMinimum): OptionCell {
  if (base.rows.length === 0 || key === 'payback') return none;
  const { runningCost, backlog, renewals, present } = base;
  if (key === 'annualSaving') {
    const cost = totalWords(runningCost, true, (value) => formatPoundsPerYear(value, 'headline'));
    return cell('£0 a year', `running cost stays ${cost}, ${coverageWords(runningCost, true)}`, { covers: runningCost });
  }
  if (key !== 'netPresentValue') return cell('£0', key === 'delivery' ? 'repairs and renewals stand below' : '');
  return money(
    0 - present.backlog - present.renewals,
    hasEstimate(backlog, renewals),
    'repairs and renewals, against doing nothing at all',
  );
}

function headlineRows(base: DoMinimum, options: readonly Option[]): OptionRow[] {
  return headlineGroups.flatMap(({ label: group, keys }) =>
    keys.map((key) => ({
      key,
      group,
      label: headlineLabel[key],
      doMinimum: headlineOfBase(key, base),
      options: options.map(({ appraisal, scenario }) => {
        const { text, exact, detail, covers, value } = headlineOf(key, appraisal, scenario.assumptions.discountRate);
        return cell(text, detail, { exact, covers, loss: value !== null && value < 0 });
      }),
    })),
  );
}

const carbonRow = (options: readonly Option[]): OptionRow => ({
  key: 'carbon',
  group: 'Every year',
  label: headlineLabel.carbon,
  doMinimum: none,
  options: options.map(({ appraisal }) => {
    const state = headlineState('carbon', appraisal);
    const value = headlineValue('carbon', appraisal);
    if (state === 'nothing' || state === 'unknown' || value === null) return none;
    const about = restsOnEstimates('carbon', appraisal) ? '≈' : '';
    const { before } = appraisal.carbon;
    return cell(`${about}${formatCarbon(value as KilogramsCO2ePerYear)}`, `energy ${coverageWords(before, true)}`, { covers: before });
  }),
});

/** The costs of the do-minimum and what each option avoids of them, which is in no headline figure. */
function againstRows(base: DoMinimum, options: readonly Option[]): OptionRow[] {
  const measured = options.map((option) => ({ option, worth: against(option), own: baseOf(options, option) }));
  const { present, backlog, renewals, runningCost } = base;
  const empty = base.rows.length === 0;
  const row = (
    key: string,
    label: string,
    first: OptionCell,
    of: (worth: Against, own: DoMinimum) => number,
    totals: readonly Total<unknown>[],
    headline: boolean,
  ): OptionRow => ({
    key,
    group: againstGroup,
    label,
    doMinimum: empty ? none : first,
    options: measured.map(({ option: { appraisal }, worth, own }) =>
      appraisal.outcomes.length === 0 && appraisal.hubs.length === 0
        ? none
        : money(of(worth, own), hasEstimate(...totals) || (headline && restsOnEstimates('netPresentValue', appraisal))),
    ),
  });
  const covers = (total: Total<unknown>) => ({ covers: total });
  const repairs = (total: Total<unknown>, amount: number, what: string) =>
    countOf(total) === 0
      ? cell('£0', `no ${what} among these properties`)
      : totalWords(total as Total<Pence>, true, String) === '—'
        ? cell('— not recorded', coverageWords(total, true), covers(total))
        : money(amount, hasEstimate(total), coverageWords(total, true), covers(total));
  return [
    row(
      'presentCost',
      'Cost of this estate over the years',
      money(
        present.total,
        hasEstimate(runningCost, backlog, renewals),
        `running cost ${coverageWords(runningCost, true)}`,
        covers(runningCost),
      ),
      (worth, own) => own.present.total - worth.overDoMinimum,
      [runningCost, backlog, renewals],
      true,
    ),
    row(
      'backlog',
      'Maintenance backlog: cost, and what is avoided',
      repairs(backlog, present.backlog, 'backlog'),
      (worth) => worth.backlogAvoided,
      [backlog],
      false,
    ),
    row(
      'renewals',
      'Lease renewals: cost, and what is avoided',
      repairs(renewals, present.renewals, 'lease that ends'),
      (worth) => worth.renewalsAvoided,
      [renewals],
      false,
    ),
    row('overDoMinimum', 'Better than the do-minimum by', none, (worth) => worth.overDoMinimum, [backlog, renewals], true),
  ];
}

/** All rows, headline figures first. Avoided repairs and renewals have rows of their own and are never in a headline figure. */
export function optionRows(base: DoMinimum, options: readonly Option[]): OptionRow[] {
  const [saving, ...rest] = headlineRows(base, options);
  return [...(saving === undefined ? [] : [saving]), carbonRow(options), ...rest, ...againstRows(base, options)];
}

/** Said where options are not reckoned over the same years or at the same rate; empty where they are. */
export function unlikeWords(options: readonly (Option & { name: string })[]): string {
  const [first, ...others] = options;
  const unlike = others.filter(
    ({ scenario }) =>
      scenario.baseYear !== first?.scenario.baseYear ||
      scenario.assumptions.horizon !== first.scenario.assumptions.horizon ||
      scenario.assumptions.discountRate !== first.scenario.assumptions.discountRate,
  );
  if (unlike.length === 0) return '';
  const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(unlike.map(({ name }) => `“${name}”`));
  return `${names} ${unlike.length === 1 ? 'is' : 'are'} reckoned over other years or at another discount rate, so present values do not compare like with like.`;
}
