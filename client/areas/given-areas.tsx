/** What a file of small areas would bring in, row by row where something is amiss, and where its figures come from before it is kept. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AreasGiven } from '../../shared/access/area-answer.ts';
import { areaFields, type AreaFieldKey } from '../../shared/access/area-columns.ts';
import type { RowProblem } from '../../shared/access/read-areas.ts';
import { counted } from '../../shared/counted.ts';
import { formatCount } from '../../shared/measure.ts';
import classes from './areas.module.css';

function Rows({ title, rows, count }: { title: string; rows: readonly RowProblem[]; count: number }) {
  if (count === 0) return null;
  return (
    <details className={classes.rows}>
      <summary>{title}</summary>
      <ul>
        {rows.map(({ row, message }) => (
          <li key={`${row} ${message}`}>
            Row {formatCount(row)}: {message}
          </li>
        ))}
        {count > rows.length && <li>… and {formatCount(count - rows.length)} more.</li>}
      </ul>
    </details>
  );
}

const usedWords = ({ columns }: AreasGiven): string =>
  (Object.entries(columns) as [AreaFieldKey, string][]).map(([key, heading]) => `${areaFields[key].label} from “${heading}”`).join(', ');

function districtWords({ districts, areas }: AreasGiven): string {
  const [first] = districts;
  if (districts.length === 1 && first)
    return first.district === null ? 'No district of this register holds any of them.' : `All lie in ${first.district}.`;
  const named = districts.slice(0, 6).map(({ district, areas: own }) => `${district ?? 'no known district'} (${formatCount(own)})`);
  return areas === 0
    ? ''
    : `They lie in ${named.join(', ')}${districts.length > 6 ? ` and ${formatCount(districts.length - 6)} more` : ''}.`;
}

/** Plans name their districts, so an area in none is counted only where a plan draws its place or covers everything. */
const lostWords = ({ districts }: AreasGiven): string =>
  districts.some(({ district, areas }) => district === null && areas > 0)
    ? ' Those in no known district count only in plans with a drawn area: give a column “district”, or set BOUNDARIES to the official ones.'
    : '';

type GivenProps = {
  given: AreasGiven;
  busy: boolean;
  replaces: string | null;
  onKeep: (source: string, asAt: string) => void;
  onClear: () => void;
};

export function GivenAreas({ given, busy, replaces, onKeep, onClear }: GivenProps) {
  const [source, setSource] = useState('');
  const [asAt, setAsAt] = useState('');
  const [asked, setAsked] = useState(false);
  const { areas, people, withDecile, withPlace, leftOut } = given;
  return (
    <form
      className={classes.given}
      aria-label="What this file would bring in"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (source.trim() !== '') onKeep(source.trim(), asAt);
      }}
    >
      <p className={classes.file}>{given.fileName}</p>
      <p>
        <strong>{counted(areas, 'small area')}</strong> with {counted(people, 'person', 'people')}; deprivation known for{' '}
        {formatCount(withDecile)}, place for {formatCount(withPlace)}. {districtWords(given)}
        {lostWords(given)}
      </p>
      <p className={classes.quiet}>
        {usedWords(given)}. {given.fileNotes.join(' ')}
      </p>
      <Rows title={`${counted(leftOut, 'row')} cannot be read and would be left out`} rows={given.problems} count={leftOut} />
      <Rows title={`${counted(given.noted, 'row')} with something to know`} rows={given.notes} count={given.noted} />
      <div className={classes.fields}>
        <TextInput
          label="Where the figures come from"
          placeholder="ONS mid-year estimates 2022; English Indices of Deprivation 2019"
          value={source}
          maxLength={200}
          onChange={(event) => setSource(event.currentTarget.value)}
          error={asked && source.trim() === '' ? 'Say where the figures come from: it stands beside every figure made of them.' : null}
        />
        <TextInput
          type="date"
          label="As at"
          description="If the source says so"
          value={asAt}
          onChange={(event) => setAsAt(event.currentTarget.value)}
        />
      </div>
      {replaces !== null && (
        <p className={classes.quiet}>These take the place of “{replaces}”, which stays in the list and can be put in use again.</p>
      )}
      <div className={classes.acts}>
        <Button type="submit" loading={busy} disabled={areas === 0}>
          {leftOut === 0 ? `Use these ${formatCount(areas)}` : `Use these ${formatCount(areas)} without the ${counted(leftOut, 'row')}`}
        </Button>
        <Button variant="default" disabled={busy} onClick={onClear}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
