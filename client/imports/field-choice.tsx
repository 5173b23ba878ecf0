/** One field of the register and where the list has it: a column with five of its values, one value for every row, or nowhere. */
import { inSentence } from '../../shared/in-sentence.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { type ImportFieldKey, importFields } from '../../shared/import/fields.ts';
import type { MappingQuestion } from '../../shared/import/mapping.ts';
import { canHoldEverywhere, columnChoices, holderOf, joinedTo, type MappingDraft, type Said } from './mapping-draft.ts';
import { Samples } from './samples.tsx';
import classes from './columns.module.css';

type FieldChoiceProps = {
  field: ImportFieldKey;
  question: MappingQuestion;
  said: Said;
  draft: MappingDraft;
  /** Why the list does not decide it by itself, for a question. */
  asks?: string;
  wrong: string | null;
  onSay: (said: Said) => void;
};

const columnValue = (heading: string) => `column ${heading}`;
const valueOf = (said: Said): string => (said.kind === 'column' ? columnValue(said.heading) : said.kind);

function saidBy(value: string): Said {
  if (value.startsWith('column ')) return { kind: 'column', heading: value.slice('column '.length) };
  if (value === 'everywhere') return { kind: 'everywhere', text: '' };
  return value === 'open' ? { kind: 'open' } : { kind: 'absent' };
}

/** A heading that is blank is called by its place. */
const headingText = (heading: string) => (heading.trim() === '' ? '(no heading)' : heading);

export function FieldChoice({ field, question, said, draft, asks, wrong, onSay }: FieldChoiceProps) {
  const { label } = importFields[field];
  const { likely, others } = columnChoices(field, question);
  const nowOf = (heading: string) => {
    const holder = holderOf(draft, heading);
    return holder === null || holder === field ? '' : ` (now ${inSentence(importFields[holder].label)})`;
  };
  const joined = joinedTo(draft, field);
  const options = (headings: readonly string[]) =>
    headings.map((heading) => (
      <option key={heading} value={columnValue(heading)}>
        {headingText(heading)}
        {nowOf(heading)}
      </option>
    ));
  const samples = said.kind === 'column' ? (question.columns.find(({ heading }) => heading === said.heading)?.samples ?? []) : null;
  return (
    <li className={classes.field} data-absent={said.kind === 'absent'} data-field={field}>
      <NativeSelect
        className={classes.choice ?? ''}
        label={label}
        {...(asks === undefined ? {} : { description: asks })}
        value={valueOf(said)}
        error={said.kind === 'open' ? wrong : null}
        onChange={(event) => onSay(saidBy(event.currentTarget.value))}
      >
        {asks !== undefined && <option value="open">Choose …</option>}
        {likely.length > 0 && <optgroup label="Likeliest">{options(likely)}</optgroup>}
        <optgroup label="Otherwise">
          <option value="absent">Not in this list</option>
          {canHoldEverywhere(field) && <option value="everywhere">The same for every row …</option>}
        </optgroup>
        {others.length > 0 && <optgroup label="Other columns">{options(others)}</optgroup>}
      </NativeSelect>
      <div className={classes.beside}>
        {said.kind === 'everywhere' && (
          <TextInput
            label={`${label} of every row`}
            value={said.text}
            error={said.text.trim() === '' ? wrong : null}
            onChange={(event) => onSay({ kind: 'everywhere', text: event.currentTarget.value })}
          />
        )}
        {samples && <Samples samples={samples} />}
        {joined.length > 0 && <p className={classes.quiet}>Taken together with {joined.map((one) => `“${one}”`).join(', ')}.</p>}
        {said.kind === 'open' && <BetweenSamples field={field} question={question} />}
      </div>
    </li>
  );
}

/** The columns that a question stands between, each with its values, to tell them apart. */
function BetweenSamples({ field, question }: Pick<FieldChoiceProps, 'field' | 'question'>) {
  return (
    <dl className={classes.between}>
      {columnChoices(field, question).likely.map((heading) => (
        <div key={heading}>
          <dt>{headingText(heading)}</dt>
          <dd>
            <Samples samples={question.columns.find((one) => one.heading === heading)?.samples ?? []} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
