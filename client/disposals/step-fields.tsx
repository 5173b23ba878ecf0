/** The fields of a step: exactly what it asks for, each with what is wrong with it. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { StepFact } from '../../shared/disposal-steps.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { IsoDate } from '../../shared/year.ts';
import classes from './disposal.module.css';
import { amountLabel, type FieldMessages, type StepDraft } from './step-draft.ts';

type StepFieldsProps = {
  draft: StepDraft;
  asked: readonly StepFact[];
  messages: FieldMessages;
  today: IsoDate;
  organisations: readonly Organisation[];
  onPut: (change: Partial<StepDraft>) => void;
};

export function StepFields({ draft, asked, messages, today, organisations, onPut }: StepFieldsProps) {
  const asksAmount = asked.includes('offer') || asked.includes('price') || asked.includes('receipt');
  return (
    <>
      <div className={classes.grid}>
        <TextInput
          type="date"
          name="on"
          label="On"
          description="The day on which it happened"
          max={today}
          error={messages['on']}
          value={draft.on}
          onChange={(event) => onPut({ on: event.currentTarget.value })}
        />
        {asksAmount && (
          <TextInput
            name="amount"
            label={amountLabel(draft.to)}
            description={asked.includes('receipt') ? 'In pounds; nought where nothing came in' : 'In pounds'}
            leftSection="£"
            inputMode="decimal"
            error={messages['amount']}
            value={draft.amount}
            onChange={(event) => onPut({ amount: event.currentTarget.value })}
          />
        )}
        {asked.includes('review-on') && (
          <TextInput
            type="date"
            name="reviewOn"
            label="Look at it again on"
            description="When the hold is reviewed"
            error={messages['reviewOn']}
            value={draft.reviewOn}
            onChange={(event) => onPut({ reviewOn: event.currentTarget.value })}
          />
        )}
      </div>
      {asked.includes('decision') && (
        <TextInput
          name="decision"
          label="Where it was decided"
          description="The meeting and its minute"
          maxLength={300}
          error={messages['decision']}
          value={draft.decision}
          onChange={(event) => onPut({ decision: event.currentTarget.value })}
        />
      )}
      {asked.includes('to-body') && (
        <NativeSelect
          name="toBody"
          label="To which body"
          error={messages['toBody']}
          value={draft.toBody}
          onChange={(event) => onPut({ toBody: event.currentTarget.value })}
          data={[
            { value: '', label: 'Choose a body' },
            ...organisations
              .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {asked.includes('reason') && (
        <Textarea
          name="reason"
          label="Why"
          description={draft.to === 'on-market' ? 'Why it goes to the market now' : undefined}
          autosize
          minRows={2}
          maxLength={2000}
          error={messages['reason']}
          value={draft.reason}
          onChange={(event) => onPut({ reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}
