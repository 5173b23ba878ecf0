/** One figure to fill in: its basis, its value in the unit people use, where it comes from or how it was estimated, and its date. */
import { NativeSelect, TextInput } from '@mantine/core';
import { fieldId, inputAt, type PropertyForm } from './form-field.ts';
import classes from './form.module.css';
import type { FigureEntry } from './property-entry.ts';

const bases = [
  { value: 'recorded', label: 'Recorded' },
  { value: 'estimated', label: 'Estimated' },
  { value: 'unknown', label: 'Not recorded' },
];

type FigureFieldProps = { form: PropertyForm; path: string; label: string; entry: FigureEntry; unit: string; money?: boolean };

export function FigureField({ form, path, label, entry, unit, money = false }: FigureFieldProps) {
  const unknown = entry.basis === 'unknown';
  const value = inputAt(form, `${path}.value`);
  const whole = form.errors[path];
  return (
    <fieldset className={classes.figure} id={fieldId(path)} tabIndex={-1}>
      <legend className={classes.figureLabel}>
        {label} <span className={classes.unit}>{unit}</span>
      </legend>
      <NativeSelect size="xs" aria-label={`${label}: basis`} data={bases} {...inputAt(form, `${path}.basis`)} />
      <TextInput
        size="xs"
        aria-label={`${label}, ${unit}`}
        inputMode="decimal"
        placeholder={unknown ? 'not recorded' : ''}
        {...(money ? { leftSection: '£' } : {})}
        {...value}
        error={value.error ?? whole}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          form.setFieldValue(path, { ...entry, value: typed, basis: unknown && typed.trim() !== '' ? 'recorded' : entry.basis });
        }}
      />
      {unknown ? (
        <span className={classes.figureRest} />
      ) : (
        <>
          <TextInput
            size="xs"
            list="sources"
            aria-label={`${label}: ${entry.basis === 'recorded' ? 'source' : 'method'}`}
            placeholder={entry.basis === 'recorded' ? 'Where it comes from' : 'How it was estimated'}
            {...inputAt(form, entry.basis === 'recorded' ? `${path}.source` : `${path}.method`)}
          />
          <TextInput size="xs" type="date" aria-label={`${label}: as at`} {...inputAt(form, `${path}.asAt`)} />
        </>
      )}
    </fieldset>
  );
}
