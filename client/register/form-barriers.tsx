/** The last sections of the property form: barriers, where it stands in disposal, and notes. */
import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  type Barrier,
  barrierKindLabel,
  barrierKinds,
  barrierSeverities,
  barrierSeverityLabel,
  barrierStateLabel,
  barrierStates,
} from '../../shared/barrier.ts';
import { disposalStageLabel, disposalStages } from '../../shared/disposal.ts';
import { barrierIdSchema } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { DisposalStanding } from '../estate/disposal-standing.tsx';
import { Icon } from '../ui/icon.tsx';
import { inputAt, type PropertyForm } from './form-field.ts';
import { FormSection } from './form-section.tsx';
import classes from './form.module.css';

const labelled = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  keys.map((value) => ({ value, label: labels[value] }));

const freshBarrier = (): Barrier => ({
  id: barrierIdSchema.parse(`b-${crypto.randomUUID().slice(0, 13)}`),
  kind: 'planning',
  description: '',
  owner: '',
  severity: 'medium',
  state: 'open',
  action: '',
  due: null,
});

type FormBarriersProps = {
  form: PropertyForm;
  /** The property where it is in the register already: its stage then follows its disposal. */
  stored: Pick<Property, 'id' | 'disposalStage'> | null;
};

export function FormBarriers({ form, stored }: FormBarriersProps) {
  const { barriers } = form.getValues();
  return (
    <>
      <FormSection
        id="barriers"
        title="Barriers"
        lead="What stands in the way of a decision on this property."
        error={form.errors['barriers']}
      >
        {barriers.map((barrier, index) => {
          const path = `barriers.${index}`;
          return (
            <fieldset key={barrier.id} className={classes.item}>
              <legend>Barrier {index + 1}</legend>
              <ActionIcon
                className={classes.remove ?? ''}
                aria-label={`Remove barrier ${index + 1}`}
                onClick={() => form.removeListItem('barriers', index)}
              >
                <Icon name="trash" />
              </ActionIcon>
              <Textarea label="What it is" autosize minRows={1} {...inputAt(form, `${path}.description`)} />
              <div className={classes.grid}>
                <NativeSelect label="Kind" data={labelled(barrierKinds, barrierKindLabel)} {...inputAt(form, `${path}.kind`)} />
                <TextInput label="Owner" {...inputAt(form, `${path}.owner`)} />
                <NativeSelect
                  label="Severity"
                  data={labelled(barrierSeverities, barrierSeverityLabel)}
                  {...inputAt(form, `${path}.severity`)}
                />
                <NativeSelect label="State" data={labelled(barrierStates, barrierStateLabel)} {...inputAt(form, `${path}.state`)} />
                <TextInput
                  type="date"
                  label="To be resolved by"
                  {...inputAt(form, `${path}.due`)}
                  value={barrier.due ?? ''}
                  onChange={(event) => form.setFieldValue(`${path}.due`, event.currentTarget.value || null)}
                />
              </div>
              <Textarea label="Action" autosize minRows={1} maxLength={1000} {...inputAt(form, `${path}.action`)} />
            </fieldset>
          );
        })}
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => form.insertListItem('barriers', freshBarrier())}
        >
          Add a barrier
        </Button>
      </FormSection>
      <FormSection
        id="disposal"
        title="Disposal and notes"
        {...(stored ? { lead: 'The stage follows the steps that are recorded of its disposal.' } : {})}
      >
        <div className={classes.grid}>
          {stored ? (
            <DisposalStanding facts={stored} />
          ) : (
            <NativeSelect
              label="Stage of disposal"
              data={[{ value: '', label: 'Not proposed' }, ...labelled(disposalStages, disposalStageLabel)]}
              {...inputAt(form, 'disposalStage')}
            />
          )}
        </div>
        <Textarea label="Notes" autosize minRows={3} maxLength={4000} {...inputAt(form, 'notes')} />
      </FormSection>
    </>
  );
}
