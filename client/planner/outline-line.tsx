/** One property in the outline: chosen with its box, opened with its name, moved by dragging or from its menu; drawn anew only where it changed. */
import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { memo, useContext } from 'react';
import { formatPoundsPerYear } from '../../shared/money.ts';
import { componentLabel } from '../../shared/use.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import { carry } from './carried.ts';
import { decisionWords } from '../../shared/decision-words.ts';
import { LineMenuItems } from './line-menu-items.tsx';
import { LitContext } from './lit-context.ts';
import { OutlineActsContext } from './outline-acts.ts';
import { sameLine, type Line } from './outline.ts';
import { usePlan } from './plan-context.ts';
import classes from './outline.module.css';
import { useRevealed } from './use-revealed.ts';

/** What is wrong with the record that a decision rests on, as a sentence; null where nothing is. */
function recordTrouble(line: Line): string | null {
  if (!line.facts) return 'No longer in the register: it counts for nothing in this plan.';
  return line.facts.archived ? 'Archived in the register: it counts for nothing in this plan.' : null;
}

export function OutlineLine({ line, hosting = false }: { line: Line; hosting?: boolean }) {
  const { focus, mayEdit } = usePlan();
  const [{ selection }] = useView();
  const lit = useContext(LitContext);
  const { property } = line;
  return (
    <Row
      line={line}
      hosting={hosting}
      isOpen={focus.kind === 'property' && focus.property === property}
      selected={selection.includes(property)}
      lit={lit === property}
      mayEdit={mayEdit}
    />
  );
}

type RowProps = { line: Line; hosting: boolean; isOpen: boolean; selected: boolean; lit: boolean; mayEdit: boolean };

const Row = memo(
  function Row({ line, hosting, isOpen, selected, lit, mayEdit }: RowProps) {
    const { toggle, open, light, carried } = useContext(OutlineActsContext);
    const { property, facts, decision } = line;
    const row = useRevealed<HTMLLIElement>(isOpen);
    const name = facts?.name ?? `Property ${property}`;
    const trouble = recordTrouble(line);
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging it; its menu does the same
      <li
        className={classes.line}
        ref={row}
        data-open={isOpen}
        onPointerEnter={() => light(property)}
        onPointerLeave={() => light(null)}
        data-lit={lit}
        data-selected={selected}
        draggable={mayEdit && !hosting}
        onDragStart={(event) => carry(event.dataTransfer, carried(property))}
      >
        <Checkbox size="xs" aria-label={`Select ${name}`} checked={selected} onChange={() => toggle(property)} disabled={hosting} />
        <button type="button" className={classes.name} onClick={() => open(property)}>
          <span className={classes.words}>
            <span>{name}</span>
            <small>
              {decision && decisionWords(hosting ? { ...decision, action: 'host', exitRoute: null } : decision)}
              {!decision && [facts?.town, facts?.reference].filter(Boolean).join(' · ')}
              {line.part.length > 0 && ` · its ${line.part.map((component) => componentLabel[component].toLowerCase()).join(' and ')}`}
              {line.costUnder !== null && ` · cost counted under ${line.costUnder}`}
            </small>
            {trouble && <small className={classes.trouble}>{trouble}</small>}
          </span>
        </button>
        {facts && line.costUnder === null && (
          <span className={classes.cost}>
            <FigureText figure={facts.runningCost} print={(value) => formatPoundsPerYear(value, 'headline').replace(' a year', '')} />
          </span>
        )}
        {mayEdit && (
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <ActionIcon size="sm" aria-label={`What to do with ${name}`}>
                <Icon name="more" size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <LineMenuItems line={line} hosting={hosting} />
            </Menu.Dropdown>
          </Menu>
        )}
      </li>
    );
  },
  (before, after) =>
    sameLine(before.line, after.line) &&
    before.hosting === after.hosting &&
    before.isOpen === after.isOpen &&
    before.selected === after.selected &&
    before.lit === after.lit &&
    before.mayEdit === after.mayEdit,
);
