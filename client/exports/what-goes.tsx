/** In words, what is about to leave the product: which rows, in which order, and how much of them is known. */
import { useQuery } from '@tanstack/react-query';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import type { ExportFormat } from '../../shared/export/export-format.ts';
import { formatCount } from '../../shared/measure.ts';
import { trpc } from '../api.ts';
import { estateFigures, type EstateFigureKey } from '../../shared/estate-figures.ts';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import { coverageWords } from '../../shared/total-words.ts';
import classes from './export.module.css';
import { extentInWords, type ListSubject, orderInWords } from './list-subject.ts';

const covered: EstateFigureKey[] = ['running-cost', 'floor-area', 'disposal-value'];

const Coverage = ({ totals }: { totals: EstateTotals }) => (
  <ul className={classes.coverage} aria-label="How much is known">
    {covered.map((key) => (
      <li key={key}>
        <span>{estateFigures[key].label}</span> <CoverageBar total={estateFigures[key].total(totals)} estimates />{' '}
        {coverageWords(estateFigures[key].total(totals), true)}
      </li>
    ))}
  </ul>
);

function placeWords({ properties, located }: EstateTotals): string {
  const without = properties - located;
  return `${formatCount(without)} of them ${without === 1 ? 'has' : 'have'} no place in the register and ${without === 1 ? 'goes' : 'go'} out without a point.`;
}

type WhatGoesProps = { subject: ListSubject; format: ExportFormat; totals: EstateTotals | undefined; selected: number };

export function WhatGoes({ subject, format, totals, selected }: WhatGoesProps) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const drawn = format === 'geojson' || format === 'gpkg';
  return (
    <section aria-label="What goes out" className={classes.extent}>
      <p className={classes.sentence} aria-live="polite">
        {about ? extentInWords(subject, about.organisations) : ''}
      </p>
      <p className={classes.quiet}>
        {orderInWords(subject.sort)}
        {selected > 0 && ` The ${formatCount(selected)} selected make no difference: the whole list goes out.`}
        {drawn && totals && totals.located < totals.properties && ` ${placeWords(totals)}`}
      </p>
      {totals && totals.properties > 0 && <Coverage totals={totals} />}
    </section>
  );
}
