/** The form of one property: sections, what is wrong at the top, what is unlikely at the foot, and everything typed kept until it is saved. */
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { trpc } from '../api.ts';
import type { FieldProblem } from '../../shared/issue-sentences.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import { may } from '../../shared/role.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMe } from '../session/me.ts';
import { readEntry } from './entry-to-draft.ts';
import { askedField, fieldLabel, goToField } from './form-field.ts';
import { FormBarriers } from './form-barriers.tsx';
import { FormFigures } from './form-figures.tsx';
import { FormIdentity } from './form-identity.tsx';
import { FormInterests } from './form-interests.tsx';
import { FormOccupations } from './form-occupations.tsx';
import classes from './form.module.css';
import type { FigureEntry, PropertyEntry } from './property-entry.ts';

const sections = [
  ['identity', 'Identity'],
  ['place', 'Place'],
  ['use-and-holder', 'Holder and use'],
  ['interests', 'Interests and leases'],
  ['occupations', 'Occupations'],
  ['runningCost', 'Running cost'],
  ['areas', 'Areas'],
  ['values', 'Values'],
  ['energy', 'Energy and condition'],
  ['barriers', 'Barriers'],
  ['disposal', 'Disposal and notes'],
] as const;

/** Every source already named in this form, to choose again. */
function sourcesIn(entry: PropertyEntry): string[] {
  const figures: FigureEntry[] = [
    ...Object.values(entry.runningCost.lines),
    entry.runningCost.total,
    entry.floorArea,
    entry.siteArea,
    entry.bookValue,
    entry.disposalValue,
    entry.electricity,
  ];
  return [...new Set(figures.map((figure) => figure.source).filter(Boolean))];
}

type PropertyFormProps = {
  start: PropertyEntry;
  /** The property that is changed; null for a new one. */
  stored: Property | null;
  /** Problems that the server found, tied to fields. */
  refused: FieldProblem[];
  saving: boolean;
  saveLabel: string;
  note?: ReactNode;
  onType: (entry: PropertyEntry) => void;
  onSave: (draft: PropertyDraft) => void;
  onCancel: () => void;
  /** Whether it starts with changes kept from before. */
  changed?: boolean;
};

export function PropertyForm({
  start,
  stored,
  refused,
  saving,
  saveLabel,
  note,
  onType,
  onSave,
  onCancel,
  changed = false,
}: PropertyFormProps) {
  const { person } = useMe();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const keep = useDebouncedCallback((entry: PropertyEntry) => onType(entry), { delay: 300, flushOnUnmount: true });
  const form = useForm<PropertyEntry>({ initialValues: start, onValuesChange: keep });
  const [leaving, setLeaving] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const entry = form.getValues();
  const warnings = useMemo(() => readEntry(entry).warnings, [entry]);
  const organisations = about?.organisations ?? [];
  const holders = organisations.filter(({ id }) => id === start.holder || may(person, 'register.edit', { holder: id, sensitive: false }));

  const [answered, setAnswered] = useState(refused);
  if (refused !== answered) {
    setAnswered(refused);
    setProblems(refused);
  }

  const { setErrors } = form;
  useEffect(() => {
    setErrors(Object.fromEntries(problems.map(({ path, message }) => [path, message])));
    if (problems.length > 0) summary.current?.focus();
  }, [problems, setErrors]);

  useEffect(() => {
    const field = askedField(location.hash);
    if (field) goToField(`${field}.value`);
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reading = readEntry(form.getValues());
    setProblems(reading.problems);
    if (reading.draft) onSave(reading.draft);
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <nav className={classes.contents} aria-label="Sections of the form">
        {sections.map(([id, title]) => (
          <a key={id} href={`#section-${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <div className={classes.fields}>
        {note}
        {problems.length > 0 && (
          <div ref={summary} className={classes.summary} tabIndex={-1} role="alert">
            <h2>There {problems.length === 1 ? 'is one thing' : `are ${problems.length} things`} to put right</h2>
            <ul>
              {problems.map(({ path, message }) => (
                <li key={path}>
                  <button type="button" onClick={() => goToField(path)}>
                    {fieldLabel(path)}: {message}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <FormIdentity form={form} organisations={holders} districts={about?.districts ?? []} />
        <FormInterests form={form} organisations={organisations} />
        <FormOccupations form={form} organisations={organisations} />
        <FormFigures form={form} />
        <FormBarriers form={form} stored={stored} />
        <datalist id="sources">
          {sourcesIn(entry).map((source) => (
            <option key={source}>{source}</option>
          ))}
        </datalist>
        {warnings.length > 0 && (
          <section className={classes.warnings} aria-label="Worth checking">
            <h2>
              <Icon name="info" /> Worth checking
            </h2>
            <ul>
              {warnings.map(({ path, message }) => (
                <li key={path + message}>
                  <button type="button" onClick={() => goToField(path)}>
                    {message}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className={classes.foot}>
          <Button type="submit" size="sm" loading={saving}>
            {saveLabel}
          </Button>
          <Button variant="default" size="sm" onClick={() => (changed || form.isDirty() ? setLeaving(true) : onCancel())}>
            Cancel
          </Button>
          <span className={classes.kept}>{form.isDirty() ? 'Kept in this tab until saved' : ''}</span>
        </div>
      </div>
      {leaving && (
        <ConfirmDialog
          title="Throw the changes away?"
          act="Throw them away"
          busy={false}
          onAct={onCancel}
          onClose={() => setLeaving(false)}
        >
          What was entered here and not saved is lost.
        </ConfirmDialog>
      )}
    </form>
  );
}
