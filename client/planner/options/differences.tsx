/** What differs between the plan in hand and another, decision by decision and hub by hub, and what each difference is worth. */
import { Button, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCount } from '../../../shared/measure.ts';
import { formatChange } from '../../../shared/money.ts';
import { comparedParts, type About } from '../../../shared/options/plan-differences.ts';
import { worthOf, type Worth } from '../../../shared/options/worth.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { planAppraiser } from '../plan-appraiser.ts';
import { usePlan } from '../plan-context.ts';
import classes from './options.module.css';
import type { NamedOption } from './use-options.ts';

const page = 30;

/** Words and areas of a plan are worth nothing by themselves. */
const isWeighed = (about: About) => about.kind !== 'plan' || about.key === 'baseYear';

function Change({ amount }: { amount: Worth[keyof Worth] }) {
  if (amount === 0) return <span className={classes.nothing}>nothing</span>;
  return (
    <span className={classes.change} data-loss={amount < 0} title={formatChange(amount, 'exact')}>
      {formatChange(amount, 'table')}
    </span>
  );
}

export function Differences({ other }: { other: NamedOption }) {
  const { draft, facts, nameOf } = usePlan();
  const [only, setOnly] = useState(true);
  const [shown, setShown] = useState(page);
  const all = useMemo(() => new Map([...other.facts, ...facts]), [other.facts, facts]);
  const appraise = useMemo(() => planAppraiser(all), [all]);
  const parts = useMemo(
    () =>
      comparedParts(draft, other.scenario, (id) => all.get(id)?.name ?? nameOf(id)).filter(
        ({ about }) => about.kind !== 'plan' || about.key !== 'name',
      ),
    [draft, other.scenario, all, nameOf],
  );
  const differing = parts.filter(({ differs }) => differs);
  const listed = (only ? differing : parts).slice(0, shown);
  const rest = (only ? differing : parts).length - listed.length;
  const rows = useMemo(
    () =>
      listed.map((part) => ({
        ...part,
        worth: part.differs && isWeighed(part.about) ? worthOf(draft, other.scenario, part.about, appraise) : null,
      })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is listed follows from these
    [parts, only, shown, draft, other.scenario, appraise],
  );
  const count = differing.length;
  return (
    <>
      <div className={classes.head}>
        <p className={classes.quiet}>
          {count === 0 ? 'Both plans say the same.' : `${formatCount(count)} ${count === 1 ? 'thing differs' : 'things differ'}.`} What a
          difference is worth is this plan as it stands less this plan with that one difference undone. The worths of several need not add
          up, since one may rest on another.
        </p>
        <Switch size="xs" label="Only those that differ" checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
      </div>
      {rows.length > 0 && (
        <DataTable
          caption="Differences one by one, with what each is worth"
          hideCaption
          columns={[
            { key: 'subject', label: 'What' },
            { key: 'mine', label: 'This plan' },
            { key: 'theirs', label: other.name },
            { key: 'saving', label: 'Worth', unit: '(£ a year)', align: 'right' },
            { key: 'net', label: 'Worth in net receipt', unit: '(£)', align: 'right' },
            { key: 'value', label: 'Worth over the plan', unit: '(£, present value)', align: 'right' },
          ]}
          rows={rows.map(({ about, subject, mine, theirs, differs, worth }) => ({
            key: JSON.stringify(about),
            cells: [
              subject,
              mine,
              differs ? theirs : <span className={classes.nothing}>the same</span>,
              worth ? <Change key="saving" amount={worth.annualSaving} /> : '',
              worth ? <Change key="net" amount={worth.netReceipt} /> : '',
              worth ? <Change key="value" amount={worth.netPresentValue} /> : '',
            ],
          }))}
        />
      )}
      {rest > 0 && (
        <Button variant="subtle" onClick={() => setShown(shown + page)}>
          Show {formatCount(Math.min(page, rest))} more of {formatCount(rest)}
        </Button>
      )}
    </>
  );
}
