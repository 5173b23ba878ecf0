/** The people as a table; a row opens the person. */
import type { PersonEntry } from '../../shared/account.ts';
import { roleLabel } from '../../shared/role.ts';
import { formatMoment } from '../../shared/year.ts';
import { usePhone } from '../estate/use-phone.ts';
import { BodiesKept } from '../session/bodies-kept.tsx';
import { useMe } from '../session/me.ts';
import { DataTable, type TableColumn } from '../ui/data-table.tsx';
import { isReachable } from './reachable.ts';
import classes from './people.module.css';

const columns: TableColumn[] = [
  { key: 'name', label: 'Name' },
  { key: 'role', label: 'Role' },
  { key: 'keeps', label: 'Keeps' },
  { key: 'cleared', label: 'Sensitive sites' },
  { key: 'factor', label: 'Second factor' },
  { key: 'seen', label: 'Last seen' },
];

const onPhone = new Set(['name', 'role']);

const lastSeen = ({ disabled, lastSeenAt }: PersonEntry) => (disabled ? 'Disabled' : lastSeenAt ? formatMoment(lastSeenAt) : 'Never');

export function PeopleTable({ people, onOpen }: { people: readonly PersonEntry[]; onOpen: (person: PersonEntry) => void }) {
  const me = useMe();
  const phone = usePhone();
  const shown = phone ? columns.filter(({ key }) => onPhone.has(key)) : columns;
  const cellsOf = (person: PersonEntry) => ({
    name: (
      <span className={classes.name}>
        <strong>
          {person.name}
          {person.id === me.person.id && <span className={classes.mark}>You</span>}
          {person.disabled && phone && <span className={classes.mark}>Disabled</span>}
        </strong>
        {isReachable(person.email) && <span>{person.email}</span>}
      </span>
    ),
    role: roleLabel[person.role],
    keeps: <BodiesKept role={person.role} keeps={person.keeps} short />,
    cleared: person.cleared ? 'Shown' : 'Not shown',
    factor: person.secondFactor ? 'On' : 'Off',
    seen: lastSeen(person),
  });
  return (
    <DataTable
      caption={`${people.length} ${people.length === 1 ? 'person' : 'people'}`}
      hideCaption
      columns={shown}
      rows={people.map((person) => ({
        key: person.id,
        ...(person.disabled ? { emphasis: 'quiet' as const } : {}),
        cells: shown.map(({ key }) => cellsOf(person)[key as keyof ReturnType<typeof cellsOf>]),
        onOpen: () => onOpen(person),
      }))}
    />
  );
}
