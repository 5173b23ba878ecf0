/** The fields of the terms of a disposal. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { exitRouteLabel, exitRoutes } from '../../shared/disposal.ts';
import { type FinancialYear, formatFinancialYear } from '../../shared/year.ts';
import classes from './disposal.module.css';
import type { FieldMessages } from './step-draft.ts';
import type { TermsDraft } from './terms-draft.ts';

type TermsFieldsProps = {
  draft: TermsDraft;
  messages: FieldMessages;
  /** The years that may be chosen, rising. */
  years: readonly FinancialYear[];
  onPut: (change: Partial<TermsDraft>) => void;
};

const bases = [
  { value: 'recorded', label: 'Recorded' },
  { value: 'estimated', label: 'Estimated' },
  { value: 'unknown', label: 'Not recorded' },
];

export function TermsFields({ draft, messages, years, onPut }: TermsFieldsProps) {
  const unknown = draft.basis === 'unknown';
  return (
    <>
      <NativeSelect
        label="Route"
        value={draft.route}
        onChange={(event) => onPut({ route: exitRoutes.find((route) => route === event.currentTarget.value) ?? '' })}
        data={[{ value: '', label: 'Not chosen yet' }, ...exitRoutes.map((route) => ({ value: route, label: exitRouteLabel[route] }))]}
      />
      <fieldset className={classes.figure}>
        <legend>Expected receipt</legend>
        <div className={classes.grid}>
          <NativeSelect
            label="Basis"
            value={draft.basis}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onPut({ basis: value === 'recorded' || value === 'estimated' ? value : 'unknown' });
            }}
            data={bases}
          />
          {!unknown && (
            <>
              <TextInput
                label="Amount"
                leftSection="£"
                inputMode="decimal"
                error={messages['amount']}
                value={draft.amount}
                onChange={(event) => onPut({ amount: event.currentTarget.value })}
              />
              <TextInput
                label={draft.basis === 'recorded' ? 'Where it comes from' : 'How it was estimated'}
                maxLength={300}
                error={messages['from']}
                value={draft.from}
                onChange={(event) => onPut({ from: event.currentTarget.value })}
              />
              <TextInput type="date" label="As at" value={draft.asAt} onChange={(event) => onPut({ asAt: event.currentTarget.value })} />
            </>
          )}
        </div>
      </fieldset>
      <div className={classes.grid}>
        <NativeSelect
          label="Completion year"
          value={draft.completionYear}
          onChange={(event) => onPut({ completionYear: event.currentTarget.value })}
          data={[
            { value: '', label: 'Not known yet' },
            ...years.map((year) => ({ value: String(year), label: formatFinancialYear(year) })),
          ]}
        />
        <TextInput
          type="date"
          label="Expected completion"
          value={draft.expectedCompletion}
          onChange={(event) => onPut({ expectedCompletion: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="Contact"
        description="Whom to ask about it: a name, an office, a telephone"
        maxLength={300}
        error={messages['contact']}
        value={draft.contact}
        onChange={(event) => onPut({ contact: event.currentTarget.value })}
      />
      <Textarea
        label="Notes"
        autosize
        minRows={2}
        maxLength={4000}
        error={messages['notes']}
        value={draft.notes}
        onChange={(event) => onPut({ notes: event.currentTarget.value })}
      />
    </>
  );
}
