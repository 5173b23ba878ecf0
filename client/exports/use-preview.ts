/** The first rows of the list as the server would write them now, and what has changed since it last went out. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc } from '../api.ts';
import type { Keys } from './column-moves.ts';
import { everyKey } from './list-columns.ts';
import type { ListSubject } from './list-subject.ts';
import type { Previewed } from './preview-table.tsx';
import type { ExportDraft } from './use-export-draft.ts';

/** Asked once under every column, so that choosing among them shows at once. */
export function usePreview({ list, filter, plan, sort }: ListSubject, keys: Keys): Previewed {
  const { data, error } = useQuery(
    trpc.export.preview.queryOptions({ list, filter, scenario: plan?.id, sort, layout: { columns: everyKey(list) } }),
  );
  const preview = useMemo(() => {
    if (!data) return undefined;
    const every = everyKey(list);
    const places = keys.map((key) => every.indexOf(key));
    return { ...data, rows: data.rows.map(({ key, cells }) => ({ key, cells: places.map((at) => cells[at] ?? null) })) };
  }, [data, keys, list]);
  return { preview, error };
}

/** Asked only once something else has been answered, as counting changes in a long list takes its time. */
export function useLastExport({ list, filter, plan }: ListSubject, layout: ExportDraft['asked'], ready: boolean) {
  const some = 'id' in layout || layout.columns.length > 0;
  return useQuery({ ...trpc.export.last.queryOptions({ list, filter, scenario: plan?.id, layout }), enabled: ready && some });
}
