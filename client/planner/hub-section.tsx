/** One hub in the outline: its opening and how full it is, its host, its members; a place to drop properties on. */
import { ActionIcon } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import type { Appraisal, HubOutcome } from '../../shared/appraisal/appraisal.ts';
import { demandKnown } from '../../shared/appraisal/gaps.ts';
import { formatArea } from '../../shared/measure.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { Icon } from '../ui/icon.tsx';
import { carries, carriedBy } from './carried.ts';
import { OutlineLine } from './outline-line.tsx';
import type { Outline } from './outline.ts';
import { usePlan } from './plan-context.ts';
import classes from './outline.module.css';
import { useActs } from './use-acts.ts';
import { useRevealed } from './use-revealed.ts';

export function HubSection({ entry }: { entry: Outline['hubs'][number] }) {
  const { appraisal, focus, setFocus, mayEdit } = usePlan();
  const { joinHub } = useActs();
  const [over, setOver] = useState(false);
  const [folded, setFolded] = useState(false);
  const { hub, host, members } = entry;
  const isOpen = focus.kind === 'hub' && focus.hub === hub.id;
  const head = useRevealed<HTMLDivElement>(isOpen);
  const outcome = appraisal.hubs.find((each) => each.hub === hub.id);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    joinHub(hub, carriedBy(event.dataTransfer));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; the menus of the lines do the same
    <section
      className={classes.section}
      aria-label={hub.name}
      data-over={over}
      onDragOver={(event) => {
        if (!mayEdit || !carries(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div ref={head} className={classes.hub} data-open={isOpen}>
        <ActionIcon
          size="sm"
          aria-label={`${folded ? 'Show' : 'Hide'} what moves to ${hub.name}`}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          <Icon name={folded ? 'chevron-right' : 'chevron-down'} size={12} />
        </ActionIcon>
        <button type="button" className={classes.name} onClick={() => setFocus({ kind: 'hub', hub: hub.id })}>
          <span className={classes.hubMark} aria-hidden="true">
            {members.length}
          </span>
          <span className={classes.words}>
            <strong>{hub.name}</strong>
            <small>
              opens {formatFinancialYear(hub.opens)}
              {outcome && ` · ${fullness(outcome, appraisal)}`}
            </small>
          </span>
        </button>
      </div>
      {!folded && (
        <ul className={classes.lines} data-nested="true">
          {host && <OutlineLine line={host} hosting />}
          {members.map((line) => (
            <OutlineLine key={line.property} line={line} />
          ))}
          {members.length === 0 && <li className={classes.hint}>Nothing moves here yet: drop properties on it, or use their menus.</li>}
        </ul>
      )}
    </section>
  );
}

/** "needs 1,240 m² of 1,500 m²"; "needs at least" where the space of some that move in is not recorded. */
export function fullness(outcome: HubOutcome, appraisal: Pick<Appraisal, 'outcomes'>): string {
  const { demand, capacity } = outcome;
  const { known, of } = demandKnown(outcome, appraisal);
  const room = capacity === null ? '; room not recorded' : ` of ${formatArea(capacity)}`;
  if (known === of) return `needs ${formatArea(demand)}${room}`;
  if (demand === 0) return `needs space that is not recorded${room}`;
  return `needs at least ${formatArea(demand)}${room} (known for ${known} of ${of})`;
}
