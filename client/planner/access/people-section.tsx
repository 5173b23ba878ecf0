/** Whom the moves affect: people by place and service, how many of them live where it is most deprived, and of which figures all this is made. */
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Access, ServiceReach } from '../../../shared/access/access.ts';
import { deprivedInWords, furtherInWords, setInWords } from '../../../shared/access/access-words.ts';
import type { Tally } from '../../../shared/access/reach.ts';
import { counted } from '../../../shared/counted.ts';
import { formatCount, formatDistance } from '../../../shared/measure.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './access.module.css';
import type { AccessHere } from './use-access.ts';

const touched = ({ further, nearer }: Tally) => further.people > 0 || nearer > 0;

const cellsOf = (tally: Tally) => [
  formatCount(tally.people),
  formatCount(tally.further.people),
  furtherInWords(tally.meanExtra),
  furtherInWords(tally.worst?.extra ?? null),
  tally.further.people === 0 ? '—' : formatCount(tally.further.fifth),
  tally.further.people === 0 ? '—' : formatCount(tally.further.threeTenths),
  formatCount(tally.withinBefore),
  formatCount(tally.withinAfter),
];

function ByPlace({ service }: { service: ServiceReach }) {
  const { draft } = usePlan();
  const limit = formatDistance(draft.assumptions.frontOfficeLimit);
  const changed = service.places
    .filter(({ tally }) => touched(tally))
    .toSorted((a, b) => b.tally.further.people - a.tally.further.people || a.place.localeCompare(b.place, 'en-GB'));
  const others = service.places.length - changed.length;
  if (changed.length === 0)
    return <p>Nobody’s way to {service.key === null ? 'their nearest counter' : 'this service'} is longer or shorter after the plan.</p>;
  return (
    <>
      <DataTable
        caption={`${service.label}: people by place`}
        columns={[
          { key: 'place', label: 'Place' },
          { key: 'people', label: 'People', align: 'right' },
          { key: 'further', label: 'Go further', align: 'right' },
          { key: 'mean', label: 'By a mean of', align: 'right' },
          { key: 'worst', label: 'At most', align: 'right' },
          { key: 'fifth', label: 'In the most deprived fifth', align: 'right' },
          { key: 'three', label: 'Three tenths', align: 'right' },
          { key: 'before', label: `Within ${limit} today`, align: 'right' },
          { key: 'after', label: 'After', align: 'right' },
        ]}
        rows={[
          ...changed.map(({ place, tally }) => ({ key: place, cells: [place, ...cellsOf(tally)] })),
          ...(changed.length + others > 1
            ? [{ key: 'all', emphasis: 'total' as const, cells: ['Whole area', ...cellsOf(service.total)] }]
            : []),
        ]}
      />
      <p className={classes.quiet}>
        {others > 0 && `In ${counted(others, 'other place')} nothing changes. `}
        {service.total.without > 0 && `${counted(service.total.without, 'person', 'people')} have no counter of this service left. `}
        {service.total.nearer > 0 && `${counted(service.total.nearer, 'person', 'people')} have a counter nearer than today. `}
        {deprivedInWords(service.total)}
      </p>
    </>
  );
}

export function PeopleSection({ access, here }: { access: Access; here: AccessHere }) {
  const [chosen, setChosen] = useState('');
  const { services, affected } = access;
  const service = services.find(({ key }) => (key ?? '') === chosen) ?? services[0];
  return (
    <section className={classes.section} aria-labelledby="people">
      <h2 id="people">Whom it affects</h2>
      {service === undefined || affected === null ? (
        <EmptyState
          title="Nobody has said who lives where"
          detail={
            here.set === null
              ? 'With small areas (a CSV of codes, places, people and deprivation) this says how many people have further to go, and how many of them live where it is most deprived. An administrator brings them in under Data.'
              : 'The small areas in use do not cover the area of this plan. An administrator brings in others under Data.'
          }
        >
          <Link to="/data/areas" className={classes.way ?? ''}>
            Small areas
          </Link>
        </EmptyState>
      ) : (
        <>
          <p className={classes.quiet}>
            {setInWords(here.set, here.areas)} Everybody is taken to live at the middle of their area and to use the nearest counter.
          </p>
          <NativeSelect
            className={classes.service ?? ''}
            size="xs"
            label="Way to"
            value={service.key ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={services.map(({ key, label, before, after }) => ({
              value: key ?? '',
              label: `${label} (${before === after ? formatCount(before) : `${formatCount(before)} today, ${formatCount(after)} after`})`,
            }))}
          />
          <ByPlace service={service} />
        </>
      )}
    </section>
  );
}
