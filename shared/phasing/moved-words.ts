/** What new years do to a plan, in sentences: the bar that was moved, who followed, and what that does to the figures. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { counted } from '../counted.ts';
import type { PropertyId } from '../ids.ts';
import { formatChange } from '../money.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence } from '../units.ts';
import { formatFinancialYear } from '../year.ts';
import { peakInWords } from './funding-words.ts';
import { peakFunding } from './peak-funding.ts';
import type { Retiming } from './retiming.ts';

/** "Sheerness hub opens in 2013-14, 1 year later." for each hub, then whoever leaves in another year; names while they are three or fewer. */
export function movedInWords(before: ScenarioDraft, { hubs, decisions }: Retiming, nameOf: (property: PropertyId) => string): string {
  if (hubs.length + decisions.length === 0) return 'Nothing moves.';
  const was = new Map(before.hubs.map((hub) => [hub.id, hub]));
  const left = new Map(before.decisions.map((decision) => [decision.property, decision]));
  const opened = hubs.slice(0, 3).flatMap(({ hub: id, opens }) => {
    const hub = was.get(id);
    return hub ? [`${hub.name} opens in ${formatFinancialYear(opens)}, ${apart(opens - hub.opens)}.`] : [];
  });
  const further = hubs.length - opened.length;
  const hosts = new Set(before.hubs.flatMap(({ site }) => (site.type === 'host' ? [site.property] : [])));
  const leaving = decisions.filter(({ property, year }) => left.get(property)?.year !== year && !hosts.has(property));
  const receipts = decisions.filter(({ property, year, receiptYear }) => {
    const decision = left.get(property);
    return decision?.year === year && decision.receiptYear !== receiptYear;
  });
  const told = leaving.map(({ property, year }) => `${nameOf(property)} in ${formatFinancialYear(year)}`);
  return [
    ...opened,
    further > 0 && `So do ${counted(further, 'further hub')} in other years.`,
    told.length > 0 &&
      (told.length > 3 ? `${counted(told.length, 'property', 'properties')} leave in other years.` : `Leaving: ${told.join(', ')}.`),
    receipts.length > 0 && `${counted(receipts.length, 'receipt completes', 'receipts complete')} in another year.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

const apart = (years: number) => `${counted(Math.abs(years), 'year')} ${years > 0 ? 'later' : 'earlier'}`;

/** The change of saving, net present value and peak funding from one appraisal to the next. */
export function effectInWords(before: Appraisal, after: Appraisal): string {
  const [was, now] = [peakFunding(before.flows).undiscounted, peakFunding(after.flows).undiscounted];
  const change = (from: number, to: number) => (from === to ? 'unchanged' : formatChange((to - from) as Pence, 'headline'));
  return [
    `Annual revenue saving ${change(before.annualSaving, after.annualSaving)}`,
    `NPV ${change(before.netPresentValue, after.netPresentValue)}`,
    `peak funding ${change(was?.amount ?? 0, now?.amount ?? 0)} (${peakInWords(now)})`,
  ].join(', ');
}
