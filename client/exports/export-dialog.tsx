/** Takes a list out of the product as a file: what goes out in words, in which format and layout, the first rows, and how far it is. */
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { exportAddress } from '../../shared/export/export-address.ts';
import { usePhone } from '../estate/use-phone.ts';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ColumnGroups } from './column-groups.tsx';
import { ColumnOrder } from './column-order.tsx';
import columnClasses from './columns.module.css';
import { ExportFoot } from './export-foot.tsx';
import classes from './export.module.css';
import { FormatChoice } from './format-choice.tsx';
import { LayoutBar } from './layout-bar.tsx';
import { NothingToExport } from './nothing-to-export.tsx';
import { columnsIn, groupsOf } from './list-columns.ts';
import { countInWords, type ListSubject, sortText } from './list-subject.ts';
import { PreviewTable } from './preview-table.tsx';
import { useExport } from './use-export.ts';
import { useExportDraft } from './use-export-draft.ts';
import { type KeptLayouts, useKeptLayouts } from './use-kept-layouts.ts';
import { usePreview } from './use-preview.ts';
import { WhatGoes } from './what-goes.tsx';

const titles = { register: 'Export the register', disposals: 'Export the disposal list' } as const;

type ExportDialogProps = {
  subject: ListSubject;
  /** Of the same filter; undefined where the page has none. */
  totals: EstateTotals | undefined;
  selected: number;
  onClose: () => void;
};

export function ExportDialog(props: ExportDialogProps) {
  const phone = usePhone();
  const layouts = useKeptLayouts(props.subject.list);
  return (
    <Modal opened onClose={props.onClose} size={920} fullScreen={phone} title={titles[props.subject.list]}>
      {layouts.ready ? <ExportBody {...props} layouts={layouts} /> : <Waiting lines={10} label="Looking for your layouts" />}
    </Modal>
  );
}

function ExportBody({ subject, totals, selected, layouts, onClose }: ExportDialogProps & { layouts: KeptLayouts }) {
  const { list, filter, sort, count } = subject;
  const draft = useExportDraft(list, layouts.kept);
  const [choosing, setChoosing] = useState(false);
  const exporting = useExport();
  const previewed = usePreview(subject, draft.columns);
  const columns = columnsIn(list, draft.columns);
  const lacking = columns.length === 0 ? 'Choose at least one column.' : null;
  if (count === 0) return <NothingToExport subject={subject} />;
  const start = () => {
    draft.remember();
    exporting.start(
      exportAddress({
        list,
        format: draft.format,
        filter,
        sort: sortText(sort),
        layout: 'kept' in draft.key && !draft.edited ? { id: draft.key.kept } : { columns: draft.columns },
        changes: false,
        about: draft.format === 'csv' && draft.about,
      }),
    );
  };
  return (
    <div className={classes.dialog}>
      <WhatGoes subject={subject} format={draft.format} totals={totals} selected={selected} />
      <FormatChoice draft={draft} />
      <section aria-label="Columns" className={classes.columns}>
        <LayoutBar list={list} draft={draft} layouts={layouts}>
          <Button
            variant="default"
            aria-expanded={choosing}
            leftSection={<Icon name="columns" size={14} />}
            onClick={() => setChoosing(!choosing)}
          >
            {choosing ? 'Close the columns' : `Choose columns (${columns.length})`}
          </Button>
        </LayoutBar>
        {choosing && (
          <div className={columnClasses.panes}>
            <ColumnGroups groups={groupsOf(list)} keys={draft.columns} onChange={draft.change} />
            <ColumnOrder columns={columns} onChange={draft.change} />
          </div>
        )}
        <PreviewTable {...previewed} columns={columns} />
      </section>
      <ExportFoot
        state={exporting.state}
        act={count === undefined ? 'Export' : `Export ${countInWords(list, count)}`}
        lacking={lacking}
        onExport={start}
        onCancel={exporting.cancel}
        onClose={onClose}
      />
    </div>
  );
}
