/** What is behind a headline figure: the formula in words, and the properties, hubs or years that add up to it exactly. */
import { Drawer } from '@mantine/core';
import { useMemo } from 'react';
import { inListOrder, inWholePounds, type ExplanationRow } from '../../shared/appraisal/explanation.ts';
import { explain } from '../../shared/appraisal/explain.ts';
import { usePhone } from '../estate/use-phone.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { amountText, amountUnit } from './amount-text.ts';
import classes from './explain.module.css';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { FigureHead } from '../estate/figure-head.tsx';
import { Years } from '../estate/payback-years.tsx';
import { headlineLabel, headlineState, restsOnEstimates, type HeadlineKey } from '../../shared/appraisal/headline.ts';
import { usePlan } from './plan-context.ts';

export function ExplainDrawer({ headline, onClose }: { headline: HeadlineKey | null; onClose: () => void }) {
  const phone = usePhone();
  return (
    <Drawer
      opened={headline !== null}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 620}
      title={headline ? headlineLabel[headline] : ''}
    >
      {headline && <Behind headline={headline} onClose={onClose} />}
    </Drawer>
  );
}

function Behind({ headline, onClose }: { headline: HeadlineKey; onClose: () => void }) {
  const { appraisal, facts, draft, setFocus } = usePlan();
  const explanation = useMemo(() => explain(headline, appraisal, facts, draft), [headline, appraisal, facts, draft]);
  const timed = headline === 'netPresentValue' || headline === 'payback';
  const rows = inListOrder(explanation.rows);
  const amounts = rows.map(({ amount }) => amount);
  const shown = headline === 'carbon' ? amounts : inWholePounds(amounts);
  const estimated = restsOnEstimates(headline, appraisal);
  const opening = ({ property, hub }: ExplanationRow) => {
    if (property === null && hub === null) return {};
    const to = () => {
      setFocus(property === null ? { kind: 'hub', hub: hub as NonNullable<typeof hub> } : { kind: 'property', property });
      onClose();
    };
    return { onOpen: to };
  };
  return (
    <div className={classes.behind}>
      <FigureHead headline={headline} appraisal={appraisal} />
      <p className={classes.formula}>{explanation.formula}</p>
      {rows.length === 0 ? (
        <EmptyState title="Nothing makes this figure yet" detail="It fills as properties take part in the plan." />
      ) : headline === 'payback' ? (
        <Years rows={rows} />
      ) : (
        <DataTable
          caption={timed ? 'Year by year' : 'The largest first'}
          columns={[
            { key: 'label', label: timed ? 'Year' : 'What' },
            { key: 'note', label: 'How' },
            { key: 'amount', label: 'Amount', unit: amountUnit(headline), align: 'right' },
          ]}
          rows={[
            ...rows.map((row, at) => ({
              key: `${at} ${row.label}`,
              cells: [
                row.label,
                <Note key="note" row={row} />,
                <Amount key="amount" headline={headline} row={row} shown={shown[at] ?? 0} />,
              ],
              ...opening(row),
            })),
            {
              key: 'total',
              cells: [
                'Together',
                '',
                headlineState(headline, appraisal) === 'unknown'
                  ? '—'
                  : `${estimated ? '≈' : ''}${amountText(headline, explanation.total)}`,
              ],
              emphasis: 'total' as const,
            },
          ]}
        />
      )}
    </div>
  );
}

function Amount({ headline, row, shown }: { headline: HeadlineKey; row: ExplanationRow; shown: number }) {
  if (row.basis === 'unknown' && row.amount === 0)
    return (
      <span title="Not recorded">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not recorded</span>
      </span>
    );
  return (
    <span className={classes.amount} title={headline === 'carbon' ? undefined : formatPounds(row.amount as Pence, 'exact')}>
      {row.basis === 'estimated' && <span title="Estimated">≈</span>}
      {amountText(headline, shown)}
    </span>
  );
}

const Note = ({ row }: { row: ExplanationRow }) => (
  <span className={classes.note}>
    {row.note}
    {row.basis === 'unknown' && row.amount !== 0 && ' A figure that it needs is not recorded.'}
  </span>
);
