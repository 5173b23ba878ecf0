/** What stands in the export where the filter leaves nothing: which filter that is, and the way back to a list. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { everything } from '../../shared/filter.ts';
import { trpc } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useView } from '../view.ts';
import { extentInWords, type ListSubject } from './list-subject.ts';

export function NothingToExport({ subject }: { subject: ListSubject }) {
  const [, change] = useView();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  return (
    <EmptyState
      title={about ? extentInWords(subject, about.organisations) : 'Nothing is left by this filter.'}
      detail="A list goes out exactly as the page shows it, and the page shows nothing. Take a filter away to have something to export."
    >
      <Button onClick={() => change({ filter: everything })}>Clear all filters</Button>
    </EmptyState>
  );
}
