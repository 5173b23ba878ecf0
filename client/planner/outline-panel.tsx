/** The plan as an outline: hubs and what moves into them, other decisions, and what is in the area and not decided. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { memo, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { contains } from '../../shared/area.ts';
import { useView } from '../view.ts';
import { HubSection } from './hub-section.tsx';
import { OutlineLine } from './outline-line.tsx';
import { OutlineActsContext, useOutlineActs } from './outline-acts.ts';
import { outlineOf, searched, type Line } from './outline.ts';
import { usePlan } from './plan-context.ts';
import classes from './outline.module.css';
import { SelectionBar } from './selection-bar.tsx';

const firstShown = 120;

export const OutlinePanel = memo(function OutlinePanel({ onGroup }: { onGroup: () => void }) {
  const { draft, facts, mayEdit } = usePlan();
  const [view] = useView();
  const [words, setWords] = useState('');
  const acts = useOutlineActs();
  const wanted = useDeferredValue(words);
  const whole = useMemo(() => {
    const covered = new Map(
      [...facts].filter(([id, fact]) => {
        if (view.selection.includes(id)) return true;
        if (draft.districts.length > 0 && !draft.districts.includes(fact.district ?? '')) return false;
        return draft.area === null || (fact.position !== null && contains(draft.area, fact.position));
      }),
    );
    const decided = new Map([...facts].filter(([id]) => draft.decisions.some((decision) => decision.property === id)));
    const hosts = [...facts].filter(([id]) => draft.hubs.some((hub) => hub.site.property === id));
    return outlineOf(draft, new Map([...covered, ...decided, ...hosts]));
  }, [draft, facts, view.selection]);
  const outline = useMemo(() => searched(whole, wanted), [whole, wanted]);
  const nothing = wanted.trim() !== '' && outline.hubs.length + outline.otherwise.length + outline.undecided.length === 0;

  return (
    <OutlineActsContext value={acts}>
      <div className={classes.outline}>
        <div className={classes.search}>
          <TextInput
            size="xs"
            aria-label="Find in this plan"
            placeholder="Find a hub or property in this plan"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            leftSection={<Icon name="search" size={14} />}
            rightSection={words === '' ? null : <CloseButton size="xs" aria-label="Clear the search" onClick={() => setWords('')} />}
          />
        </div>
        <div className={classes.scroll}>
          {whole.hubs.length === 0 && (
            <EmptyState
              title="No hubs yet"
              detail="Select the properties that could share a building, below or on the map, and group them. What that saves shows on the right at once."
            >
              {mayEdit && (
                <Button onClick={onGroup} leftSection={<Icon name="hub" size={14} />}>
                  Group into hub
                </Button>
              )}
            </EmptyState>
          )}
          {outline.hubs.map((entry) => (
            <HubSection key={entry.hub.id} entry={entry} />
          ))}
          <Lines title="Decided otherwise" lines={outline.otherwise} />
          <Lines title="Not decided" lines={outline.undecided} hint="In the area; they stay as they are." />
          {nothing && <p className={classes.none}>Nothing in this plan has “{wanted.trim()}” in its name, reference or town.</p>}
        </div>
        <SelectionBar onGroup={onGroup} />
      </div>
    </OutlineActsContext>
  );
});

function Lines({ title, lines, hint }: { title: string; lines: readonly Line[]; hint?: ReactNode }) {
  const [shown, setShown] = useState(firstShown);
  if (lines.length === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.heading}>
        {title} <span className={classes.count}>{formatCount(lines.length)}</span>
      </h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      <ul className={classes.lines}>
        {lines.slice(0, shown).map((line) => (
          <OutlineLine key={line.property} line={line} />
        ))}
      </ul>
      {lines.length > shown && (
        <Button variant="subtle" fullWidth onClick={() => setShown(shown + 500)}>
          Show {formatCount(Math.min(500, lines.length - shown))} more of {formatCount(lines.length)}
        </Button>
      )}
    </section>
  );
}
