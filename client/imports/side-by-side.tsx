/** A row of the file beside a property of the register that may be the same, with what is alike, and the two answers. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PropertyId } from '../../shared/ids.ts';
import type { ImportRow } from '../../shared/import/import-answer.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { type PropertyChange, propertyFields } from '../../shared/property-changes.ts';
import type { PropertyDraft } from '../../shared/property.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './side-by-side.module.css';

type Alike = ImportRow['alike'][number];

const compared = [
  'name',
  'reference',
  'uprn',
  'address',
  'district',
  'holder',
  'use',
  'interests',
  'floorArea',
  'siteArea',
  'runningCost',
  'position',
] as const;

type Line = { field: string; label: string; file: string; register: string };

/** What both sides say, field by field; a field of which neither says anything is left out. */
export function linesOf(row: Pick<ImportRow, 'changes'>, property: Alike['property'], organisations: readonly Organisation[]): Line[] {
  const said = new Map<string, PropertyChange>(row.changes.map((change) => [change.field, change]));
  const draft: PropertyDraft = { ...property, notes: property.notes ?? '' };
  return compared.flatMap((field) => {
    const { label, print } = propertyFields[field];
    const file = said.get(field)?.after ?? '';
    const register = print(draft, organisations);
    return file === '' && register === 'not recorded' ? [] : [{ field, label, file, register }];
  });
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
const isSame = ({ file, register }: Line) => file !== '' && plain(file) === plain(register);

type SideBySideProps = {
  row: ImportRow;
  organisations: readonly Organisation[];
  decidable: boolean;
  busy: boolean;
  onDecide: (same: PropertyId | null) => void;
};

/** The key that does the same, for those who have a keyboard. */
const Key = ({ name }: { name: string }) => (
  <kbd className={classes.key} aria-hidden="true">
    {name}
  </kbd>
);

function Candidate({ row, alike, organisations, decidable, busy, onDecide }: SideBySideProps & { alike: Alike }) {
  const { property, because } = alike;
  const chosen = row.decided?.same === property.id;
  return (
    <article className={classes.candidate} aria-label={`May be ${property.name}`}>
      <p className={classes.because}>{because}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="visually-hidden">
            Row {row.number} beside {property.name}
          </caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Row {row.number} of the file</th>
              <th scope="col">
                In the register:{' '}
                <Link to="/register/$propertyId" params={{ propertyId: property.id }} target="_blank">
                  open it
                </Link>
              </th>
            </tr>
          </thead>
          <tbody>
            {linesOf(row, property, organisations).map((line) => (
              <tr key={line.field} data-same={isSame(line)}>
                <th scope="row">{line.label}</th>
                <td>{line.file === '' ? <span className={classes.silent}>the file does not say</span> : line.file}</td>
                <td>{line.register}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decidable && (
        <Button
          variant={chosen ? 'filled' : 'default'}
          leftSection={<Icon name={chosen ? 'check' : 'link'} size={14} />}
          rightSection={alike === row.alike[0] && <Key name="S" />}
          aria-pressed={chosen}
          aria-disabled={busy}
          onClick={() => !busy && onDecide(property.id)}
        >
          The same property{row.alike.length > 1 ? ` as ${property.name}` : ''}
        </Button>
      )}
    </article>
  );
}

export function SideBySide(props: SideBySideProps) {
  const { row, decidable, busy, onDecide } = props;
  const another = row.decided !== null && row.decided.same === null;
  return (
    <section className={classes.doubt} aria-label="Is it the same property?">
      {row.alike.map((alike) => (
        <Candidate key={alike.property.id} {...props} alike={alike} />
      ))}
      {decidable && (
        <div className={classes.answers}>
          <Button
            variant={another ? 'filled' : 'default'}
            leftSection={<Icon name={another ? 'check' : 'plus'} size={14} />}
            rightSection={<Key name="A" />}
            aria-pressed={another}
            aria-disabled={busy}
            onClick={() => !busy && onDecide(null)}
          >
            Another property
          </Button>
          <span className={classes.hint}>
            {row.decided === null
              ? 'Undecided, it is added and flagged as a possible duplicate.'
              : 'You can change your mind until it is saved.'}
          </span>
        </div>
      )}
    </section>
  );
}
