/** How the list is laid out: which kind of list it is, which sheet holds it, and in which rows its headings stand. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Mapping, MappingQuestion, Proposal } from '../../shared/import/mapping.ts';
import { type ProfileKey, profileKeys, profileLabel } from '../../shared/import/profile-keys.ts';
import { rows as rowsIn } from './import-words.ts';
import classes from './columns.module.css';

export type Layout = Pick<Mapping, 'profile' | 'sheet' | 'headingRows'>;

const fromWords: Record<Proposal['from'], string> = {
  recognised: 'Recognised by its headings.',
  remembered: 'Remembered from the last list with these headings.',
  proposed: 'No known list has these headings; this is what their words suggest.',
};

/** "3" or "3 and 4": row numbers as a person writes them; null where they are none. */
export function readHeadingRows(text: string): number[] | null {
  if (/^\s*(0|none)?\s*$/i.test(text)) return [];
  const numbers = text.split(/[\s,&+-]+|and/i).filter((part) => part !== '');
  if (numbers.length > 3 || !numbers.every((part) => /^[1-9]\d{0,5}$/.test(part))) return null;
  return numbers.map(Number);
}

const printHeadingRows = (rows: readonly number[]) => (rows.length === 0 ? 'none' : rows.join(' and '));

type LayoutChoiceProps = { question: MappingQuestion; busy: boolean; onLayout: (layout: Layout) => void };

export function LayoutChoice({ question, busy, onLayout }: LayoutChoiceProps) {
  const { sheets, proposal } = question;
  const { profile, sheet, headingRows } = proposal.mapping;
  const [typed, setTyped] = useState(printHeadingRows(headingRows));
  const read = readHeadingRows(typed);
  const layout: Layout = { profile, sheet, headingRows };
  const changed = read !== null && printHeadingRows(read) !== printHeadingRows(headingRows);
  return (
    <div className={classes.layout}>
      <NativeSelect
        label="Kind of list"
        description={fromWords[proposal.from]}
        value={profile}
        disabled={busy}
        onChange={(event) => onLayout({ ...layout, profile: event.currentTarget.value as ProfileKey })}
      >
        {profileKeys.map((key) => (
          <option key={key} value={key}>
            {profileLabel[key]}
          </option>
        ))}
      </NativeSelect>
      {sheets.length > 1 && (
        <NativeSelect
          label="Sheet"
          description={`The file has ${sheets.length}.`}
          value={String(sheet)}
          disabled={busy}
          onChange={(event) => onLayout({ ...layout, sheet: Number(event.currentTarget.value), headingRows: [] })}
        >
          {sheets.map(({ name, rows }, at) => (
            <option key={`${at} ${name}`} value={at}>
              {name}
              {rows === null ? '' : ` (${rowsIn(rows)})`}
            </option>
          ))}
        </NativeSelect>
      )}
      <form
        className={classes.headings}
        onSubmit={(event) => {
          event.preventDefault();
          if (changed) onLayout({ ...layout, headingRows: read });
        }}
      >
        <TextInput
          label="Row of the headings"
          description="As Excel numbers it; two rows as “3 and 4”."
          value={typed}
          error={read === null ? 'Write row numbers, such as 1 or 3 and 4.' : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {changed && (
          <Button type="submit" variant="default" loading={busy}>
            Read the headings there
          </Button>
        )}
      </form>
    </div>
  );
}
