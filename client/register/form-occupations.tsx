/** The occupations of the property form: which organisation uses which part, for which service. */
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import type { Organisation } from '../../shared/organisation.ts';
import { componentLabel, components } from '../../shared/use.ts';
import { Icon } from '../ui/icon.tsx';
import { FigureField } from './figure-field.tsx';
import { inputAt, type PropertyForm } from './form-field.ts';
import { organisationChoices } from './form-identity.tsx';
import { FormSection } from './form-section.tsx';
import classes from './form.module.css';
import { noFigure, type OccupationEntry } from './property-entry.ts';

export function FormOccupations({ form, organisations }: { form: PropertyForm; organisations: readonly Organisation[] }) {
  const { occupations, holder } = form.getValues();
  const fresh: OccupationEntry = {
    organisation: holder,
    service: '',
    component: 'back-office',
    staff: noFigure,
    workstations: noFigure,
    area: noFigure,
  };
  return (
    <FormSection id="occupations" title="Occupations" lead="Who uses which part, for which service." error={form.errors['occupations']}>
      {occupations.map((occupation, index) => {
        const path = `occupations.${index}`;
        return (
          <fieldset key={index} className={classes.item}>
            <legend>Occupation {index + 1}</legend>
            <ActionIcon
              className={classes.remove ?? ''}
              aria-label={`Remove occupation ${index + 1}`}
              onClick={() => form.removeListItem('occupations', index)}
            >
              <Icon name="trash" />
            </ActionIcon>
            <div className={classes.grid}>
              <NativeSelect
                label="Organisation"
                data={organisationChoices(organisations, 'Choose an organisation')}
                {...inputAt(form, `${path}.organisation`)}
              />
              <TextInput label="Service" {...inputAt(form, `${path}.service`)} />
              <NativeSelect
                label="Component"
                data={components.map((value) => ({ value, label: componentLabel[value] }))}
                {...inputAt(form, `${path}.component`)}
              />
            </div>
            <FigureField form={form} path={`${path}.area`} label="Floor area" unit="m²" entry={occupation.area} />
            <FigureField form={form} path={`${path}.staff`} label="Staff" unit="FTE" entry={occupation.staff} />
            <FigureField form={form} path={`${path}.workstations`} label="Workstations" unit="desks" entry={occupation.workstations} />
          </fieldset>
        );
      })}
      <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => form.insertListItem('occupations', fresh)}>
        Add an occupation
      </Button>
    </FormSection>
  );
}
