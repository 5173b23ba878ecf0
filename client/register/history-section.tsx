/** Who changed what in a property's record, the latest first, and any of its versions beside today's. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../api.ts';
import type { Property } from '../../shared/property.ts';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { type Happening, HistoryList } from '../ui/history-list.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Search } from '../view.ts';
import { EarlierProperty } from './earlier-property.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

export function HistorySection({ property, mayEdit }: { property: Property; mayEdit: boolean }) {
  const { data, error, refetch } = useQuery(trpc.property.history.queryOptions({ id: property.id }));
  const { person } = useMe();
  const [shown, setShown] = useState<Happening | null>(null);
  return (
    <PropertySection title="History">
      {error && (
        <ErrorNote error={error} title="The history could not be read">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {!data && !error && <Waiting lines={3} />}
      {data?.length === 0 && <p className={classes.note}>Nothing has changed since the property was entered.</p>}
      {data && data.length > 0 && <HistoryList events={data} onShow={setShown} />}
      {data && data.length > 0 && may(person, 'audit.read') && (
        <p className={classes.note}>
          <Link to="/audit" search={(previous: Search) => ({ ...previous, record: property.id })}>
            This property in the audit
          </Link>
        </p>
      )}
      {shown && <EarlierProperty key={shown.number} event={shown} property={property} mayEdit={mayEdit} onClose={() => setShown(null)} />}
    </PropertySection>
  );
}
