/** The way to the export of the list that a page shows, for those who may take lists out; an address that ends in "export=register" opens it. */
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { columnOf } from '../../shared/columns.ts';
import type { ExportListKey } from '../../shared/export/layout.ts';
import { may } from '../../shared/role.ts';
import { useSummary } from '../estate/use-summary.ts';
import { useMe } from '../session/me.ts';
import { coverageOfRegister, type ListCoverage } from './list-coverage.ts';
import type { ListSubject } from './list-subject.ts';
import { Icon } from '../ui/icon.tsx';
import { exportErrand, type Search, useView } from '../view.ts';

const ExportDialog = lazy(() => import('./export-dialog.tsx').then((module) => ({ default: module.ExportDialog })));

type ExportButtonProps = {
  list: ExportListKey;
  /** Rows of the list as the page shows it; undefined until they are known. */
  count: number | undefined;
  /** Of the disposals only those of this plan. */
  plan?: ListSubject['plan'];
  /** Of the disposals, asked once the export is open; the register's comes with its totals. */
  coverage?: () => ListCoverage;
};

export function ExportButton(props: ExportButtonProps) {
  const { person } = useMe();
  return may(person, 'export') ? <OpensExport {...props} /> : null;
}

function OpensExport({ list, count, plan = null, coverage }: ExportButtonProps) {
  const [{ filter, sort, selection }] = useView();
  const navigate = useNavigate();
  const { data: summary } = useSummary();
  const search: Search = useSearch({ strict: false });
  const asked = search[exportErrand] === list;
  const [open, setOpen] = useState(asked);
  if (asked && !open) setOpen(true);
  useEffect(() => {
    if (!asked) return;
    const done = (previous: Search) => ({ ...previous, [exportErrand]: undefined, '': '' });
    void navigate({ to: '.', search: done, replace: true, resetScroll: false });
  }, [asked, navigate]);
  const ofRegister = list === 'register';
  const order = columnOf(sort.column)?.sortable ? sort : { column: 'name', direction: 'ascending' as const };
  return (
    <>
      <Button variant="default" leftSection={<Icon name="download" size={14} />} onClick={() => setOpen(true)}>
        Export
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ExportDialog
            subject={{ list, filter, plan, count, sort: ofRegister ? order : null }}
            coverage={ofRegister ? summary && coverageOfRegister(summary.totals) : coverage?.()}
            selected={ofRegister ? selection.length : 0}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
