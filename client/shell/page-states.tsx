/** What stands where a page cannot: it is coming, it is not there, or it failed. */
import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';

export function PageWaiting() {
  return (
    <output className="page-state">
      <Loader size="sm" aria-label="Loading the page" />
    </output>
  );
}

export function PageMissing() {
  return (
    <Page title="There is no page at this address" lead="The link may be old or mistyped." width="text">
      <Link to="/">Go to the map</Link>
    </Page>
  );
}

export function PageBroken({ error, reset }: { error: unknown; reset?: () => void }) {
  return (
    <div className="page-state">
      <ErrorNote error={error} title="This page could not be shown">
        <Button variant="default" onClick={() => (reset ? reset() : location.reload())}>
          Try again
        </Button>
      </ErrorNote>
    </div>
  );
}
