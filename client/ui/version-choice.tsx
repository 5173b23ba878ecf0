/** Two versions of one record: every field in which they differ, with a choice of which stands. */
import { SegmentedControl } from '@mantine/core';
import classes from './version-choice.module.css';

export type Side = 'mine' | 'theirs';
/** A side for each field; a field without one is not settled. */
export type Sides = Readonly<Record<string, Side>>;

export type FieldOfVersions = { field: string; label: string; mine: string; theirs: string; changedBy: Side | 'both' };

const who: Record<Side | 'both', string> = {
  mine: 'Only you changed this',
  theirs: 'Only they changed this',
  both: 'Both of you changed this',
};

type VersionChoiceProps = { differences: readonly FieldOfVersions[]; sides: Sides; onChoose: (sides: Sides) => void };

export function VersionChoice({ differences, sides, onChoose }: VersionChoiceProps) {
  return (
    <ul className={classes.differences}>
      {differences.map(({ field, label, mine, theirs, changedBy }) => (
        <li key={field}>
          <div className={classes.differenceHead}>
            <strong>{label}</strong>
            <span>{who[changedBy]}</span>
            <SegmentedControl
              size="xs"
              aria-label={`${label}: which version stands`}
              data={[
                { value: 'mine', label: 'Mine' },
                { value: 'theirs', label: 'Theirs' },
              ]}
              value={sides[field] ?? ''}
              onChange={(side) => onChoose({ ...sides, [field]: side === 'mine' ? 'mine' : 'theirs' })}
            />
          </div>
          <dl>
            <div data-stands={sides[field] === 'mine'}>
              <dt>Mine</dt>
              <dd>{mine}</dd>
            </div>
            <div data-stands={sides[field] === 'theirs'}>
              <dt>Theirs</dt>
              <dd>{theirs}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
