/** The interests of the property form: tenure, lease terms, and whether it is let to somebody else. */
import { ActionIcon, Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import type { Organisation } from '../../shared/organisation.ts';
import { repairingLiabilities, repairingLiabilityLabel, tenureLabel, tenures } from '../../shared/tenure.ts';
import { Icon } from '../ui/icon.tsx';
import { FigureField } from './figure-field.tsx';
import { inputAt, type PropertyForm } from './form-field.ts';
import { organisationChoices } from './form-identity.tsx';
import { FormSection } from './form-section.tsx';
import classes from './form.module.css';
import { type InterestEntry, type LeaseEntry, noLease } from './property-entry.ts';

function LeaseFields({ form, path, lease }: { form: PropertyForm; path: string; lease: LeaseEntry }) {
  return (
    <>
      <div className={classes.grid}>
        <TextInput type="date" label="Starts" {...inputAt(form, `${path}.startsOn`)} />
        <TextInput type="date" label="Expires" {...inputAt(form, `${path}.expiresOn`)} />
        <TextInput type="date" label="Next break" {...inputAt(form, `${path}.breakOn`)} />
        <TextInput label="Notice, months" inputMode="numeric" {...inputAt(form, `${path}.noticePeriod`)} />
        <TextInput type="date" label="Next rent review" {...inputAt(form, `${path}.rentReviewOn`)} />
        <NativeSelect
          label="Repairing liability"
          data={repairingLiabilities.map((value) => ({ value, label: repairingLiabilityLabel[value] }))}
          {...inputAt(form, `${path}.repairing`)}
        />
      </div>
      <FigureField form={form} path={`${path}.rent`} label="Rent" unit="a year" money entry={lease.rent} />
      <FigureField form={form} path={`${path}.breakPenalty`} label="Break penalty" unit="once" money entry={lease.breakPenalty} />
    </>
  );
}

type OneProps = { form: PropertyForm; index: number; interest: InterestEntry; organisations: readonly Organisation[] };

function OneInterest({ form, index, interest, organisations }: OneProps) {
  const path = `interests.${index}`;
  const title = index === 0 ? 'Principal interest' : `Interest ${index + 1}`;
  const letOut = interest.letOut;
  const hasLease = interest.lease !== null;
  return (
    <fieldset className={classes.item}>
      <legend>{title}</legend>
      <ActionIcon
        className={classes.remove ?? ''}
        aria-label={`Remove ${title.toLowerCase()}`}
        onClick={() => form.removeListItem('interests', index)}
      >
        <Icon name="trash" />
      </ActionIcon>
      <div className={classes.grid}>
        <NativeSelect
          label="Tenure"
          data={tenures.map((value) => ({ value, label: tenureLabel[value] }))}
          {...inputAt(form, `${path}.tenure`)}
          onChange={(event) => {
            const tenure = event.currentTarget.value as InterestEntry['tenure'];
            const lease = tenure === 'freehold' ? null : (interest.lease ?? (tenure === 'leasehold' ? noLease : null));
            form.setFieldValue(path, { ...interest, tenure, lease });
          }}
        />
        <TextInput label="Title number" {...inputAt(form, `${path}.titleNumber`)} />
      </div>
      {form.errors[`${path}.lease`] && <p className={classes.wrong}>{form.errors[`${path}.lease`]}</p>}
      {interest.tenure !== 'freehold' && (
        <Switch
          label="There is a lease or agreement with terms"
          checked={hasLease}
          onChange={(event) => form.setFieldValue(`${path}.lease`, event.currentTarget.checked ? noLease : null)}
        />
      )}
      {interest.lease && <LeaseFields form={form} path={`${path}.lease`} lease={interest.lease} />}
      <Switch
        label="Let out to somebody else"
        checked={letOut !== null}
        onChange={(event) =>
          form.setFieldValue(`${path}.letOut`, event.currentTarget.checked ? { tenant: '', tenantOrganisation: '', lease: null } : null)
        }
      />
      {letOut && (
        <>
          <div className={classes.grid}>
            <TextInput label="Tenant" {...inputAt(form, `${path}.letOut.tenant`)} />
            <NativeSelect
              label="Tenant, if a public body"
              data={organisationChoices(organisations, 'Not a public body')}
              {...inputAt(form, `${path}.letOut.tenantOrganisation`)}
            />
          </div>
          <Switch
            label="The terms of the letting are known"
            checked={letOut.lease !== null}
            onChange={(event) => form.setFieldValue(`${path}.letOut.lease`, event.currentTarget.checked ? noLease : null)}
          />
          {letOut.lease && <LeaseFields form={form} path={`${path}.letOut.lease`} lease={letOut.lease} />}
        </>
      )}
    </fieldset>
  );
}

export function FormInterests({ form, organisations }: { form: PropertyForm; organisations: readonly Organisation[] }) {
  const { interests } = form.getValues();
  return (
    <FormSection id="interests" title="Interests and leases" error={form.errors['interests']}>
      {interests.length === 0 && <p className={classes.lead}>No tenure is recorded. Add an interest if it is known.</p>}
      {interests.map((interest, index) => (
        <OneInterest key={index} form={form} index={index} interest={interest} organisations={organisations} />
      ))}
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() =>
          form.insertListItem('interests', { tenure: 'leasehold', titleNumber: '', lease: noLease, letOut: null } satisfies InterestEntry)
        }
      >
        Add an interest
      </Button>
    </FormSection>
  );
}
