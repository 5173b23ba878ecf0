/** Narrows the audit: to a person, to what was done, to a property or a plan, and to days; the address keeps it all. */
import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { auditKinds, type Concern, concerns } from '../../shared/audit/kind.ts';
import { formatCount } from '../../shared/measure.ts';
import { propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { readDate } from '../../shared/year.ts';
import { type AuditChoice, auditChoice, wholeAudit } from './audit-address.ts';
import classes from './audit.module.css';

const concernLabel: Record<Concern, string> = {
  register: 'The register',
  plans: 'Scenarios',
  organisations: 'Organisations',
  door: 'Signing in',
  people: 'People',
  server: 'The server',
};

type AuditFilterProps = { choice: AuditChoice; onChoose: (choice: AuditChoice) => void };

/** Finds a property or a scenario by its name. */
function RecordField({ choice, onChoose }: AuditFilterProps) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 150);
  const chosen = choice.property ?? choice.scenario;
  const { data: found } = useQuery({ ...trpc.search.find.queryOptions({ text: asked, limit: 12 }), enabled: asked !== '' });
  const { data: property } = useQuery({
    ...trpc.property.get.queryOptions({ id: choice.property ?? 'none' }),
    enabled: choice.property !== null,
  });
  const { data: scenarios } = useQuery({ ...trpc.scenario.list.queryOptions(), enabled: choice.scenario !== null });
  const name =
    property && property.property.id === choice.property
      ? property.property.name
      : (scenarios?.find(({ id }) => id === choice.scenario)?.name ?? chosen);
  const offered = (found ?? []).filter(({ kind }) => kind === 'property' || kind === 'scenario');
  const data = offered.map(({ kind, id, label }) => ({ value: `${kind} ${id}`, label }));
  const value = chosen && `${choice.property ? 'property' : 'scenario'} ${chosen}`;
  const known = value === null || data.some((one) => one.value === value) ? data : [{ value, label: name ?? value }, ...data];
  return (
    <Select
      label="Property or scenario"
      placeholder="Any: type a name"
      searchable
      clearable
      value={value}
      data={known}
      filter={({ options }) => options}
      onSearchChange={setWords}
      nothingFoundMessage={asked === '' ? 'Type part of a name.' : 'Nothing is called that.'}
      comboboxProps={{ portalProps: { target: '#page' } }}
      onChange={(next) => {
        const [kind, id] = next?.split(' ') ?? [];
        onChoose({
          ...choice,
          property: kind === 'property' ? propertyIdSchema.parse(id) : null,
          scenario: kind === 'scenario' ? scenarioIdSchema.parse(id) : null,
        });
      }}
    />
  );
}

export function AuditFilter({ choice, onChoose }: AuditFilterProps) {
  const { data: facets } = useQuery(trpc.audit.facets.queryOptions());
  const kinds = concerns
    .map((concern) => ({ concern, of: (facets?.kinds ?? []).filter(({ kind }) => auditKinds[kind].concern === concern) }))
    .filter(({ of }) => of.length > 0);
  const people = facets?.people ?? [];
  const stranger = choice.who !== null && !people.some(({ id }) => id === choice.who) ? [{ value: choice.who, label: choice.who }] : [];
  const whole = Object.values(choice).every((part) => part === null);
  return (
    <search className={classes.filter} aria-label="Narrow the audit">
      <NativeSelect
        label="Who"
        value={choice.who ?? ''}
        onChange={(event) => onChoose({ ...choice, who: event.currentTarget.value || null })}
        data={[
          { value: '', label: 'Anybody' },
          ...people.map(({ id, name, count }) => ({ value: id, label: `${name} (${formatCount(count)})` })),
          ...stranger,
        ]}
      />
      <NativeSelect
        label="What"
        value={choice.did ?? ''}
        onChange={(event) => onChoose({ ...choice, did: auditChoice({ did: event.currentTarget.value }).did })}
        data={[
          { value: '', label: 'Anything' },
          ...kinds.map(({ concern, of }) => ({
            group: concernLabel[concern],
            items: [
              { value: concern, label: `${concernLabel[concern]}: anything` },
              ...of.map(({ kind, label, count }) => ({ value: kind, label: `${label} (${formatCount(count)})` })),
            ],
          })),
        ]}
      />
      <RecordField key={choice.property ?? choice.scenario ?? 'any'} choice={choice} onChoose={onChoose} />
      <TextInput
        type="date"
        label="From"
        value={choice.since ?? ''}
        max={choice.until ?? ''}
        onChange={(event) => onChoose({ ...choice, since: readDate(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label="To"
        value={choice.until ?? ''}
        min={choice.since ?? ''}
        onChange={(event) => onChoose({ ...choice, until: readDate(event.currentTarget.value) })}
      />
      <Button variant="default" disabled={whole} onClick={() => onChoose(wholeAudit)}>
        Show everything
      </Button>
    </search>
  );
}
