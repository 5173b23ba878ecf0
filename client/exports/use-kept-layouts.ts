/** The layouts that somebody has kept of one list, and what can be done with them; what is removed can be had back. */
import { undoNotice } from '../ui/undo-notice.tsx';
import type { KeptLayout } from '../../shared/export/export-answer.ts';
import type { ExportListKey, Layout } from '../../shared/export/layout.ts';
import { useState } from 'react';

export type KeptLayouts = {
  kept: readonly KeptLayout[];
  ready: boolean;
  busy: boolean;
  error: unknown;
  /** One that has an identifier takes the place of the earlier. */
  save: (layout: Layout | KeptLayout, onSaved?: (saved: KeptLayout) => void) => void;
  remove: (layout: KeptLayout) => void;
};

export function useKeptLayouts(list: ExportListKey): KeptLayouts {
  const [kept, setKept] = useState<KeptLayout[]>([]);
  const save: KeptLayouts['save'] = (layout, onSaved) => {
    const saved = 'id' in layout ? layout : { ...layout, id: `l-${kept.length}`, version: 1 };
    setKept([...kept.filter(({ id }) => id !== saved.id), saved].filter((one) => one.list === list));
    onSaved?.(saved);
  };
  const remove = (layout: KeptLayout) => {
    setKept(kept.filter(({ id }) => id !== layout.id));
    undoNotice(`The layout ${layout.name} was removed.`, () => save(layout));
  };
  return { kept, ready: true, busy: false, error: null, save, remove };
}
