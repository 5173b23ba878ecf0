/** Every property on its way out or planned to be: a board of stages, a table of the same lines, and the receipts; the filter is the map's. */
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { DisposalStanding } from '../../shared/disposal.ts';
import { everything } from '../../shared/filter.ts';
import { scenarioIdSchema } from '../../shared/ids.ts';
import { DisposalTabs } from '../estate/disposal-tabs.tsx';
import { EstateFrame } from '../estate/estate-frame.tsx';
import { usePhone } from '../estate/use-phone.ts';
import { coverageOfDisposals } from '../exports/list-coverage.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { DisposalBoard } from './disposal-board.tsx';
import { DisposalTable } from './disposal-table.tsx';
import { type Showing, showings, useAskedOfDisposals } from './disposals-address.ts';
import classes from './disposals.module.css';
import { DisposalsStrip } from './disposals-strip.tsx';
import { ReceiptsView } from './receipts-view.tsx';
import { StageChips } from './stage-chips.tsx';
import { StageList } from './stage-list.tsx';
import { StageSelect } from './stage-select.tsx';
import { useDisposals } from './use-disposals.ts';

const showingLabel: Record<Showing, string> = { board: 'Board', table: 'Table', receipts: 'Receipts' };

export function DisposalsPage() {
  useDocumentTitle('Disposals · Common Ground');
  const phone = usePhone();
  const [{ filter, estimates }, change] = useView();
  const { asked, ask } = useAskedOfDisposals();
  const { entries, ofEveryStage, all, plans, receipts, ready, error, retry } = useDisposals(filter, asked.from);
  const pick = (stages: DisposalStanding[]) => change({ filter: { ...filter, stages } }, { replace: true });
  const picking = { ofEveryStage, stages: filter.stages, onPick: pick };
  const chips = phone ? null : <StageChips {...picking} />;

  const content = () => {
    if (error && !ready)
      return (
        <div className={classes.padded}>
          <ErrorNote error={error} title="The disposals could not be read">
            <Button variant="default" onClick={retry}>
              Try again
            </Button>
          </ErrorNote>
        </div>
      );
    if (!ready)
      return (
        <div className={classes.padded}>
          <Waiting lines={10} label="Loading the disposals" />
        </div>
      );
    if (all.length === 0 && JSON.stringify(filter) === JSON.stringify(everything))
      return (
        <EmptyState
          title="Nothing is on its way out yet"
          detail="A property stands here once a plan lets it go, or once somebody proposes it for disposal from its page in the register."
        >
          <Button component={Link} to="/register">
            Go to the register
          </Button>
        </EmptyState>
      );
    if (entries.length === 0 && asked.shown !== 'table')
      return (
        <>
          {chips}
          <EmptyState title="No disposal passes this filter" detail="The page shows what the filters leave. Take one away to see more.">
            <Button
              onClick={() => {
                change({ filter: everything });
                if (asked.from) ask({ from: null });
              }}
            >
              Clear all filters
            </Button>
          </EmptyState>
        </>
      );
    if (asked.shown === 'receipts') return <ReceiptsView receipts={receipts} estimates={estimates} />;
    if (asked.shown === 'table')
      return (
        <>
          {chips}
          <DisposalTable entries={entries} order={asked.order} onOrder={(order) => ask({ order })} />
        </>
      );
    if (phone) return <StageList entries={entries} />;
    return <DisposalBoard entries={entries} unfolded={filter.stages.some((stage) => asideStandings.includes(stage))} />;
  };

  return (
    <EstateFrame
      panels="beside"
      filterNote="Counts are of the whole estate, whether or not it is on its way out."
      renderStrip={(first) => <DisposalsStrip entries={entries} receipts={receipts} estimates={estimates} first={first} onAsk={ask} />}
    >
      <div className={classes.page} data-shown={asked.shown}>
        <div className={classes.tabs}>
          <DisposalTabs />
        </div>
        <header className={classes.tools}>
          <h1 className={classes.title}>Disposals</h1>
          <SegmentedControl
            size="xs"
            aria-label="Shown as"
            data={showings.map((value) => ({ value, label: showingLabel[value] }))}
            value={asked.shown}
            onChange={(value) => ask({ shown: showings.find((one) => one === value) ?? 'board' })}
          />
          <NativeSelect
            size="xs"
            aria-label="From which plan"
            value={asked.from ?? ''}
            onChange={(event) => ask({ from: scenarioIdSchema.safeParse(event.currentTarget.value).data ?? null })}
            data={[{ value: '', label: 'Every plan, and the register' }, ...plans.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          {phone && <StageSelect {...picking} />}
          <div className={classes.actions}>
            <ExportButton
              list="disposals"
              coverage={() => coverageOfDisposals(entries)}
              count={ready ? entries.length : undefined}
              plan={plans.find(({ id }) => id === asked.from) ?? null}
            />
          </div>
        </header>
        {content()}
      </div>
    </EstateFrame>
  );
}

const asideStandings: readonly DisposalStanding[] = ['on-hold', 'withdrawn', 'transferred'];
