/** Choosing the bodies whose records a person keeps: every one, or some of them found by name. */
import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { OrganisationId } from '../../shared/ids.ts';
import { type Organisation, sectorLabel, sectors } from '../../shared/organisation.ts';
import { trpc } from '../api.ts';
import classes from './bodies-field.module.css';
import type { Standing } from './standing.ts';

const called = (words: string) => {
  const looked = words.trim().toLowerCase();
  return ({ name, shortName }: Organisation) => name.toLowerCase().includes(looked) || shortName.toLowerCase().includes(looked);
};

type SomeBodiesProps = {
  chosen: readonly OrganisationId[];
  organisations: readonly Organisation[];
  wrong: string | null;
  onChange: (chosen: OrganisationId[]) => void;
};

function SomeBodies({ chosen, organisations, wrong, onChange }: SomeBodiesProps) {
  const [words, setWords] = useState('');
  const error = useId();
  const shown = organisations.filter(called(words));
  const names = organisations.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const toggle = (id: OrganisationId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={classes.some} aria-label="Bodies that they keep" aria-describedby={wrong ? error : undefined}>
      <output className={classes.chosen}>{names.length === 0 ? 'None chosen yet.' : names.join(', ')}</output>
      <TextInput
        aria-label="Find a body by name"
        placeholder="Find a body by name"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.list}>
        {sectors.map((sector) => {
          const members = shown.filter((one) => one.sector === sector);
          if (members.length === 0) return null;
          return (
            <fieldset key={sector}>
              <legend>{sectorLabel[sector]}</legend>
              {members.map(({ id, name }) => (
                <Checkbox key={id} size="sm" label={name} checked={chosen.includes(id)} onChange={() => toggle(id)} />
              ))}
            </fieldset>
          );
        })}
        {shown.length === 0 && <p>No body is called that.</p>}
      </div>
      {wrong && (
        <p id={error} className={classes.wrong} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

type BodiesFieldProps = { standing: Standing; wrong: string | null; onChange: (standing: Standing) => void };

export function BodiesField({ standing, wrong, onChange }: BodiesFieldProps) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const { keeps } = standing;
  return (
    <Stack gap={10}>
      <Radio.Group
        label="Bodies whose records they keep"
        value={keeps === 'every' ? 'every' : 'these'}
        onChange={(value) => onChange({ ...standing, keeps: value === 'every' ? 'every' : [] })}
      >
        <Stack gap={8} mt={6}>
          <Radio size="md" value="every" label="Every body" />
          <Radio size="md" value="these" label="Only these" />
        </Stack>
      </Radio.Group>
      {keeps !== 'every' && (
        <SomeBodies
          chosen={keeps}
          organisations={about?.organisations ?? []}
          wrong={wrong}
          onChange={(chosen) => onChange({ ...standing, keeps: chosen })}
        />
      )}
    </Stack>
  );
}
