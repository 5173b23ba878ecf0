/** What the rows of a dry run come to, each count a tab that lists its rows; arrows move between them. */
import type { KeyboardEvent } from 'react';
import type { ImportCounts } from '../../shared/import/import-answer.ts';
import { formatCount } from '../../shared/measure.ts';
import { type RowChoice, rowChoices, tabLabel, type Tense } from './import-words.ts';
import classes from './dry-run.module.css';

export const rowsPanel = 'rows-of-the-import';
export const tabId = (key: RowChoice) => `rows-${key}`;

type OutcomeTabsProps = { counts: ImportCounts; chosen: RowChoice; tense: Tense; onChoose: (choice: RowChoice) => void };

export function OutcomeTabs({ counts, chosen, tense, onChoose }: OutcomeTabsProps) {
  const shown = rowChoices.filter(({ key, count }) => key === 'all' || key === chosen || count(counts) > 0);
  const move = (event: KeyboardEvent) => {
    const at = shown.findIndex(({ key }) => key === chosen);
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 };
    const next = shown[((to[event.key] ?? Number.NaN) + shown.length) % shown.length];
    if (to[event.key] === undefined || !next) return;
    event.preventDefault();
    onChoose(next.key);
    document.getElementById(tabId(next.key))?.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label="Rows by what becomes of them">
      {shown.map(({ key, label, count }) => (
        <button
          key={key}
          id={tabId(key)}
          type="button"
          role="tab"
          aria-selected={key === chosen}
          aria-controls={rowsPanel}
          tabIndex={key === chosen ? 0 : -1}
          data-outcome={key}
          onClick={() => onChoose(key)}
          onKeyDown={move}
        >
          <span className={classes.tabCount}>{formatCount(count(counts))}</span>
          <span>{tabLabel({ key, label }, tense)}</span>
        </button>
      ))}
    </div>
  );
}
