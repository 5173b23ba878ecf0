/** Recording what has come of one decision, where it stands in the table. */
import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ProgressLine } from '../../../shared/progress/progress.ts';
import type { Actual } from '../../../shared/progress/actual.ts';
import { formatDate, type IsoDate } from '../../../shared/year.ts';
import { readActual, typedOf, type ActualErrors, type TypedActual } from './actual-draft.ts';
import classes from './progress.module.css';

type Props = {
  line: ProgressLine;
  name: string;
  today: IsoDate;
  busy: boolean;
  onSave: (actual: Actual) => void;
  onUndo: () => void;
  onClose: () => void;
};

export function ActualForm({ line, name, today, busy, onSave, onUndo, onClose }: Props) {
  const [typed, setTyped] = useState<TypedActual>(() => typedOf(line.recorded ?? undefined));
  const [errors, setErrors] = useState<ActualErrors>({});
  const field = (key: Exclude<keyof TypedActual, 'spentFinal'>, label: string, date = false) => ({
    size: 'xs' as const,
    label,
    value: typed[key],
    error: errors[key],
    ...(date ? { type: 'date', max: today } : {}),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((now) => ({ ...now, [key]: value }));
      setErrors((now) => ({ ...now, [key]: undefined }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readActual(typed, today);
    if ('errors' in read) setErrors(read.errors);
    else onSave(read.actual);
  };
  const byDisposal = line.actual.receiptFrom === 'disposal';
  return (
    <form className={classes.form} onSubmit={submit} aria-label={`Progress of ${name}`} noValidate>
      <TextInput {...field('leftOn', 'Left on', true)} />
      {byDisposal ? (
        <p className={classes.quiet}>
          The receipt and its day come from the completed disposal
          {line.actual.receiptOn && ` of ${formatDate(line.actual.receiptOn)}`}; change them there.
        </p>
      ) : (
        <>
          <TextInput {...field('receipt', 'Receipt, £')} inputMode="decimal" />
          <TextInput {...field('receiptOn', 'Received on', true)} />
        </>
      )}
      <TextInput {...field('spent', 'Cost of delivery spent, £')} inputMode="decimal" />
      <Checkbox
        size="xs"
        label="That is the final cost"
        checked={typed.spentFinal}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          setTyped((now) => ({ ...now, spentFinal: checked }));
        }}
      />
      <TextInput {...field('saving', 'Saving achieved, £ a year')} inputMode="decimal" />
      <TextInput {...field('note', 'Note')} maxLength={1000} className={classes.note ?? ''} />
      <Group gap="xs" className={classes.acts ?? ''}>
        <Button type="submit" size="xs" loading={busy}>
          Record
        </Button>
        {line.recorded && (
          <Button size="xs" variant="default" loading={busy} onClick={onUndo}>
            Take the last record back
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={onClose}>
          Close
        </Button>
      </Group>
    </form>
  );
}
