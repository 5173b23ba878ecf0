/** The range of an assumption in one plan: low, high and where it comes from, in place of the library's. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AssumptionEntry } from '../../shared/assumption-entry.ts';
import { assumptionRangeSource } from '../../shared/assumption-range-source.ts';
import { assumptionText, rangeText, readAssumption } from '../../shared/assumption-text.ts';
import { assumptionRangeSchema, type AssumptionRange } from '../../shared/assumptions.ts';
import { usePlan } from './plan-context.ts';
import classes from './aside.module.css';

/** What is typed, as a range, or why it is none. */
function readRange(entry: AssumptionEntry, low: string, high: string, source: string): AssumptionRange | string {
  const [from, to] = [readAssumption(entry, low), readAssumption(entry, high)];
  if ('message' in from) return from.message;
  if ('message' in to) return to.message;
  const read = assumptionRangeSchema.safeParse({ key: entry.key, low: from.value, high: to.value, source });
  return read.success ? read.data : (read.error.issues[0]?.message ?? 'Enter a low and a high end.');
}

function RangeForm({ entry, own, onDone }: { entry: AssumptionEntry; own: AssumptionRange | undefined; onDone: () => void }) {
  const { edit } = usePlan();
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : assumptionText(entry, value));
  const [low, setLow] = useState(text(own?.low ?? entry.low));
  const [high, setHigh] = useState(text(own?.high ?? entry.high));
  const [source, setSource] = useState(own?.source ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const of = entry.label.toLowerCase();
  return (
    <form
      className={classes.ownRange}
      aria-label={`Range of ${of}`}
      onSubmit={(event) => {
        event.preventDefault();
        const range = readRange(entry, low, high, source);
        if (typeof range === 'string') return setTrouble(range);
        edit({ kind: 'range', key: entry.key, range });
        onDone();
      }}
    >
      <TextInput size="xs" label="Low" inputMode="decimal" value={low} onChange={(event) => setLow(event.currentTarget.value)} />
      <TextInput size="xs" label="High" inputMode="decimal" value={high} onChange={(event) => setHigh(event.currentTarget.value)} />
      <TextInput
        size="xs"
        label="Source of the range"
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      {trouble !== null && (
        <p role="alert" className={classes.warning}>
          {trouble}
        </p>
      )}
      <div className={classes.ownRangeActs}>
        <Button size="compact-xs" type="submit">
          Use this range
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

export function OwnRange({ entry }: { entry: AssumptionEntry }) {
  const { draft, edit, mayEdit } = usePlan();
  const [open, setOpen] = useState(false);
  const own = draft.ranges.find(({ key }) => key === entry.key);
  const of = entry.label.toLowerCase();
  if (entry.measure === 'rule') return null;
  const inWords = own ? `${assumptionText(entry, own.low)} to ${assumptionText(entry, own.high)} ${entry.unit}` : rangeText(entry);
  return (
    <>
      <p>
        {own ? 'This plan’s own range' : 'Range'}: {inWords}. {own ? own.source : assumptionRangeSource[entry.key]}.
      </p>
      {mayEdit && !open && (
        <div className={classes.ownRangeActs}>
          <Button size="compact-xs" variant="subtle" aria-label={`Change the range of ${of}`} onClick={() => setOpen(true)}>
            {own ? 'Change the range' : 'Give this plan a range of its own'}
          </Button>
          {own && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Usual range of ${of}`}
              onClick={() => edit({ kind: 'range', key: entry.key, range: null })}
            >
              Usual range
            </Button>
          )}
        </div>
      )}
      {open && <RangeForm entry={entry} own={own} onDone={() => setOpen(false)} />}
    </>
  );
}
