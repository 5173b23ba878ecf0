/** What lies behind a total of the estate: the sum by basis, the properties that weigh most, and the whole list in the register. */
import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../api.ts';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { countOf, valueOf } from '../../shared/figure.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { totalWords } from '../../shared/total-words.ts';
import { Waiting } from '../ui/waiting.tsx';
import { searchOf, useView } from '../view.ts';
import type { EstateFigure } from '../../shared/estate-figures.ts';

type FigureBehindProps = { figure: EstateFigure; totals: EstateTotals; selection: PropertyId[] | null; onClose: () => void };

const most = 10;

function useHeaviest(figure: EstateFigure, selection: PropertyId[] | null) {
  const [{ filter }] = useView();
  const ofFilter = useQuery({
    ...trpc.estate.list.queryOptions({ filter, sort: { column: figure.key, direction: 'descending' }, offset: 0, limit: most }),
    enabled: selection === null,
  });
  const ofSelection = useQuery({ ...trpc.estate.facts.queryOptions({ ids: selection ?? [] }), enabled: selection !== null });
  const value = (facts: PropertyFacts) => valueOf(figure.figure(facts)) ?? -1;
  if (selection === null) return { rows: ofFilter.data?.rows.map((row) => row.facts), error: ofFilter.error };
  return { rows: ofSelection.data?.toSorted((a, b) => value(b) - value(a)).slice(0, most), error: ofSelection.error };
}

export function FigureBehind({ figure, totals, selection, onClose }: FigureBehindProps) {
  const [view] = useView();
  const total = figure.total(totals);
  const { rows, error } = useHeaviest(figure, selection);
  const of = formatCount(countOf(total));
  const counted = view.estimates ? 'counted' : 'left out: “Include estimates” is off';
  return (
    <Modal opened onClose={onClose} size="lg" title={`${figure.label}: what makes it up`}>
      <DataTable
        caption="The sum by basis"
        hideCaption
        columns={[
          { key: 'basis', label: 'Basis' },
          { key: 'count', label: 'Properties', align: 'right' },
          { key: 'amount', label: `Amount${figure.suffix}`, align: 'right' },
        ]}
        rows={[
          { key: 'recorded', cells: ['Recorded', formatCount(total.recordedCount), figure.exact(total.recorded)] },
          {
            key: 'estimated',
            cells: [`Estimated (${counted})`, formatCount(total.estimatedCount), `≈${figure.exact(total.estimated)}`],
            ...(view.estimates ? {} : { emphasis: 'quiet' as const }),
          },
          { key: 'unknown', cells: ['Not recorded and not estimated', formatCount(total.unknownCount), '—'] },
          { key: 'sum', cells: ['Total', of, totalWords(total, view.estimates, figure.exact)], emphasis: 'total' },
        ]}
      />
      <h3 style={{ margin: '20px 0 6px' }}>The largest</h3>
      {error ? (
        <ErrorNote error={error} />
      ) : rows ? (
        <DataTable
          caption={`Properties with the largest ${figure.label.toLowerCase()}`}
          hideCaption
          columns={[
            { key: 'name', label: 'Property' },
            { key: 'town', label: 'Town' },
            { key: 'amount', label: `${figure.label}${figure.suffix}`, align: 'right' },
          ]}
          rows={rows.map((facts) => ({
            key: facts.id,
            cells: [
              <Link key="name" to="/register/$propertyId" params={{ propertyId: facts.id }} onClick={onClose}>
                {facts.name}
              </Link>,
              facts.town,
              <FigureText key="amount" figure={figure.figure(facts)} print={figure.exact} />,
            ],
          }))}
        />
      ) : (
        <Waiting />
      )}
      <p style={{ marginTop: 16 }}>
        <Link to="/register" search={searchOf({ ...view, sort: { column: figure.key, direction: 'descending' } })} onClick={onClose}>
          Open all {of} in the register
        </Link>
      </p>
    </Modal>
  );
}
