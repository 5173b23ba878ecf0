/** Choosing a person's role, the bodies they keep, and whether sensitive sites are shown to them. */
import { MultiSelect, Radio, Stack, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sectorLabel, sectors } from '../../shared/organisation.ts';
import { roleLabel, roles } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import { roleDoes } from './role-words.ts';
import type { Standing } from './standing.ts';

type StandingFieldsProps = { standing: Standing; wrong: string | null; onChange: (standing: Standing) => void };

function BodiesField({ standing, wrong, onChange }: StandingFieldsProps) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const choices = useMemo(
    () =>
      sectors.map((sector) => ({
        group: sectorLabel[sector],
        items: (about?.organisations ?? []).filter((one) => one.sector === sector).map(({ id, name }) => ({ value: id, label: name })),
      })),
    [about],
  );
  const every = standing.keeps === 'every';
  return (
    <Stack gap={10}>
      <Radio.Group
        label="Bodies whose records they keep"
        value={every ? 'every' : 'these'}
        onChange={(value) => onChange({ ...standing, keeps: value === 'every' ? 'every' : [] })}
      >
        <Stack gap={8} mt={6}>
          <Radio size="md" value="every" label="Every body" />
          <Radio size="md" value="these" label="Only these" />
        </Stack>
      </Radio.Group>
      {standing.keeps !== 'every' && (
        <MultiSelect
          aria-label="Bodies that they keep"
          placeholder={standing.keeps.length === 0 ? 'Find a body by name' : ''}
          data={choices}
          searchable
          hidePickedOptions
          maxDropdownHeight={260}
          nothingFoundMessage="No body is called that."
          value={standing.keeps}
          error={wrong}
          onChange={(chosen) => onChange({ ...standing, keeps: chosen })}
        />
      )}
    </Stack>
  );
}

export function StandingFields({ standing, wrong, onChange }: StandingFieldsProps) {
  return (
    <>
      <Radio.Group label="Role" value={standing.role} onChange={(role) => onChange({ ...standing, role })}>
        <Stack gap={10} mt={6}>
          {roles.map((role) => (
            <Radio key={role} size="md" value={role} label={roleLabel[role]} description={roleDoes[role]} />
          ))}
        </Stack>
      </Radio.Group>
      {standing.role === 'editor' && <BodiesField standing={standing} wrong={wrong} onChange={onChange} />}
      <Switch
        size="md"
        label="May see sensitive sites"
        description="Refuges and the like, which are shown to nobody else. Every look is in the audit."
        checked={standing.cleared}
        onChange={(event) => onChange({ ...standing, cleared: event.currentTarget.checked })}
      />
    </>
  );
}
