/** One body: its lines by the rule chosen with what each is worth over the plan, and the properties and hubs behind every one. */
import { Drawer, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inWholePounds } from '../../../shared/appraisal/explanation.ts';
import type { Party, WhoPays } from '../../../shared/appraisal/who-pays.ts';
import { isYearly, type Entry } from '../../../shared/appraisal/who-pays-entries.ts';
import { sharingRuleLabel, sharingRules, type SharingRule } from '../../../shared/assumptions.ts';
import { bearingLineLabel, partyName, type FullNames } from '../../../shared/board/who-pays-words.ts';
import { formatPounds } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import { formatFinancialYear } from '../../../shared/year.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { usePlan } from '../plan-context.ts';
import { GainText } from './gain-text.tsx';
import classes from './partners.module.css';
import type { OpenedBody } from './measures.ts';

type BodyDrawerProps = {
  opened: OpenedBody | null;
  accounts: readonly WhoPays[];
  own: SharingRule;
  nameOf: FullNames;
  onClose: () => void;
};

const plain = (amount: number) => formatPounds(amount as Pence, 'table').replace('£', '');
const marked = (basis: Entry['basis'], amount: number, text = plain(amount)) =>
  basis === 'unknown' && amount === 0 ? (
    <>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">not recorded</span>
    </>
  ) : (
    <span title={formatPounds(amount as Pence, 'exact')}>
      {basis === 'estimated' ? '≈' : ''}
      {text}
    </span>
  );

function Lines({ party }: { party: Party }) {
  const lines = party.lines.filter(({ line }) => party.entries.some((entry) => entry.line === line));
  const worth = inWholePounds(lines.map(({ presentValue }) => presentValue));
  const sum = (amount: number, isIn: (line: Party['lines'][number]) => boolean) =>
    `${lines.some((line) => line.basis === 'estimated' && isIn(line)) ? '≈' : ''}${plain(amount)}`;
  return (
    <DataTable
      caption="Its lines, and what they are worth over the plan"
      columns={[
        { key: 'line', label: 'Line' },
        { key: 'year', label: 'Every year', unit: '(£ a year)', align: 'right' },
        { key: 'once', label: 'Once', unit: '(£)', align: 'right' },
        { key: 'worth', label: 'Present value', unit: '(£)', align: 'right' },
      ]}
      rows={[
        ...lines.map(({ line, amount, basis }, at) => ({
          key: line,
          cells: [
            bearingLineLabel[line],
            isYearly(line) ? marked(basis, amount) : '',
            isYearly(line) ? '' : marked(basis, amount),
            marked(basis, worth[at] ?? 0),
          ],
        })),
        {
          key: 'total',
          cells: [
            'Together',
            sum(party.annualSaving, ({ line }) => isYearly(line)),
            sum(party.netReceipt - party.relocation, ({ line }) => !isYearly(line)),
            sum(party.netPresentValue, () => true),
          ],
          emphasis: 'total' as const,
        },
      ]}
    />
  );
}

function Behind({ party, onClose }: { party: Party; onClose: () => void }) {
  const { nameOf, draft } = usePlan();
  const named = ({ property, hub }: Entry) =>
    property === null ? (
      (draft.hubs.find(({ id }) => id === hub)?.name ?? 'A hub')
    ) : (
      <Link to="/register/$propertyId" params={{ propertyId: property }} onClick={onClose}>
        {nameOf(property)}
      </Link>
    );
  const entries = party.entries.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return (
    <DataTable
      caption="The properties and hubs behind them"
      columns={[
        { key: 'what', label: 'Property or hub' },
        { key: 'line', label: 'Line' },
        { key: 'year', label: 'From or in' },
        { key: 'amount', label: 'Amount', unit: '(£, or £ a year)', align: 'right' },
      ]}
      rows={entries.map((entry, at) => ({
        key: `${at}`,
        cells: [
          named(entry),
          bearingLineLabel[entry.line],
          <span key="year" className={classes.year}>
            {isYearly(entry.line) ? 'from ' : 'in '}
            {formatFinancialYear(entry.year)}
          </span>,
          marked(entry.basis, entry.amount, `${plain(entry.amount)}${isYearly(entry.line) ? ' a year' : ''}`),
        ],
      }))}
    />
  );
}

function Body({ opened, accounts, own, onClose }: Omit<BodyDrawerProps, 'opened' | 'nameOf'> & { opened: OpenedBody }) {
  const [rule, setRule] = useState(own);
  const party = accounts
    .find((account) => account.rule === rule)
    ?.parties.find(({ organisation, ringFenced }) => organisation === opened.organisation && ringFenced === opened.ringFenced);
  return (
    <div className={classes.body}>
      <SegmentedControl
        size="xs"
        aria-label="How hub costs are shared"
        value={rule}
        onChange={(value) => setRule(sharingRules.find((one) => one === value) ?? own)}
        data={sharingRules.map((one) => ({ value: one, label: sharingRuleLabel[one] }))}
      />
      {party === undefined ? (
        <p>By this rule nothing of the plan falls on it.</p>
      ) : (
        <>
          <p className={classes.standing}>
            Over the plan it <GainText amount={party.netPresentValue} estimated={party.lines.some(({ basis }) => basis === 'estimated')} />
          </p>
          {opened.ringFenced && (
            <p className={classes.quiet}>
              What falls on ring-fenced properties. It is in the plan’s totals as receipts and costs, but it is not the body’s to spend, so
              it stands apart from the body’s own money and pays for nobody else.
            </p>
          )}
          <Lines party={party} />
          <Behind party={party} onClose={onClose} />
        </>
      )}
    </div>
  );
}

export function BodyDrawer({ opened, nameOf, onClose, ...rest }: BodyDrawerProps) {
  return (
    <Drawer opened={opened !== null} onClose={onClose} position="right" size="xl" title={opened ? partyName(opened, nameOf) : ''}>
      {opened && <Body opened={opened} onClose={onClose} {...rest} />}
    </Drawer>
  );
}
