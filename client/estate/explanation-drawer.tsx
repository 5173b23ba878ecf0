/** What is behind a headline figure of a plan: its formula in words and the properties, hubs or years that add up to it exactly. */
import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { explain, type Explained } from '../../shared/appraisal/explain.ts';
import { inListOrder, inWholePounds, type ExplanationRow } from '../../shared/appraisal/explanation.ts';
import { headlineKeys, headlineState, restsOnEstimates, type HeadlineKey } from '../../shared/appraisal/headline.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCarbon, formatCount } from '../../shared/measure.ts';
import { formatPounds, type MoneyStyle } from '../../shared/money.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { KilogramsCO2ePerYear, Pence } from '../../shared/units.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './explanation-drawer.module.css';
import { FigureHead } from './figure-head.tsx';
import { Years } from './payback-years.tsx';

export type Opened = {
  quantity: Explained;
  /** The figure's name, and whose it is where there are several. */
  title: string;
  appraisal: Appraisal;
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  scenario: ScenarioDraft;
};

const yearly: readonly Explained[] = ['baselineRunningCost', 'runningCostSaved', 'hubRunningCost', 'otherSaving', 'annualSaving'];

function amountText(quantity: Explained, amount: number, style: MoneyStyle): string {
  if (quantity === 'carbon') return formatCarbon(amount as KilogramsCO2ePerYear).replace(/ a year$/, '');
  return formatPounds(amount as Pence, style);
}

const unitOf = (quantity: Explained) => (quantity === 'carbon' || yearly.includes(quantity) ? 'a year' : '');
const isHeadline = (quantity: Explained): quantity is HeadlineKey => (headlineKeys as readonly string[]).includes(quantity);
const marks = { recorded: '', estimated: '≈', unknown: '' } as const;

function Amount({ quantity, row, shown }: { quantity: Explained; row: ExplanationRow; shown: number }) {
  if (row.basis === 'unknown' && row.amount === 0)
    return (
      <>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not recorded</span>
      </>
    );
  return (
    <span title={amountText(quantity, row.amount, 'exact')}>
      {marks[row.basis]}
      {amountText(quantity, shown, 'table')}
    </span>
  );
}

function Named({ row, onClose }: { row: ExplanationRow; onClose: () => void }): ReactNode {
  if (row.property === null) return row.label;
  return (
    <Link to="/register/$propertyId" params={{ propertyId: row.property }} onClick={onClose}>
      {row.label}
    </Link>
  );
}

function Explanation({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const { quantity, appraisal, facts, scenario } = opened;
  const explained = useMemo(() => explain(quantity, appraisal, facts, scenario), [quantity, appraisal, facts, scenario]);
  const { formula, total } = explained;
  const rows = inListOrder(explained.rows);
  const shown = quantity === 'carbon' ? rows.map(({ amount }) => amount) : inWholePounds(rows.map(({ amount }) => amount));
  const isUnknown = isHeadline(quantity) && headlineState(quantity, appraisal) === 'unknown';
  const estimated = isHeadline(quantity) && restsOnEstimates(quantity, appraisal);
  const unknown = rows.filter(({ basis }) => basis === 'unknown').length;
  return (
    <>
      <div className={classes.formula}>
        <p>{formula}</p>
        {isHeadline(quantity) ? (
          <FigureHead headline={quantity} appraisal={appraisal} />
        ) : (
          <p className={classes.total} title={amountText(quantity, total, 'exact')}>
            {amountText(quantity, total, 'table')} {unitOf(quantity)}
          </p>
        )}
      </div>
      {unknown > 0 && (
        <p className={classes.quiet}>
          {unknown === 1 ? 'One figure is' : `${formatCount(unknown)} figures are`} not recorded and {unknown === 1 ? 'adds' : 'add'}{' '}
          nothing to the sum.
        </p>
      )}
      {rows.length === 0 ? (
        <p>Nothing in this plan adds to this figure.</p>
      ) : quantity === 'payback' ? (
        <Years rows={rows} />
      ) : (
        <DataTable
          caption={`What adds up to ${opened.title.toLowerCase()}`}
          hideCaption
          columns={[
            { key: 'label', label: 'From' },
            { key: 'note', label: 'How' },
            { key: 'amount', label: 'Amount', unit: unitOf(quantity), align: 'right' },
          ]}
          rows={[
            ...rows.map((row, at) => ({
              key: `${at}`,
              cells: [
                <Named key="label" row={row} onClose={onClose} />,
                <span key="note" className={classes.quiet}>
                  {row.note}
                </span>,
                <Amount key="amount" quantity={quantity} row={row} shown={shown[at] ?? 0} />,
              ],
            })),
            {
              key: 'total',
              cells: ['Total', '', isUnknown ? '—' : `${estimated ? '≈' : ''}${amountText(quantity, total, 'table')}`],
              emphasis: 'total' as const,
            },
          ]}
        />
      )}
    </>
  );
}

export function ExplanationDrawer({ opened, onClose }: { opened: Opened | null; onClose: () => void }) {
  return (
    <Drawer opened={opened !== null} onClose={onClose} position="right" size="xl" title={opened?.title ?? ''}>
      {opened && <Explanation opened={opened} onClose={onClose} />}
    </Drawer>
  );
}
