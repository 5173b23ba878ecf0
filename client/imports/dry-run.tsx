/** What a list would do to the register, row by row, before anything is saved; afterwards, what it did. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportCounts, ImportEntry } from '../../shared/import/import-answer.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useImportView } from './import-address.ts';
import { type RowChoice, rowChoices, tenseOf } from './import-words.ts';
import { OutcomeTabs, rowsPanel, tabId } from './outcome-tabs.tsx';
import { RowList } from './row-list.tsx';
import { useDecision } from './use-decision.ts';
import { useImportRows } from './use-import-rows.ts';
import classes from './dry-run.module.css';

/** Doubts come first, since they wait for a person. */
const firstChoice = (counts: ImportCounts): RowChoice => (counts.doubtful > 0 ? 'doubtful' : 'all');

export function DryRun({ entry, counts }: { entry: ImportEntry; counts: ImportCounts }) {
  const [view, change] = useImportView();
  const [started] = useState(() => firstChoice(counts));
  const chosen = view.rows ?? started;
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const rows = useImportRows(entry.id, chosen, sight.from, sight.to);
  const { decide, busy } = useDecision(entry.id);
  const tense = tenseOf(entry);
  const about = rowChoices.find(({ key }) => key === chosen);
  return (
    <div>
      <OutcomeTabs
        counts={counts}
        chosen={chosen}
        tense={tense}
        onChoose={(next) => {
          setSight({ from: 0, to: 0 });
          change({ rows: next, row: null });
        }}
      />
      <div id={rowsPanel} role="tabpanel" aria-labelledby={tabId(chosen)}>
        <div className={classes.about}>
          <p>{about?.explains}</p>
          {chosen === 'refused' && counts.refused > 0 && (
            <Button
              component="a"
              variant="default"
              href={`/api/imports/${entry.id}/refused.csv`}
              download
              leftSection={<Icon name="download" size={14} />}
            >
              Download the refused rows
            </Button>
          )}
        </div>
        {rows.error !== null && rows.total === undefined && (
          <ErrorNote error={rows.error} title="The rows could not be read">
            <Button variant="default" onClick={rows.retry}>
              Try again
            </Button>
          </ErrorNote>
        )}
        {rows.total === undefined && rows.error === null && <Waiting label="Reading the rows" lines={8} />}
        {rows.total === 0 && <EmptyState title="No row is like that" detail="Another tab has the rows of the file." />}
        {rows.total !== undefined && rows.total > 0 && (
          <RowList
            key={chosen}
            rows={rows}
            open={view.row}
            tense={tense}
            deciding={busy}
            onOpen={(row) => change({ row })}
            onSight={(from, to) => setSight((before) => (before.from === from && before.to === to ? before : { from, to }))}
            onDecide={({ number }, same, then) => decide(number, same, then)}
          />
        )}
      </div>
    </div>
  );
}
