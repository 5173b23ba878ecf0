/** The strip below every page about the estate: what the filter leaves, or what is selected, in five figures with their coverage. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { formatCount } from '../../shared/measure.ts';
import { totalWords } from '../../shared/total-words.ts';
import { useView } from '../view.ts';
import { CountedTwice } from './counted-twice.tsx';
import { estateFigures, type EstateFigureKey } from '../../shared/estate-figures.ts';
import { FigureStrip } from './figure-strip.tsx';
import { StripFigure } from './strip-figure.tsx';
import classes from './summary-strip.module.css';
import { TenureSplit } from './tenure-split.tsx';
import { useSummary } from './use-summary.ts';

const FigureBehind = lazy(() => import('./figure-behind.tsx').then((module) => ({ default: module.FigureBehind })));

const shown: EstateFigureKey[] = ['running-cost', 'floor-area', 'disposal-value'];

const properties = (totals: EstateTotals) => `${formatCount(totals.properties)} ${totals.properties === 1 ? 'property' : 'properties'}`;

const located = ({ properties: all, located: placed }: EstateTotals) =>
  all === 0 ? 'nothing passes the filter' : placed === all ? 'all of them on the map' : `${formatCount(all - placed)} without a place`;

/** `children` stand first in the line: on a phone the button that opens the filters. */
export function SummaryStrip({ children }: { children?: ReactNode }) {
  const [{ estimates, selection }, change] = useView();
  const { data: summary, error, isPlaceholderData } = useSummary();
  const [behind, setBehind] = useState<EstateFigureKey | null>(null);
  const selected = selection.length > 0 ? (summary?.selected ?? null) : null;
  const totals = selected ?? summary?.totals;
  const twice = selected ? summary?.twice.selected : summary?.twice.all;
  const cost = estateFigures['running-cost'];

  const figures = totals && (
    <>
      {shown.map((key) => (
        <StripFigure key={key} figure={estateFigures[key]} totals={totals} estimates={estimates} onOpen={() => setBehind(key)} />
      ))}
      <TenureSplit totals={totals} />
    </>
  );
  const count = totals && (
    <div className={classes.count}>
      <span className={classes.label}>
        {selected && summary ? `Selected, of ${formatCount(summary.totals.properties)} on view` : 'On view'}
      </span>
      <strong className={classes.value}>{properties(totals)}</strong>
      <span className={classes.covers}>
        {selected ? (
          <button type="button" className={classes.clear} onClick={() => change({ selection: [] })}>
            Clear selection
          </button>
        ) : (
          located(totals)
        )}
        {twice && twice.properties > 0 && (
          <>
            {' · '}
            <CountedTwice twice={twice} ofSelection={selected !== null} />
          </>
        )}
      </span>
    </div>
  );

  const chosen = selected ? 'Selected: ' : '';
  const line = totals
    ? `${chosen}${properties(totals)}, ${totalWords(cost.total(totals), estimates, cost.headline)}${cost.suffix}`
    : error
      ? 'The summary could not be read.'
      : 'Loading…';

  return (
    <>
      <FigureStrip
        label="Summary of the estate"
        line={line}
        first={children}
        busy={isPlaceholderData}
        said={totals && !isPlaceholderData ? `${chosen}${properties(totals)}` : ''}
      >
        {count}
        {figures}
        {!totals && <p className={classes.oneLine}>{error ? 'The summary could not be read: the server did not answer.' : 'Loading…'}</p>}
      </FigureStrip>
      {totals && behind && (
        <Suspense fallback={null}>
          <FigureBehind
            figure={estateFigures[behind]}
            totals={totals}
            selection={selected ? selection : null}
            onClose={() => setBehind(null)}
          />
        </Suspense>
      )}
    </>
  );
}
