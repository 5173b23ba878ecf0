/** Every body with what it gains or pays by each rule, then central and local government and the whole; a row opens the body. */
import { Fragment } from 'react';
import { subtotalsOf, tierLabel } from '../../../shared/appraisal/government.ts';
import type { Party, WhoPays } from '../../../shared/appraisal/who-pays.ts';
import { sharingRuleLabel, type SharingRule } from '../../../shared/assumptions.ts';
import { partyName, type FullNames } from '../../../shared/board/who-pays-words.ts';
import type { OrganisationId } from '../../../shared/ids.ts';
import { inSentence } from '../../../shared/in-sentence.ts';
import { formatCount } from '../../../shared/measure.ts';
import type { Sector } from '../../../shared/organisation.ts';
import { DataTable, type TableRow } from '../../ui/data-table.tsx';
import { GainText } from './gain-text.tsx';
import { amountIn, isEstimated, type Measure, type OpenedBody } from './measures.ts';
import classes from './partners.module.css';

type BodiesTableProps = {
  accounts: readonly WhoPays[];
  own: SharingRule;
  measure: Measure;
  nameOf: FullNames;
  sectorOf: (id: OrganisationId) => Sector | null;
  onOpen: (body: OpenedBody) => void;
};

const keyOf = ({ organisation, ringFenced }: OpenedBody) => `${organisation} ${String(ringFenced)}`;

/** Every party of any rule, the one that gains most by the plan's own rule first and the ring-fenced last. */
function partiesIn(accounts: readonly WhoPays[], own: SharingRule, measure: Measure): OpenedBody[] {
  const all = new Map<string, OpenedBody & { amount: number }>();
  for (const { rule, parties } of accounts)
    for (const party of parties) {
      const amount = rule === own ? amountIn(measure, party) : (all.get(keyOf(party))?.amount ?? 0);
      all.set(keyOf(party), { organisation: party.organisation, ringFenced: party.ringFenced, amount });
    }
  return [...all.values()].toSorted((a, b) => Number(a.ringFenced) - Number(b.ringFenced) || b.amount - a.amount);
}

export function BodiesTable({ accounts, own, measure, nameOf, sectorOf, onOpen }: BodiesTableProps) {
  const bodies = partiesIn(accounts, own, measure);
  const found = (account: WhoPays, body: OpenedBody): Party | undefined => account.parties.find((party) => keyOf(party) === keyOf(body));
  const cell = (account: WhoPays, body: OpenedBody) => {
    const party = found(account, body);
    return <GainText amount={party ? amountIn(measure, party) : 0} estimated={party !== undefined && isEstimated(measure, party)} />;
  };
  const lacking = (body: OpenedBody) => Math.max(0, ...accounts.map((account) => found(account, body)?.incomplete ?? 0));
  const subtotals = accounts.map((account) => subtotalsOf(account.parties, sectorOf));
  const tiers = [...new Set(subtotals.flatMap((each) => each.map(({ tier }) => tier)))];
  const rows: TableRow[] = [
    ...bodies.map((body) => ({
      key: keyOf(body),
      cells: [
        <Fragment key="name">
          {partyName(body, nameOf)}
          {lacking(body) > 0 && (
            <span className={classes.lacking}>
              {lacking(body) === 1 ? 'a figure is' : 'figures are'} not recorded for {formatCount(lacking(body))}{' '}
              {lacking(body) === 1 ? 'property' : 'properties'}
            </span>
          )}
        </Fragment>,
        ...accounts.map((account) => <Fragment key={account.rule}>{cell(account, body)}</Fragment>),
      ],
      onOpen: () => onOpen(body),
    })),
    {
      key: 'whole',
      cells: [
        'The whole plan',
        ...accounts.map(({ rule, parties }) => (
          <GainText
            key={rule}
            amount={parties.reduce((sum, party) => sum + amountIn(measure, party), 0)}
            estimated={parties.some((party) => isEstimated(measure, party))}
          />
        )),
      ],
      emphasis: 'total' as const,
    },
    ...tiers.map((tier) => ({
      key: tier,
      cells: [
        `Of which: ${inSentence(tierLabel[tier])}`,
        ...subtotals.map((each, at) => {
          const subtotal = each.find((one) => one.tier === tier);
          return (
            <GainText
              key={accounts[at]?.rule}
              amount={subtotal ? amountIn(measure, subtotal) : 0}
              estimated={subtotal?.estimated ?? false}
            />
          );
        }),
      ],
      emphasis: 'quiet' as const,
    })),
  ];
  return (
    <DataTable
      caption="What each body gains or pays by each rule of sharing"
      hideCaption
      columns={[
        { key: 'body', label: 'Body' },
        ...accounts.map(({ rule }) => ({
          key: rule,
          label: sharingRuleLabel[rule],
          align: 'right' as const,
          ...(rule === own ? { unit: '(this plan’s rule)' } : {}),
        })),
      ]}
      rows={rows}
    />
  );
}
