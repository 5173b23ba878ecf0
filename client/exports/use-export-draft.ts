/** What is chosen for one export: format, layout and columns, beginning with how the list last went out. */
import { useState } from 'react';
import type { KeptLayout } from '../../shared/export/export-answer.ts';
import type { ExportFormat } from '../../shared/export/export-format.ts';
import type { ExportListKey, Layout } from '../../shared/export/layout.ts';
import { useMe } from '../session/me.ts';
import { type ColumnSteps, type Keys, sameColumns, startingWith, stepBack, stepTo } from './column-moves.ts';
import { rememberChoice, rememberedChoice } from './kept-choice.ts';
import { type LayoutKey, layoutOf, shippedOf } from './layout-key.ts';
import { columnsIn } from './list-columns.ts';

export type ExportDraft = {
  format: ExportFormat;
  /** Whether CSV comes with a file about it. */
  about: boolean;
  key: LayoutKey;
  layout: Layout;
  columns: Keys;
  /** Whether the columns are no longer the layout's. */
  edited: boolean;
  /** As the server is asked for them: a kept layout by its identifier. */
  asked: { id: string } | { columns: string[] };
  canUndo: boolean;
  setFormat: (format: ExportFormat) => void;
  setAbout: (about: boolean) => void;
  choose: (key: LayoutKey, layout?: Layout) => void;
  change: (columns: Keys) => void;
  undo: () => void;
  /** For the next time. */
  remember: () => void;
};

const stillThere = (list: ExportListKey, keys: Keys): Keys => columnsIn(list, keys).map(({ key }) => key);

export function useExportDraft(list: ExportListKey, kept: readonly KeptLayout[]): ExportDraft {
  const { person } = useMe();
  const [start] = useState(() => rememberedChoice(person.id, list));
  const [format, setFormat] = useState<ExportFormat>(start?.format ?? 'xlsx');
  const [about, setAbout] = useState(start?.about ?? true);
  const [wanted, setWanted] = useState<LayoutKey>(start?.layout ?? { shipped: shippedOf(list)[0]?.name ?? '' });
  const { key, layout } = layoutOf(list, kept, wanted);
  const own = stillThere(list, layout.columns);
  const [steps, setSteps] = useState<ColumnSteps>(() => startingWith(start?.columns ? stillThere(list, start.columns) : own));
  const edited = !sameColumns(steps.columns, own);
  return {
    format,
    about,
    key,
    layout,
    columns: steps.columns,
    edited,
    asked: 'kept' in key && !edited ? { id: key.kept } : { columns: [...steps.columns] },
    canUndo: steps.earlier.length > 0,
    setFormat,
    setAbout,
    choose: (next, found = layoutOf(list, kept, next).layout) => {
      setWanted(next);
      setSteps((now) => stepTo(now, stillThere(list, found.columns)));
    },
    change: (columns) => setSteps((now) => stepTo(now, columns)),
    undo: () => setSteps(stepBack),
    remember: () => rememberChoice(person.id, list, { format, layout: key, columns: edited ? [...steps.columns] : null, about }),
  };
}
