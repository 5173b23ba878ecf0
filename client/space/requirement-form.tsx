/** The form of a requirement, new or changed, with what fits counted beside it while it is typed. */
import { Button, Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { formatArea } from '../../shared/measure.ts';
import { may } from '../../shared/role.ts';
import { areaWanted, type RequirementDraft } from '../../shared/space/requirement.ts';
import { mayWant } from '../../shared/space/space-rights.ts';
import type { Position } from '../../shared/units.ts';
import { componentLabel, components } from '../../shared/use.ts';
import { problemOf, trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LiveFits, useFits } from './live-fits.tsx';
import { PlaceField } from './place-field.tsx';
import { SpaceLegend } from './space-legend.tsx';
import { SpaceMap } from './space-map.tsx';
import { markedOffer } from './space-picture.ts';
import classes from './space.module.css';
import { type Messages, messagesAfter, readRequirement, readWanted, type TypedRequirement } from './typed-requirement.ts';

type RequirementFormProps = {
  start: TypedRequirement;
  isNew: boolean;
  saving: boolean;
  onSave: (draft: RequirementDraft) => Promise<void>;
  onCancel: () => void;
};

export function RequirementForm({ start, isNew, saving, onSave, onCancel }: RequirementFormProps) {
  const { person } = useMe();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const [typed, setTyped] = useState(start);
  const [messages, setMessages] = useState<Messages>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const put = (change: Partial<TypedRequirement>) => {
    setTyped((before) => ({ ...before, ...change }));
    setMessages((before) => messagesAfter(before, change));
  };
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const wanted = useMemo(() => readWanted(typed, today), [typed, today]);
  const fits = useFits(wanted);
  const sectors = new Map((about?.organisations ?? []).map(({ id, sector }) => [id, sector]));
  const own = (about?.organisations ?? []).filter(({ id }) => mayWant(person, { body: id, sensitive: false }));
  const place = useMemo(() => typed.place && { place: typed.place, reach: Number(typed.reach) * 1000 }, [typed.place, typed.reach]);
  const offers = (wanted && fits.data ? fits.data.matches : []).map((match) =>
    markedOffer(match, (holder) => sectors.get(holder as never) ?? 'other'),
  );

  const goToFirst = () => requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTrouble(null);
    const read = readRequirement(typed);
    setMessages(read.ok ? {} : read.messages);
    if (!read.ok) return goToFirst();
    try {
      await onSave(read.draft);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind !== 'invalid') return setTrouble(problem.message);
      setMessages(Object.fromEntries(problem.fields.map(({ path, message }) => [path.split('.')[0] ?? path, message])));
      goToFirst();
    }
  };
  const reckoned =
    typed.measured === 'people' && Number(typed.people) > 0 ? areaWanted({ area: null, people: Number(typed.people) as never }) : null;

  return (
    <form ref={form} noValidate className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.fields}>
        <TextInput
          label="What is wanted"
          name="name"
          description="In a few words, such as “Rooms for the probation team”"
          maxLength={200}
          error={messages['name']}
          value={typed.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label="For which body"
          name="body"
          description="Of those whose records you keep"
          error={messages['body']}
          value={typed.body}
          data={[{ value: '', label: 'Choose a body' }, ...own.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => put({ body: event.currentTarget.value as TypedRequirement['body'] })}
        />
        <NativeSelect
          label="For what"
          name="component"
          description="What would happen there"
          error={messages['component']}
          value={typed.component}
          data={components.map((value) => ({ value, label: componentLabel[value] }))}
          onChange={(event) => put({ component: event.currentTarget.value as TypedRequirement['component'] })}
        />
        <div className={classes.size}>
          <SegmentedControl
            size="xs"
            aria-label="How the space is given"
            data={[
              { value: 'area', label: 'By area' },
              { value: 'people', label: 'By people' },
            ]}
            value={typed.measured}
            onChange={(measured) => put({ measured: measured === 'people' ? 'people' : 'area' })}
          />
          {typed.measured === 'area' ? (
            <TextInput
              label="Space"
              name="area"
              rightSection="m²"
              inputMode="decimal"
              error={messages['area']}
              value={typed.area}
              onChange={(event) => put({ area: event.currentTarget.value })}
            />
          ) : (
            <TextInput
              label="People, full-time"
              name="people"
              description={
                reckoned === null
                  ? '7 desks to 10 people at 10 m² a desk (OGC/IPD 2007)'
                  : `≈${formatArea(reckoned)}: 7 desks to 10 people at 10 m² a desk (OGC/IPD 2007)`
              }
              inputMode="decimal"
              error={messages['people']}
              value={typed.people}
              onChange={(event) => put({ people: event.currentTarget.value })}
            />
          )}
        </div>
        <PlaceField value={typed} error={messages['place']} onPut={put} />
        <TextInput
          label="Within"
          name="reach"
          description="In a straight line"
          rightSection="km"
          inputMode="decimal"
          error={messages['reach']}
          value={typed.reach}
          onChange={(event) => put({ reach: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="By when"
          name="by"
          description="The last day that would do"
          error={messages['by']}
          value={typed.by}
          onChange={(event) => put({ by: event.currentTarget.value })}
        />
        <TextInput
          label="Budget"
          name="budget"
          description="Pounds a year for running it; leave empty where none is set"
          leftSection="£"
          inputMode="decimal"
          error={messages['budget']}
          value={typed.budget}
          onChange={(event) => put({ budget: event.currentTarget.value })}
        />
        <Textarea
          label="Notes"
          name="notes"
          className={classes.wide ?? ''}
          autosize
          minRows={2}
          maxLength={4000}
          value={typed.notes}
          onChange={(event) => put({ notes: event.currentTarget.value })}
        />
        {isNew && may(person, 'sensitive.see') && (
          <Checkbox
            className={classes.wide ?? ''}
            label="Sensitive: only those who are cleared see that it is wanted"
            checked={typed.sensitive}
            onChange={(event) => put({ sensitive: event.currentTarget.checked })}
          />
        )}
        {trouble && <ErrorNote error={trouble} title="Nothing was saved" />}
        <div className={classes.foot}>
          <Button type="submit" loading={saving}>
            {isNew ? 'Enter what is wanted' : 'Save'}
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </div>
      <section className={classes.beside} aria-label="What fits so far">
        <div className={classes.map}>
          <SpaceMap wanted={place} offers={offers} lit={null} onPlace={(at: Position) => put({ place: at, near: '', placed: 'map' })} />
        </div>
        {offers.length > 0 && <SpaceLegend offers={offers} />}
        <LiveFits wanted={wanted} fits={fits} />
      </section>
    </form>
  );
}
