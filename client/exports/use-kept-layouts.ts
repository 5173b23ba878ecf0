/** The layouts of one list that somebody may use beside the shipped ones, and what can be done with their own; what is removed can be had back. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { KeptLayout } from '../../shared/export/export-answer.ts';
import type { ExportListKey, Layout } from '../../shared/export/layout.ts';
import { problemOf, trpc } from '../api.ts';
import { undoNotice } from '../ui/undo-notice.tsx';

export type LayoutToKeep = Layout & { shared: boolean; id?: string; version?: number };

type Told = (layout: KeptLayout) => void;

export type KeptLayouts = {
  kept: readonly KeptLayout[];
  /** Also where they could not be read: the shipped ones are always there. */
  ready: boolean;
  busy: boolean;
  error: unknown;
  /** What the error kept from being done. */
  failed: string;
  /** One that has an identifier takes the place of the earlier. */
  save: (layout: LayoutToKeep, onSaved?: Told) => void;
  /** `onBack` is told what came of it where the person takes that back. */
  remove: (layout: KeptLayout, onBack: Told) => void;
};

export function useKeptLayouts(list: ExportListKey): KeptLayouts {
  const asked = useQuery(trpc.export.layouts.queryOptions({ list }));
  const saving = useMutation(trpc.export.saveLayout.mutationOptions());
  const removing = useMutation(trpc.export.removeLayout.mutationOptions());
  const failed = (error: unknown) => notifications.show({ title: 'Nothing was changed', message: problemOf(error).message, color: 'red' });
  const save: KeptLayouts['save'] = (layout, onSaved) => saving.mutate(layout, { onSuccess: (saved) => onSaved?.(saved) });
  const remove: KeptLayouts['remove'] = ({ id, version, name, columns, shared = false }, onBack) => {
    const back = () => saving.mutateAsync({ list, name, columns, shared }).then(onBack, failed);
    removing.mutateAsync({ id, version }).then(() => undoNotice(`The layout ${name} was removed.`, () => void back()), failed);
  };
  return {
    kept: asked.data ?? [],
    ready: asked.data !== undefined || asked.error !== null,
    busy: saving.isPending || removing.isPending,
    error: saving.error ?? asked.error,
    failed: saving.error ? 'The layout was not saved' : 'Your layouts could not be read',
    save,
    remove,
  };
}
