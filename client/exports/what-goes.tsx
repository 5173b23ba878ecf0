/** In words, what is about to leave the product: which rows, in which order, and how much of them is known. */
import { useQuery } from '@tanstack/react-query';
import type { ExportFormat } from '../../shared/export/export-format.ts';
import { formatCount } from '../../shared/measure.ts';
import { coverageWords } from '../../shared/total-words.ts';
import { trpc } from '../api.ts';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import classes from './export.module.css';
import { coverageIn, type CoveredFigure, type ListCoverage } from './list-coverage.ts';
import { extentInWords, type ListSubject, orderInWords } from './list-subject.ts';

const Coverage = ({ figures }: { figures: readonly CoveredFigure[] }) => (
  <ul className={classes.coverage} aria-label="How much is known">
    {figures.map(({ label, total }) => (
      <li key={label}>
        <span>{label}</span> <CoverageBar total={total} estimates /> {coverageWords(total, true)}
      </li>
    ))}
  </ul>
);

const placeWords = (without: number): string =>
  `${formatCount(without)} of them ${without === 1 ? 'has' : 'have'} no place in the register and ${without === 1 ? 'goes' : 'go'} out without a point.`;

type WhatGoesProps = {
  subject: ListSubject;
  format: ExportFormat;
  coverage: ListCoverage | undefined;
  /** Keys of the columns that go out. */
  columns: readonly string[];
  selected: number;
};

export function WhatGoes({ subject, format, coverage, columns, selected }: WhatGoesProps) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const drawn = format === 'geojson' || format === 'gpkg';
  const figures = coverageIn(coverage?.figures ?? [], columns);
  return (
    <section aria-label="What goes out" className={classes.extent}>
      <p className={classes.sentence} aria-live="polite">
        {about ? extentInWords(subject, about.organisations) : ''}
      </p>
      <p className={classes.quiet}>
        {orderInWords(subject.sort)}
        {selected > 0 && ` The ${formatCount(selected)} selected make no difference: the whole list goes out.`}
        {drawn && coverage && coverage.withoutPlace > 0 && ` ${placeWords(coverage.withoutPlace)}`}
      </p>
      {figures.length > 0 && <Coverage figures={figures} />}
    </section>
  );
}
