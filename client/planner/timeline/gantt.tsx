/** The programme drawn year by year: every hub with those who wait for it, then the properties that wait for none; bars are moved where they stand. */
import { ActionIcon } from '@mantine/core';
import { useState, type CSSProperties } from 'react';
import { counted } from '../../../shared/counted.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import {
  amissInWords,
  leavingInWords,
  openingInWords,
  type HubBar,
  type LeavingBar,
  type Timeline,
} from '../../../shared/phasing/timeline.ts';
import { addYears, formatFinancialYear, type FinancialYear } from '../../../shared/year.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePlan } from '../plan-context.ts';
import { hubBar, keyOf, type MovedBar } from './moved-bar.ts';
import classes from './timeline.module.css';
import type { Moving } from './use-moving.ts';
import { YearBar } from './year-bar.tsx';

type GanttProps = { timeline: Timeline; moving: Moving };

/** More rows than this begin folded. */
const many = 80;

export function Gantt({ timeline, moving }: GanttProps) {
  const { years, hubs, without } = timeline;
  const rows = hubs.reduce((sum, { members }) => sum + 1 + members.length, without.length);
  const [turned, setTurned] = useState<ReadonlySet<string>>(() => new Set());
  const isOpen = (key: string) => rows <= many !== turned.has(key);
  const turn = (key: string) =>
    setTurned((was) => (was.has(key) ? new Set([...was].filter((one) => one !== key)) : new Set([...was, key])));
  return (
    <div className={classes.gantt}>
      <div className={classes.row} data-row="years">
        <span className={classes.name}>Hubs and properties</span>
        <div className={classes.years}>
          {years.map((year) => (
            <span key={year}>{formatFinancialYear(year)}</span>
          ))}
        </div>
      </div>
      {hubs.map((bar) => (
        <div key={bar.hub.id}>
          <HubRow bar={bar} timeline={timeline} moving={moving} open={isOpen(bar.hub.id)} onTurn={() => turn(bar.hub.id)} />
          {isOpen(bar.hub.id) && bar.members.map((member) => <LeavingRow key={member.property} bar={member} {...{ timeline, moving }} />)}
        </div>
      ))}
      {without.length > 0 && (
        <div>
          <div className={classes.row} data-row="hub">
            <Named title="Properties without a hub" open={isOpen('without')} count={without.length} onTurn={() => turn('without')} />
            <div className={classes.track} />
          </div>
          {isOpen('without') && without.map((member) => <LeavingRow key={member.property} bar={member} {...{ timeline, moving }} />)}
        </div>
      )}
    </div>
  );
}

type NamedProps = { title: string; open: boolean; count: number; elsewhere?: number; onTurn: () => void };

function Named({ title, open, count, elsewhere = 0, onTurn }: NamedProps) {
  return (
    <span className={classes.name} title={title}>
      {count > 0 && (
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Members of ${title}`} aria-expanded={open} onClick={onTurn}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
        </ActionIcon>
      )}
      <strong>{title}</strong>
      {count > 0 && !open && <small>{count}</small>}
      {elsewhere > 0 && <small title={`${elsewhere} more wait for it and stand under another hub`}>+{elsewhere}</small>}
    </span>
  );
}

type RowProps = { timeline: Timeline; moving: Moving };

/** What every bar of a row needs of the timeline and of the plan. */
function useBar({ timeline, moving }: RowProps, bar: MovedBar) {
  const { mayEdit, dispatch } = usePlan();
  const first = timeline.span.first;
  return {
    first,
    from: first,
    to: addYears(first, timeline.span.years - 1),
    count: timeline.span.years,
    mayMove: mayEdit,
    onPreview: (year: FinancialYear | null) => moving.preview(bar, year),
    onMove: (year: FinancialYear) => moving.move(bar, year),
    onSettle: () => dispatch({ type: 'settle' }),
  };
}

const placed = (place: number, count: number) => ({ '--at': place, '--count': count }) as CSSProperties;

function HubRow({ bar, timeline, moving, open, onTurn }: RowProps & { bar: HubBar; open: boolean; onTurn: () => void }) {
  const { hub, works, members, waiting } = bar;
  const { first, years: count } = timeline.span;
  const shared = useBar({ timeline, moving }, hubBar(hub));
  const some = counted(waiting, 'property waits', 'properties wait');
  return (
    <div className={classes.row} data-row="hub" data-moving={moving.inHand === keyOf(hubBar(hub))}>
      <Named title={hub.name} open={open} count={members.length} elsewhere={waiting - members.length} onTurn={onTurn} />
      <div className={classes.track}>
        <span className={classes.running} style={placed(Math.min(count, Math.max(0, hub.opens - first)), count)} />
        <YearBar
          {...shared}
          label={hub.name}
          text={`${openingInWords(hub)}, works ${works === null ? 'within it' : `in ${formatFinancialYear(works)}`}; ${some} for it`}
          year={hub.opens}
          drawnIn={works ?? hub.opens}
          look="works"
        >
          <span>works</span>
        </YearBar>
        <span className={classes.gate} style={placed(hub.opens - first, count)} data-hub="true" />
      </div>
    </div>
  );
}

function LeavingRow({ bar, timeline, moving }: RowProps & { bar: LeavingBar }) {
  const { property, name, leaves, receipt, waitsFor, notOpen, leaseEnds } = bar;
  const { first, years: count } = timeline.span;
  const leaving: MovedBar = { kind: 'property', property, name };
  const receiving: MovedBar = { kind: 'receipt', property, name };
  const shared = useBar({ timeline, moving }, leaving);
  const sharedReceipt = useBar({ timeline, moving }, receiving);
  const amiss = amissInWords(bar);
  const inHand = moving.inHand === keyOf(leaving);
  const last = waitsFor.at(-1);
  return (
    <div className={classes.row} data-row="property" data-moving={inHand}>
      <span className={classes.name} title={name}>
        {waitsFor.length > 0 && shared.mayMove && <Hold property={property} name={name} moving={moving} />}
        <span className={classes.long}>{name}</span>
        {amiss.length > 0 && (
          <span className={classes.amiss} title={amiss.join(' ')}>
            <Icon name="alert" />
            <span className="visually-hidden">{amiss.join(' ')}</span>
          </span>
        )}
      </span>
      <div className={classes.track}>
        <span className={classes.inUse} style={placed(Math.max(0, leaves - first), count)} />
        {last && last.opens - 1 > first && (
          <span className={classes.barred} style={placed(Math.min(count, last.opens - 1 - first), count)} data-why="hub" />
        )}
        {leaseEnds && <span className={classes.barred} style={placed(Math.min(count, leaseEnds.year - first), count)} data-why="lease" />}
        {notOpen.length > 0 && last && (
          <span
            className={classes.gap}
            style={{ ...placed(leaves + 1 - first, count), '--long': last.opens - leaves - 1 } as CSSProperties}
          />
        )}
        {waitsFor.map((hub) => (
          <span
            key={hub.id}
            className={classes.gate}
            style={placed(hub.opens - first, count)}
            title={`${hub.name} ${openingInWords(hub)}`}
          />
        ))}
        <YearBar
          {...shared}
          label={name}
          text={[leavingInWords(bar), ...amiss].join('. ')}
          year={leaves}
          look="leaving"
          amiss={notOpen.length > 0}
        >
          <span>{formatFinancialYear(leaves)}</span>
        </YearBar>
        {receipt !== null && (
          <YearBar
            {...sharedReceipt}
            from={leaves}
            label={`Receipt of ${name}`}
            text={`completes in ${formatFinancialYear(receipt)}`}
            year={receipt}
            look="receipt"
          >
            <span aria-hidden="true">£</span>
          </YearBar>
        )}
      </div>
    </div>
  );
}

function Hold({ property, name, moving }: { property: PropertyId; name: string; moving: Moving }) {
  const held = moving.held.has(property);
  return (
    <ActionIcon
      size="sm"
      variant={held ? 'light' : 'subtle'}
      color={held ? 'teal' : 'gray'}
      className={classes.hold}
      data-held={held}
      aria-pressed={held}
      aria-label={`Hold ${name} where it is when its hub moves`}
      title={held ? 'Held: it stays when its hub moves' : 'Hold it when its hub moves'}
      onClick={() => moving.hold(property)}
    >
      <Icon name="pin" />
    </ActionIcon>
  );
}
