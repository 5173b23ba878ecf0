/** Records that may be one property: put to a person with both side by side, never merged silently. */
import { DataTabs } from '../estate/data-tabs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

export function DuplicatesPage() {
  return (
    <Page title="Possible duplicates">
      <DataTabs />
      <EmptyState title="No two records are alike" />
    </Page>
  );
}
