/** The yearly review of what is marked as sensitive: those that are due first, each confirmed with one press or lifted in its record. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { formatCount } from '../../shared/measure.ts';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { SensitiveEntries } from './sensitive-entries.tsx';
import classes from './sensitive.module.css';

const lead =
  'A flag hides a property from everybody without clearance, for as long as it stands. Once a year somebody says of each that it is still right, or lifts it.';

function Review() {
  const { data, error } = useQuery(trpc.sensitive.review.queryOptions());
  if (error) return <ErrorNote error={error} title="The review could not be read" />;
  if (!data) return <Waiting label="Reading the review" lines={6} />;
  if (data.length === 0)
    return (
      <EmptyState
        title="Nothing is marked as sensitive"
        detail="Where the place of a property must not be known, such as a refuge, mark it as sensitive in its record; it is then reviewed here."
      />
    );
  const due = data.filter((entry) => entry.due);
  const rest = data.filter((entry) => !entry.due);
  return (
    <div className={classes.parts}>
      <section aria-labelledby="sensitive-due">
        <h2 id="sensitive-due">To review now ({formatCount(due.length)})</h2>
        {due.length === 0 ? (
          <p className={classes.quiet}>All were set or confirmed within the last year.</p>
        ) : (
          <SensitiveEntries entries={due} />
        )}
      </section>
      {rest.length > 0 && (
        <section aria-labelledby="sensitive-rest">
          <h2 id="sensitive-rest">Not due yet ({formatCount(rest.length)})</h2>
          <SensitiveEntries entries={rest} />
        </section>
      )}
    </div>
  );
}

export function SensitivePage() {
  const { person } = useMe();
  return (
    <Page title="Sensitive properties" lead={lead}>
      {may(person, 'sensitive.see') ? (
        <Review />
      ) : (
        <EmptyState title="This is for people with clearance" detail="An administrator can give you clearance if your work needs it." />
      )}
    </Page>
  );
}
