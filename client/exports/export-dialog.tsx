/** Takes a list out of the product as a file: what goes out in words, in which format and layout, the first rows, and how far it is. */
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { exportAddress } from '../../shared/export/export-address.ts';
import { usePhone } from '../estate/use-phone.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ColumnGroups } from './column-groups.tsx';
import { ColumnOrder } from './column-order.tsx';
import columnClasses from './columns.module.css';
import { ExportFoot } from './export-foot.tsx';
import classes from './export.module.css';
import { FormatChoice } from './format-choice.tsx';
import type { ListCoverage } from './list-coverage.ts';
import { LayoutBar } from './layout-bar.tsx';
import { columnsIn, groupsOf } from './list-columns.ts';
import { actInWords, countInWords, type ListSubject, sortText } from './list-subject.ts';
import { NothingToExport } from './nothing-to-export.tsx';
import { PreviewTable } from './preview-table.tsx';
import { changesIn, SinceLast } from './since-last.tsx';
import { useExport } from './use-export.ts';
import { useExportDraft } from './use-export-draft.ts';
import { type KeptLayouts, useKeptLayouts } from './use-kept-layouts.ts';
import { useLastExport, usePreview } from './use-preview.ts';
import { WhatGoes } from './what-goes.tsx';

const titles = { register: 'Export the register', disposals: 'Export the disposal list' } as const;

type ExportDialogProps = {
  subject: ListSubject;
  /** Of the same filter; undefined until it is known. */
  coverage: ListCoverage | undefined;
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

function ExportBody({ subject: given, coverage, selected, layouts, onClose }: ExportDialogProps & { layouts: KeptLayouts }) {
  const { list, filter, plan, sort } = given;
  const draft = useExportDraft(list, layouts.kept);
  const [choosing, setChoosing] = useState(false);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const exporting = useExport();
  const previewed = usePreview(given, draft.columns);
  const count = previewed.preview?.count ?? given.count;
  const last = useLastExport(given, draft.asked, previewed.preview !== undefined && exporting.state.kind !== 'receiving');
  const changed = last.data ? changesIn(last.data) : 0;
  const changes = onlyChanges && changed > 0;
  const columns = columnsIn(list, draft.columns);
  const subject = { ...given, count };
  if (count === 0 && changed === 0) return <NothingToExport subject={subject} />;

  const start = () => {
    draft.remember();
    const about = draft.format === 'csv' && draft.about;
    exporting.start(
      exportAddress({
        list,
        format: draft.format,
        filter,
        scenario: plan?.id ?? null,
        sort: sortText(sort),
        layout: draft.asked,
        changes,
        about,
      }),
    );
  };
  return (
    <div className={classes.dialog}>
      <WhatGoes subject={subject} format={draft.format} coverage={coverage} columns={draft.columns} selected={selected} />
      <SinceLast
        last={last.data}
        whole={count === undefined ? 'The whole list' : `The whole list: ${countInWords(list, count)}`}
        changes={changes}
        onChoose={setOnlyChanges}
      />
      {last.error && <ErrorNote error={last.error} title="What has changed could not be counted" />}
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
        act={actInWords(list, count, changes ? changed : null)}
        lacking={columns.length === 0 ? 'Choose at least one column.' : null}
        onExport={start}
        onCancel={exporting.cancel}
        onClose={onClose}
      />
    </div>
  );
}
