/** Fills gaps by estimate on request: what each value would be and from which peers, before anything is written; all estimates of a kind are removed by one click. */
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import type { EstimateOffer } from '../../shared/quality/quality-answer.ts';
import { trpc } from '../api.ts';
import { DataTabs } from '../estate/data-tabs.tsx';
import { EditorsOnly } from '../estate/editors-only.tsx';
import { EstateFrame } from '../estate/estate-frame.tsx';
import { FilterChips } from '../estate/filter-chips.tsx';
import { usePhone } from '../estate/use-phone.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { CannotList } from './cannot-list.tsx';
import { estimateKinds } from './estimate-kinds.ts';
import classes from './estimates.module.css';
import { OfferTable } from './offer-table.tsx';
import { useAsked } from './quality-address.ts';
import { type EstimateScope, pageSize, useEstimateActs, useOffers } from './use-estimates.ts';

const lead = 'Fills gaps from like properties, always marked ≈ and never over a recorded figure. Nothing is written before you say so.';

type Chosen = ReadonlyMap<PropertyId, number>;
const nobody: Chosen = new Map();

function Estimates() {
  const [{ filter, selection }] = useView();
  const { asked, ask } = useAsked();
  const { kind } = asked;
  const { within, how, meanwhile } = estimateKinds[kind];
  const [of, setOf] = useState<'filter' | 'selection'>(selection.length > 0 ? 'selection' : 'filter');
  const bySelection = of === 'selection' && selection.length > 0;
  const scope: EstimateScope = useMemo(() => (bySelection ? { ids: selection } : { filter }), [bySelection, selection, filter]);
  const [page, setPage] = useState<{ list: string; offset: number; chosen: Chosen }>({ list: '', offset: 0, chosen: nobody });
  const list = JSON.stringify([kind, scope]);
  const { offset, chosen } = page.list === list ? page : { offset: 0, chosen: nobody };
  const { data, error, refetch } = useOffers(kind, scope, offset);
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const names = useMemo(() => new Map((about?.organisations ?? []).map((one) => [one.id, one])), [about]);
  const { fill, remove, busy, resting } = useEstimateActs(kind);
  const last = data ? Math.min(offset + pageSize, data.total) : 0;

  const choose = (offers: readonly EstimateOffer[], put: boolean) => {
    const next = new Map(chosen);
    for (const { id, version } of offers) {
      if (put) next.set(id, version);
      else next.delete(id);
    }
    setPage({ list, offset, chosen: next });
  };
  const fillChosen = async () => {
    await fill({ offers: [...chosen].map(([id, version]) => ({ id, version })) });
    setPage({ list, offset: 0, chosen: nobody });
  };

  return (
    <>
      <div className={classes.choices}>
        <SegmentedControl
          size="xs"
          aria-label="What is filled in"
          data={Object.entries(estimateKinds).map(([value, { label }]) => ({ value, label }))}
          value={kind}
          onChange={(next) => ask({ kind: next })}
        />
        {selection.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label="For which properties"
            data={[
              { value: 'selection', label: `The ${formatCount(selection.length)} selected` },
              { value: 'filter', label: 'All that the filters leave' },
            ]}
            value={of}
            onChange={(next) => setOf(next === 'selection' ? 'selection' : 'filter')}
          />
        )}
        <p className={classes.quiet}>
          {meanwhile} <br />
          {how}
        </p>
      </div>
      {error && (
        <ErrorNote error={error} title="The estimates could not be made">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {!data && !error && <Waiting lines={10} label="Making the estimates" />}
      {data && (
        <>
          <div className={classes.acts}>
            <p className={classes.count} aria-live="polite">
              <strong>{formatCount(data.total)}</strong> can be filled in
              {chosen.size > 0 && `, ${formatCount(chosen.size)} chosen`}
            </p>
            {chosen.size > 0 && (
              <Button variant="default" disabled={busy} onClick={() => setPage({ list, offset, chosen: nobody })}>
                Choose none
              </Button>
            )}
            {data.total > 0 && (
              <Button disabled={resting} loading={busy} onClick={() => void (chosen.size > 0 ? fillChosen() : fill(scope))}>
                {chosen.size > 0 ? `Fill in the ${formatCount(chosen.size)} chosen` : `Fill in all ${formatCount(data.total)}`}
              </Button>
            )}
          </div>
          {data.filled > 0 && (
            <div className={classes.filled}>
              <span>
                <strong>{formatCount(data.filled)}</strong> {data.filled === 1 ? 'is' : 'are'} filled in
              </span>
              <Button
                variant="default"
                disabled={busy || resting}
                leftSection={<Icon name="trash" size={14} />}
                onClick={() => void remove(scope)}
              >
                Remove all {formatCount(data.filled)} estimates of {within}
              </Button>
            </div>
          )}
          {data.total === 0 ? (
            <EmptyState
              title={`No ${within} is missing that could be filled in`}
              detail={
                data.filled > 0
                  ? 'What could be filled in has been. What is filled in is marked ≈ wherever it stands, and can be removed above.'
                  : `Properties without a recorded ${within} would be listed here, each with the value that its peers suggest.`
              }
            />
          ) : (
            <>
              <OfferTable kind={kind} offers={data.offers} names={names} chosen={chosen} onChoose={choose} />
              {data.total > pageSize && (
                <div className={classes.pager}>
                  <span>
                    {formatCount(offset + 1)} to {formatCount(last)} of {formatCount(data.total)}
                  </span>
                  <ActionIcon
                    aria-label="Earlier properties"
                    disabled={offset === 0}
                    onClick={() => setPage({ list, offset: Math.max(0, offset - pageSize), chosen })}
                  >
                    <Icon name="chevron-left" />
                  </ActionIcon>
                  <ActionIcon
                    aria-label="Later properties"
                    disabled={last >= data.total}
                    onClick={() => setPage({ list, offset: offset + pageSize, chosen })}
                  >
                    <Icon name="chevron-right" />
                  </ActionIcon>
                </div>
              )}
            </>
          )}
          <CannotList cannot={data.cannot} />
        </>
      )}
    </>
  );
}

export function EstimatesPage() {
  const phone = usePhone();
  return (
    <EstateFrame panels="beside">
      <Page title="Estimates" lead={lead}>
        <DataTabs />
        {phone && <FilterChips />}
        <EditorsOnly does="Gaps in the register are filled with estimates here.">
          <Estimates />
        </EditorsOnly>
      </Page>
    </EstateFrame>
  );
}
