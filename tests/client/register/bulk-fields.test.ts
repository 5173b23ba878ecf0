/** Every value that the dialog for many properties offers is one that the register takes. */
import { expect, test } from 'vitest';
import { bulkFields, changeOf, type Choice } from '../../../client/register/bulk-fields.ts';
import { organisationSchema } from '../../../shared/organisation.ts';

const kent = organisationSchema.parse({ id: 'kcc', name: 'Kent County Council', shortName: 'KCC', sector: 'county', version: 1 });
const fields = Object.entries(bulkFields(['Swale'], [kent]));
const optionsOf = ({ options }: Choice) => options.flatMap((one) => ('items' in one ? one.items : [one]));

test('every offered value means a change of that field', () => {
  for (const [field, choice] of fields) {
    const values = optionsOf(choice).map(({ value }) => value);
    expect(values.length, field).toBeGreaterThan(0);
    expect(new Set(values).size, field).toBe(values.length);
    for (const value of values) expect(changeOf(field, value), `${field} ${value}`).toMatchObject({ field });
  }
});

test('no field or no value is no change yet', () => {
  expect(changeOf('', '')).toBeNull();
  expect(changeOf('use', '')).toBeNull();
  expect(changeOf('use', 'moon-base')).toBeNull();
  expect(changeOf('epc', '-')).toEqual({ field: 'epc', value: null });
  expect(changeOf('ringFenced', 'no')).toEqual({ field: 'ringFenced', value: false });
});
