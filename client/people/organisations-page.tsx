/** The bodies whose property the register holds: added, renamed, put into another sector. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Organisation, sectorLabel, sectors } from '../../shared/organisation.ts';
import { may } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import { usePhone } from '../estate/use-phone.ts';
import { useMe } from '../session/me.ts';
import { DataTable, type TableColumn } from '../ui/data-table.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AdminTabs } from './admin-tabs.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';

const columns: TableColumn[] = [
  { key: 'name', label: 'Name' },
  { key: 'short', label: 'Short name' },
  { key: 'sector', label: 'Sector' },
];

const inOrder = (organisations: readonly Organisation[]) =>
  organisations.toSorted((one, other) => sectors.indexOf(one.sector) - sectors.indexOf(other.sector) || one.name.localeCompare(other.name));

export function OrganisationsPage() {
  const { data: about, error } = useQuery(trpc.estate.about.queryOptions());
  const [opened, setOpened] = useState<Organisation | 'new' | null>(null);
  const manages = may(useMe().person, 'organisations.manage');
  const phone = usePhone();
  const shown = phone ? columns.filter(({ key }) => key !== 'short') : columns;
  const cellsOf = ({ name, shortName, sector }: Organisation) =>
    phone ? [name, sectorLabel[sector]] : [name, shortName, sectorLabel[sector]];
  return (
    <Page
      title="Organisations"
      lead="The bodies that hold or occupy property. The short name stands where there is little room, as on the map."
      actions={
        manages && (
          <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setOpened('new')}>
            Add an organisation
          </Button>
        )
      }
    >
      <AdminTabs />
      {error && <ErrorNote error={error} title="The organisations could not be read" />}
      {!about && !error && <Waiting label="Reading the organisations" lines={6} />}
      {about && (
        <DataTable
          caption="Organisations"
          hideCaption
          columns={shown}
          rows={inOrder(about.organisations).map((one) => ({
            key: one.id,
            cells: cellsOf(one),
            ...(manages ? { onOpen: () => setOpened(one) } : {}),
          }))}
        />
      )}
      {opened && <OrganisationDialog organisation={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
