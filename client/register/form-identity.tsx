/** The first sections of the property form: what it is, where it is, who holds it and what it is used for. */
import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fromGridReference } from '../../shared/grid-reference.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { sectorLabel, sectors } from '../../shared/organisation.ts';
import { unlikelyPostcode } from '../../shared/property-check.ts';
import { holdingLabel, holdings } from '../../shared/property.ts';
import { factsOfUses, uses } from '../../shared/use.ts';
import { inputAt, type PropertyForm } from './form-field.ts';
import { FormSection } from './form-section.tsx';
import classes from './form.module.css';
import { printNumber } from './typed-amounts.ts';

const groupsOfUse = [...new Set(uses.map((use) => factsOfUses[use].group))];

export const choicesOfUse = [
  { value: '', label: 'Choose a use' },
  ...groupsOfUse.map((group) => ({
    group,
    items: uses.filter((use) => factsOfUses[use].group === group).map((use) => ({ value: use, label: factsOfUses[use].label })),
  })),
];

/** Organisations under their sectors, for a list to choose from; `none` is what an empty choice says. */
export const organisationChoices = (organisations: readonly Organisation[], none: string) => [
  { value: '', label: none },
  ...sectors.map((sector) => ({
    group: sectorLabel[sector],
    items: organisations.filter((one) => one.sector === sector).map((one) => ({ value: one.id, label: one.name })),
  })),
];

function GridReferenceHelp({ form }: { form: PropertyForm }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const fill = () => {
    const position = fromGridReference(text);
    if (!position) return setWrong('That is not a National Grid reference such as TQ 912 745.');
    setWrong(null);
    form.setFieldValue('position', {
      latitude: printNumber(+position.latitude.toFixed(6)),
      longitude: printNumber(+position.longitude.toFixed(6)),
    });
  };
  return (
    <div className={classes.together}>
      <TextInput
        label="From a grid reference"
        placeholder="TQ 912 745"
        value={text}
        error={wrong}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="default" h={36} mt={23} disabled={text.trim() === ''} onClick={fill}>
        Fill in
      </Button>
    </div>
  );
}

type IdentityProps = { form: PropertyForm; organisations: readonly Organisation[]; districts: readonly string[] };

export function FormIdentity({ form, organisations, districts }: IdentityProps) {
  return (
    <>
      <FormSection id="identity" title="Identity">
        <div className={classes.grid}>
          <TextInput label="Name" withAsterisk {...inputAt(form, 'name')} />
          <TextInput
            label="Reference"
            description="As its holder knows it"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            {...inputAt(form, 'reference')}
          />
          <TextInput
            label="UPRN"
            description="Unique Property Reference Number, up to 12 digits"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            {...inputAt(form, 'uprn')}
          />
        </div>
      </FormSection>
      <FormSection
        id="place"
        title="Place"
        lead="Leave the position empty where it is not known: the property is listed but not drawn."
        error={form.errors['position']}
      >
        <div className={classes.grid}>
          <TextInput label="Street" {...inputAt(form, 'address.street')} />
          <TextInput label="Town" {...inputAt(form, 'address.town')} />
          <TextInput
            label="Postcode"
            description={unlikelyPostcode(form.getValues().address.postcode)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...inputAt(form, 'address.postcode')}
          />
          <NativeSelect label="District" data={[{ value: '', label: 'Not recorded' }, ...districts]} {...inputAt(form, 'district')} />
          <TextInput
            label="Latitude"
            description="Degrees north, WGS84"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="decimal"
            {...inputAt(form, 'position.latitude')}
          />
          <TextInput
            label="Longitude"
            description="Degrees east, WGS84"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="decimal"
            {...inputAt(form, 'position.longitude')}
          />
          <NativeSelect
            label="The position is"
            data={[
              { value: 'exact', label: 'Exact' },
              { value: 'approximate', label: 'Approximate' },
            ]}
            {...inputAt(form, 'positionPrecision')}
          />
          <GridReferenceHelp form={form} />
        </div>
      </FormSection>
      <FormSection id="use-and-holder" title="Holder and use">
        <div className={classes.grid}>
          <NativeSelect
            label="Holder"
            withAsterisk
            data={organisationChoices(organisations, 'Choose an organisation')}
            {...inputAt(form, 'holder')}
          />
          <NativeSelect label="Use" withAsterisk data={choicesOfUse} {...inputAt(form, 'use')} />
          <NativeSelect
            label="Holding"
            data={holdings.map((value) => ({ value, label: holdingLabel[value] }))}
            {...inputAt(form, 'holding')}
          />
        </div>
        <div className={classes.switches}>
          <Switch
            label="Ring-fenced budget: what it saves is not a plan's to count"
            {...form.getInputProps('ringFenced', { type: 'checkbox' })}
          />
          <Switch
            label="Sensitive: name and place are withheld from anyone not cleared"
            {...form.getInputProps('sensitive', { type: 'checkbox' })}
          />
        </div>
      </FormSection>
    </>
  );
}
