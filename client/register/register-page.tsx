/** The register: the same filter and selection as the map, as a table. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { problemOf } from '../api.ts';
import { EstateFrame } from '../estate/estate-frame.tsx';
import { useSummary } from '../estate/use-summary.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { columnOf } from '../../shared/columns.ts';
import { everything } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import { may } from '../../shared/role.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { useMe } from '../session/me.ts';
import { columnsShown, useChosenColumns } from './chosen-columns.ts';
import { BulkEditDialog } from './bulk-edit-dialog.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { everyId, mostSelected } from './every-id.ts';
import classes from './register.module.css';
import { RegisterTable } from './register-table.tsx';
import { useOrganisations } from '../estate/use-organisations.ts';
import { useRegisterPages } from './use-register-pages.ts';

export function RegisterPage() {
  const [{ filter, sort, selection }, change] = useView();
  const { keys, choose } = useChosenColumns();
  const { byId } = useOrganisations();
  const { person } = useMe();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const pages = useRegisterPages(
    filter,
    columnOf(sort.column)?.sortable ? sort : { column: 'name', direction: 'ascending' },
    sight.from,
    sight.to,
  );
  const shown = useMemo(() => columnsShown(keys), [keys]);
  const outside = useSummary().data?.selectedOutside ?? 0;
  const unseen = Math.min(outside, selection.length);
  const context = useMemo(() => ({ organisations: byId }), [byId]);
  const count = pages.count;
  const allSelected = count !== undefined && count > 0 && selection.length >= Math.min(count, mostSelected);

  const selectAll = async () => {
    if (allSelected) return change({ selection: [] });
    try {
      const ids = await everyId(filter);
      change({ selection: ids });
      if (count !== undefined && count > ids.length)
        notifications.show({
          message: `The first ${formatCount(ids.length)} of ${formatCount(count)} properties are selected: narrow the filter to select the rest.`,
        });
    } catch (error) {
      notifications.show({ color: 'red', message: problemOf(error).message });
    }
  };
  const open = (id: PropertyId) => void navigate({ to: '/register/$propertyId', params: { propertyId: id } });

  return (
    <EstateFrame panels="beside">
      <div className={classes.page}>
        <header className={classes.tools}>
          <h1 className={classes.title}>Register</h1>
          <p className={classes.lead} aria-live="polite">
            {count === undefined ? '' : `${formatCount(count)} ${count === 1 ? 'property' : 'properties'}`}
            {selection.length > 0 ? `, ${formatCount(selection.length)} selected` : ''}
            {unseen > 0 ? `, ${formatCount(unseen)} of them not in this list` : ''}
          </p>
          {selection.length > 0 && (
            <Button variant="subtle" onClick={() => change({ selection: [] })}>
              Clear selection
            </Button>
          )}
          {selection.length > 0 && may(person, 'register.edit') && (
            <Button variant="default" leftSection={<Icon name="pencil" size={14} />} onClick={() => setEditing(true)}>
              Edit {formatCount(selection.length)} {selection.length === 1 ? 'property' : 'properties'}
            </Button>
          )}
          <ColumnChooser keys={keys} onChoose={choose} />
          <ExportButton list="register" count={count} />
          {may(person, 'register.edit') && (
            <Button component={Link} to="/register/new" leftSection={<Icon name="plus" size={14} />}>
              Add property
            </Button>
          )}
        </header>
        {pages.error && count === undefined ? (
          <div className={classes.note}>
            <ErrorNote error={pages.error} title="The register could not be read">
              <Button variant="default" onClick={pages.retry}>
                Try again
              </Button>
            </ErrorNote>
          </div>
        ) : count === undefined ? (
          <div className={classes.note}>
            <Waiting lines={12} label="Loading the register" />
          </div>
        ) : count === 0 ? (
          <EmptyState
            title="No property passes this filter"
            detail="The register shows what the filters on the left leave. Take one away to see more."
          >
            <Button onClick={() => change({ filter: everything })}>Clear all filters</Button>
          </EmptyState>
        ) : (
          <RegisterTable
            pages={pages}
            shown={shown}
            context={context}
            sort={sort}
            selection={selection}
            allSelected={allSelected}
            onSort={(next) => change({ sort: next })}
            onSelect={(ids) => change({ selection: ids }, { replace: true })}
            onSelectAll={() => void selectAll()}
            onOpen={open}
            list={JSON.stringify([filter, sort])}
            onSight={(from, to) => setSight((before) => (before.from === from && before.to === to ? before : { from, to }))}
          />
        )}
        {editing && <BulkEditDialog ids={selection} unseen={unseen} onClose={() => setEditing(false)} />}
      </div>
    </EstateFrame>
  );
}
