/** The figures of the property form: running cost by line, areas, values, energy and condition. */
import { NativeSelect } from '@mantine/core';
import { areaBases, areaBasisLabel, conditionGrades, conditionLabel, epcRatings } from '../../shared/property.ts';
import { costLineLabel, costLines } from '../../shared/running-cost.ts';
import { FigureField } from './figure-field.tsx';
import { inputAt, type PropertyForm } from './form-field.ts';
import { FormSection } from './form-section.tsx';
import classes from './form.module.css';

export function FormFigures({ form }: { form: PropertyForm }) {
  const entry = form.getValues();
  return (
    <>
      <FormSection
        id="runningCost"
        title="Running cost"
        lead="Pounds a year. Enter the lines that are known, or one total where only that is known; a stated total wins over the sum of the lines. Without a total, the sum is an estimate until every line is known; enter 0 for one that does not fall due."
        error={form.errors['runningCost']}
      >
        {costLines.map((line) => (
          <FigureField
            key={line}
            form={form}
            path={`runningCost.lines.${line}`}
            label={costLineLabel[line]}
            unit="a year"
            money
            entry={entry.runningCost.lines[line]}
          />
        ))}
        <FigureField form={form} path="runningCost.total" label="Stated total" unit="a year" money entry={entry.runningCost.total} />
      </FormSection>
      <FormSection id="areas" title="Areas">
        <FigureField form={form} path="floorArea" label="Floor area" unit="m²" entry={entry.floorArea} />
        <div className={classes.grid}>
          <NativeSelect
            label="Floor area is measured as"
            data={areaBases.map((value) => ({ value, label: areaBasisLabel[value] }))}
            {...inputAt(form, 'floorAreaBasis')}
          />
        </div>
        <FigureField form={form} path="spareArea" label="Spare floor area" unit="m²" entry={entry.spareArea} />
        <FigureField form={form} path="siteArea" label="Site area" unit="ha" entry={entry.siteArea} />
      </FormSection>
      <FormSection id="values" title="Values">
        <FigureField form={form} path="bookValue" label="Book value" unit="once" money entry={entry.bookValue} />
        <FigureField form={form} path="disposalValue" label="Disposal value" unit="once" money entry={entry.disposalValue} />
        <FigureField form={form} path="maintenanceBacklog" label="Maintenance backlog" unit="once" money entry={entry.maintenanceBacklog} />
      </FormSection>
      <FormSection id="energy" title="Energy and condition">
        <FigureField form={form} path="electricity" label="Electricity" unit="kWh a year" entry={entry.electricity} />
        <FigureField form={form} path="fossilFuel" label="Fossil fuel" unit="kWh a year" entry={entry.fossilFuel} />
        <div className={classes.grid}>
          <NativeSelect label="EPC rating" data={[{ value: '', label: 'Not recorded' }, ...epcRatings]} {...inputAt(form, 'epc')} />
          <NativeSelect
            label="Condition"
            data={[{ value: '', label: 'Not recorded' }, ...conditionGrades.map((value) => ({ value, label: conditionLabel[value] }))]}
            {...inputAt(form, 'condition')}
          />
        </div>
      </FormSection>
    </>
  );
}
