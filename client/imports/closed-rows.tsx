/** What stands where the rows of a dry run are closed to somebody: why, and what opens them. */
import { EmptyState } from '../ui/empty-state.tsx';

export const ClosedRows = () => (
  <EmptyState
    title="The rows of this check are not open to you"
    detail="Somebody who is cleared for sensitive properties checked this list, and what they see may tell of those. Check it again to see it as your own."
  />
);
