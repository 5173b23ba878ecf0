/** One property in the outline: chosen with its box, opened with its name, moved by dragging or from its menu. */
import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { useContext } from 'react';
import { formatPoundsPerYear } from '../../shared/money.ts';
import { componentLabel } from '../../shared/use.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import { carry } from './carried.ts';
import { decisionWords } from './decision-words.ts';
import { LightContext, LitContext } from './lit-context.ts';
import type { Line } from './outline.ts';
import { usePlan } from './plan-context.ts';
import classes from './outline.module.css';
import { useActs } from './use-acts.ts';
import { useRevealed } from './use-revealed.ts';

/** What is wrong with the record that a decision rests on, as a sentence; null where nothing is. */
function recordTrouble(line: Line): string | null {
  if (!line.facts) return 'No longer in the register: it counts for nothing in this plan.';
  return line.facts.archived ? 'Archived in the register: it counts for nothing in this plan.' : null;
}

export function OutlineLine({ line, hosting = false }: { line: Line; hosting?: boolean }) {
  const { focus, setFocus, mayEdit } = usePlan();
  const [view, changeView] = useView();
  const lit = useContext(LitContext);
  const light = useContext(LightContext);
  const { property, facts, decision } = line;
  const name = facts?.name ?? `Property ${property}`;
  const isOpen = focus.kind === 'property' && focus.property === property;
  const row = useRevealed<HTMLLIElement>(isOpen);
  const selected = view.selection.includes(property);
  const trouble = recordTrouble(line);
  const toggle = () => {
    const rest = view.selection.filter((id) => id !== property);
    changeView({ selection: selected ? rest : [...rest, property].sort() }, { replace: true });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging it; its menu does the same
    <li
      className={classes.line}
      ref={row}
      data-open={isOpen}
      onPointerEnter={() => light(property)}
      onPointerLeave={() => light(null)}
      data-lit={lit === property}
      data-selected={selected}
      draggable={mayEdit && !hosting}
      onDragStart={(event) => carry(event.dataTransfer, selected ? view.selection : [property])}
    >
      <Checkbox size="xs" aria-label={`Select ${name}`} checked={selected} onChange={toggle} disabled={hosting} />
      <button type="button" className={classes.name} onClick={() => setFocus({ kind: 'property', property })}>
        <span className={classes.words}>
          <span>{name}</span>
          <small>
            {decision && decisionWords(hosting ? { ...decision, action: 'host', exitRoute: null } : decision)}
            {!decision && [facts?.town, facts?.reference].filter(Boolean).join(' · ')}
            {line.part.length > 0 && ` · its ${line.part.map((component) => componentLabel[component].toLowerCase()).join(' and ')}`}
          </small>
          {trouble && <small className={classes.trouble}>{trouble}</small>}
        </span>
      </button>
      {facts && (
        <span className={classes.cost}>
          <FigureText figure={facts.runningCost} print={(value) => formatPoundsPerYear(value, 'headline').replace(' a year', '')} />
        </span>
      )}
      {mayEdit && <LineMenu line={line} name={name} hosting={hosting} />}
    </li>
  );
}

function LineMenu({ line, name, hosting }: { line: Line; name: string; hosting: boolean }) {
  const { draft, setFocus } = usePlan();
  const { joinHub, retain, takeOut } = useActs();
  const ids = [line.property];
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`What to do with ${name}`}>
          <Icon name="more" size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setFocus({ kind: 'property', property: line.property })}>Open its decision</Menu.Item>
        {!hosting && (
          <>
            {draft.hubs.length > 0 && <Menu.Label>Move to</Menu.Label>}
            {draft.hubs.map((hub) => (
              <Menu.Item key={hub.id} leftSection={<Icon name="hub" size={14} />} onClick={() => joinHub(hub, ids)} disabled={!line.facts}>
                {hub.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => retain(ids)}>Retain</Menu.Item>
            {line.decision && <Menu.Item onClick={() => takeOut(ids)}>Take out of the plan</Menu.Item>}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
