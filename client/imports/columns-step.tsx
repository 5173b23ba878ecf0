/** Saying what the columns of a list mean: what only a person can tell comes first, then every field by its kind, and what is left over. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportFieldKey } from '../../shared/import/fields.ts';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import type { MappingQuestion } from '../../shared/import/mapping.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { FieldChoice } from './field-choice.tsx';
import { FieldGroup } from './field-group.tsx';
import { type Layout, LayoutChoice } from './layout-choice.tsx';
import {
  draftOf,
  emptyEverywhere,
  fieldsByGroup,
  type MappingDraft,
  objections,
  openQuestions,
  say,
  type Said,
  saidOf,
  unusedColumns,
} from './mapping-draft.ts';
import { UnusedColumns } from './unused-columns.tsx';
import classes from './columns.module.css';

type ColumnsFormProps = { entry: ImportEntry; question: MappingQuestion; onDone: () => void };

/** The keyboard goes to the first field that still wants something. */
const goTo = (field: ImportFieldKey | undefined) =>
  document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select)`)?.focus();

function ColumnsForm({ entry, question, onDone }: ColumnsFormProps) {
  const { proposal } = question;
  const [draft, setDraft] = useState<MappingDraft>(() => draftOf(proposal));
  const [tried, setTried] = useState(false);
  const sending = useMutation(trpc.import.map.mutationOptions());
  const open = openQuestions(draft, proposal);
  const empty = emptyEverywhere(draft);
  const sayOf = (field: ImportFieldKey, said: Said) => setDraft((before) => say(before, field, said));
  const wrong = (field: ImportFieldKey): string | null => {
    if (!tried) return null;
    if (open.some((one) => one.field === field)) return 'Choose one of them, or say that it is not in this list.';
    return empty.includes(field) ? 'Write what holds for every row.' : null;
  };
  const against = tried && open.length === 0 ? objections(draft, question) : [];
  const send = () => {
    setTried(true);
    const first = open[0]?.field ?? empty[0];
    if (first !== undefined) return goTo(first);
    if (objections(draft, question).length > 0) return;
    sending.mutate({ id: entry.id, mapping: draft.mapping }, { onSuccess: onDone });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {proposal.questions.length > 0 && (
        <section className={classes.questions} aria-labelledby="questions">
          <h2 id="questions">
            {proposal.questions.length === 1 ? 'One thing only you can say' : `${proposal.questions.length} things only you can say`}
          </h2>
          <p className={classes.quiet}>Columns that fit a field alike are never chosen between for you.</p>
          <ul className={classes.fields}>
            {proposal.questions.map(({ field, message }) => (
              <FieldChoice
                key={field}
                field={field}
                question={question}
                draft={draft}
                said={saidOf(draft, proposal, field)}
                asks={message}
                wrong={wrong(field)}
                onSay={(said) => sayOf(field, said)}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="every-field">
        <h2 id="every-field">What the columns hold</h2>
        {fieldsByGroup(proposal).map(({ group, fields }) => (
          <FieldGroup key={group} group={group} fields={fields} question={question} draft={draft} wrong={wrong} onSay={sayOf} />
        ))}
      </section>
      <UnusedColumns columns={unusedColumns(draft, question)} />
      {against.length > 0 && <ErrorNote error={against.join(' ')} title="The columns do not fit together yet" />}
      {sending.error && <ErrorNote error={sending.error} title="The columns could not be taken" />}
      <footer className={classes.foot}>
        <Button type="submit" size="sm" loading={sending.isPending}>
          Check the rows
        </Button>
        <span className={classes.quiet} data-told={open.length > 0} aria-live="polite">
          {open.length > 0
            ? `${open.length} ${open.length === 1 ? 'question is' : 'questions are'} still open.`
            : 'Remembered for the next list of this body with these headings.'}
        </span>
      </footer>
    </form>
  );
}

export function ColumnsStep({ entry, onDone }: { entry: ImportEntry; onDone: () => void }) {
  const { data, error, refetch } = useQuery({
    ...trpc.import.question.queryOptions({ id: entry.id }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const looking = useMutation(trpc.import.map.mutationOptions());
  if (error)
    return (
      <ErrorNote error={error} title="The columns could not be read">
        <Button variant="default" onClick={() => void refetch()}>
          Try again
        </Button>
      </ErrorNote>
    );
  if (!data) return <Waiting label="Reading the columns" lines={8} />;
  const look = (layout: Layout) => looking.mutate({ id: entry.id, mapping: { ...layout, columns: {}, everywhere: {} } });
  return (
    <div key={JSON.stringify(data.proposal.mapping)}>
      <LayoutChoice question={data} busy={looking.isPending} onLayout={look} />
      {looking.error && <ErrorNote error={looking.error} title="The file could not be read that way" />}
      <ColumnsForm entry={entry} question={data} onDone={onDone} />
    </div>
  );
}
