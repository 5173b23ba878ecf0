/** What has changed in the register since a plan was frozen, and what that would do to its headline; the frozen figures stay what they are. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { counted } from '../../../shared/counted.ts';
import { formatCount } from '../../../shared/measure.ts';
import { shiftWords } from '../../../shared/frozen/shift-words.ts';
import { type Answers, trpc } from '../../api.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import board from '../board.module.css';
import type { EffectsAsked } from './effects-worker.ts';
import { PropertyChange } from './property-change.tsx';
import classes from './sent.module.css';
import { useEffects } from './use-effects.ts';

type Shown = Answers['sent']['get'];
type Since = Answers['sent']['differences'];

/** So many are shown before the rest is asked for. */
const few = 12;

function lead({ properties, added, registerVersion }: Since, then: number): string {
  const inPlan = properties.filter((one) => one.inPlan).length;
  const versions = `The plan was frozen on register version ${formatCount(then)}; today’s is ${formatCount(registerVersion)}.`;
  const came = added > 0 ? ` ${counted(added, 'property has', 'properties have')} come to its area.` : '';
  if (properties.length === 0) return `${versions} Nothing that the plan rests on has changed.${came}`;
  const parts = [
    inPlan > 0 && `${counted(inPlan, 'property', 'properties')} of the plan`,
    properties.length > inPlan && `${counted(properties.length - inPlan, 'property', 'properties')} in its area that it does not decide on`,
  ].filter(Boolean);
  return `${versions} Changed since: ${parts.join(' and ')}.${came}`;
}

function EffectTable({ since }: { since: Since }) {
  if (since.properties.length === 0) return null;
  if (since.effect.length === 0) return <p>Together the changes leave every headline figure as it was frozen.</p>;
  return (
    <DataTable
      caption="What the changes together would do to the headline"
      columns={[
        { key: 'label', label: 'Headline figure' },
        { key: 'before', label: 'As sent', align: 'right' },
        { key: 'after', label: 'With today’s register', align: 'right' },
        { key: 'change', label: 'Difference', align: 'right' },
      ]}
      rows={since.effect.map((shift) => {
        const { label, before, after, change } = shiftWords(shift);
        return { key: shift.key, cells: [label, before, after, change] };
      })}
    />
  );
}

function Changes({ sent, since }: { sent: Shown; since: Since }) {
  const [all, setAll] = useState(false);
  const { scenario, facts } = sent.content;
  const asked = useMemo((): EffectsAsked => {
    const changed = since.properties.filter((one) => one.inPlan).map(({ id }) => id);
    return { scenario, frozen: facts, today: since.today, changed };
  }, [scenario, facts, since]);
  const effects = useEffects(asked);
  const shown = all ? since.properties : since.properties.slice(0, few);
  return (
    <>
      {asked.changed.length > effects.size && asked.changed.length > few && (
        <output className={classes.quiet}>
          Worked out what {formatCount(effects.size)} of {counted(asked.changed.length, 'change')} do alone…
        </output>
      )}
      <ul className={classes.changes} aria-label="Changed properties">
        {shown.map((difference) => (
          <PropertyChange key={difference.id} difference={difference} effect={effects.get(difference.id)} />
        ))}
      </ul>
      {since.properties.length > few && (
        <Button className={board.screenOnly ?? ''} variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${formatCount(since.properties.length)}`}
        </Button>
      )}
    </>
  );
}

export function SinceSection({ sent }: { sent: Shown }) {
  const { number, registerVersion } = sent.head;
  const { data: since, error } = useQuery(trpc.sent.differences.queryOptions({ number }));
  return (
    <section className={classes.section} aria-labelledby="since">
      <h2 id="since">Changed in the register since it was sent</h2>
      {error && !since && <ErrorNote error={error} title="The differences could not be read" />}
      {!since && !error && <Waiting lines={3} label="Comparing with the register of today" />}
      {since && (
        <>
          <p className={classes.quiet}>{lead(since, registerVersion)}</p>
          <EffectTable since={since} />
          {since.properties.length > 0 && <Changes sent={sent} since={since} />}
        </>
      )}
    </section>
  );
}
