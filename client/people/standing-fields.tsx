/** Choosing a person's role, the bodies they keep, and whether sensitive sites are shown to them. */
import { Radio, Stack, Switch } from '@mantine/core';
import { roleLabel, roles } from '../../shared/role.ts';
import { BodiesField } from './bodies-field.tsx';
import { roleDoes } from './role-words.ts';
import type { Standing } from './standing.ts';

type StandingFieldsProps = { standing: Standing; wrong: string | null; onChange: (standing: Standing) => void };

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
