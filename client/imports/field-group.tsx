/** The fields of one kind: those that the list has, and on request those that it does not seem to have. */
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { ImportFieldKey } from '../../shared/import/fields.ts';
import type { MappingQuestion } from '../../shared/import/mapping.ts';
import { Icon } from '../ui/icon.tsx';
import { FieldChoice } from './field-choice.tsx';
import { type MappingDraft, type Said, saidOf } from './mapping-draft.ts';
import classes from './columns.module.css';

type FieldGroupProps = {
  group: string;
  fields: readonly ImportFieldKey[];
  question: MappingQuestion;
  draft: MappingDraft;
  wrong: (field: ImportFieldKey) => string | null;
  onSay: (field: ImportFieldKey, said: Said) => void;
};

export function FieldGroup({ group, fields, question, draft, wrong, onSay }: FieldGroupProps) {
  const heading = useId();
  const [whole, setWhole] = useState(false);
  const [touched, setTouched] = useState<readonly ImportFieldKey[]>([]);
  const saids = new Map(fields.map((field) => [field, saidOf(draft, question.proposal, field)]));
  const present = fields.filter((field) => saids.get(field)?.kind !== 'absent' || touched.includes(field));
  const rest = fields.length - present.length;
  const shown = whole ? fields : present;
  const say = (field: ImportFieldKey, said: Said) => {
    setTouched([...touched, field]);
    onSay(field, said);
  };
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{group}</h3>
        {(rest > 0 || whole) && (
          <Button
            variant="subtle"
            size="compact-sm"
            rightSection={<Icon name={whole ? 'chevron-up' : 'chevron-down'} size={12} />}
            aria-expanded={whole}
            aria-label={whole ? `${group}: show only what the list has` : `${group}: ${rest} more not in this list`}
            onClick={() => setWhole(!whole)}
          >
            {whole ? 'Show only what the list has' : `${rest} not in this list`}
          </Button>
        )}
      </header>
      {shown.length > 0 && (
        <ul className={classes.fields}>
          {shown.map((field) => (
            <FieldChoice
              key={field}
              field={field}
              question={question}
              draft={draft}
              said={saids.get(field) ?? { kind: 'absent' }}
              wrong={wrong(field)}
              onSay={(said) => say(field, said)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
