/** How fresh a plan's figures are, in words: the register they rest on, when it was saved, and what has come to something else since. */
import type { HeadlineKey } from '../appraisal/headline.ts';
import { formatCount } from '../measure.ts';
import { formatPounds, formatPoundsPerYear } from '../money.ts';
import type { Pence, PencePerYear } from '../units.ts';
import { formatMoment } from '../year.ts';
import type { Moved, Presented } from './presented.ts';

const amountOf = (key: HeadlineKey, value: number) =>
  key === 'annualSaving' ? formatPoundsPerYear(value as PencePerYear, 'headline') : formatPounds(value as Pence, 'headline');

/** In headline style where that tells the two apart, else to the pound. */
function bothOf({ key, saved, today }: Moved): [saved: string, today: string] {
  const same = amountOf(key, saved.amount) === amountOf(key, today.amount);
  const text = ({ amount, estimated }: Moved['saved']) =>
    `${estimated ? '≈' : ''}${same ? formatPounds(amount as Pence, 'exact') : amountOf(key, amount)}`;
  return [text(saved), text(today)];
}

type Fresh = Pick<Presented, 'moved' | 'estimates' | 'appraisedAt' | 'registerVersion'>;

/** "Worked out with today’s register (version 12); saved 5 Feb 2010, 14:05"; `registerVersion` is that of today, null where it is not known yet. */
export function freshnessWords({ moved, estimates, appraisedAt, registerVersion: savedOn }: Fresh, registerVersion: number | null): string {
  const behind = registerVersion !== null && savedOn !== registerVersion;
  return [
    `${estimates ? 'Worked out' : 'Recorded figures only, worked out'} with today’s register`,
    registerVersion === null ? '' : ` (version ${formatCount(registerVersion)})`,
    `; saved ${formatMoment(appraisedAt)}`,
    behind ? ` on version ${formatCount(savedOn)}` : '',
    behind && moved.length === 0 ? ', and comes to the same as then' : '',
  ].join('');
}

/** What has changed since the plan was saved, a line for each figure. */
export const movedWords = ({ moved, estimates }: Pick<Fresh, 'moved' | 'estimates'>): { key: HeadlineKey; text: string }[] =>
  moved.map((one) => {
    const [before, now] = bothOf(one);
    return {
      key: one.key,
      text: `${one.label}: as saved ${before}; with today’s register ${now}${estimates ? '' : ', both with estimates'}`,
    };
  });
