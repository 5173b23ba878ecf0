/** What names a row's property: its reference, UPRN, name and address; what is missing is made from the rest in a way that comes out the same each time. */
import { plainText } from './cell-text.ts';
import type { GivenAddress } from './import-record.ts';
import { readPostcode, type Postcode } from './postcode-cell.ts';
import { shortened, take, type RowCells, type Told } from './row-cells.ts';
import type { SheetRow } from './sheet.ts';
import { readUprn } from './uprn-cell.ts';

export type Identity = {
  reference: string;
  referenceFrom: 'list' | 'made';
  uprn?: string;
  name: string;
  nameMade: boolean;
  address: GivenAddress;
  postcode: Postcode | null;
};

const mostReference = 60;

/** Eleven letters and figures of a text (cyrb53, two 32-bit mixes): the same text gives the same ones, and of 200,000 texts hardly two are alike. */
function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

const postcodeAtEnd = /^(.*?)[,\s]+([a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2})\.?$/i;

/** "10-12" that a spreadsheet has made into a day. */
const dayForNumber = /^\d{4}-\d\d-\d\d|^\d{1,2}-[A-Z][a-z]{2}$/;

type Address = { address: GivenAddress; postcode: Postcode | null };

function addressReader(cells: RowCells): (row: SheetRow, told: Told) => Address {
  const numberIn = (row: SheetRow, told: Told): string => {
    const text = cells.text('number', row).replace(/^(\d+)\.0$/, '$1');
    if (!dayForNumber.test(text)) return text;
    told.problems.push({
      column: cells.column('number'),
      message: `“${text}” is a number in the street that a spreadsheet has made into a date. It is left out.`,
    });
    return '';
  };
  return (row, told) => {
    let postcode = take(readPostcode(cells.cell('postcode', row)), cells.column('postcode'), told) ?? null;
    const town = shortened(cells.text('town', row), 80, cells.column('town'), told);
    const parts = [[numberIn(row, told), cells.text('street', row)].filter((part) => part !== '').join(' '), cells.text('locality', row)];
    let street = parts.filter((part) => part !== '').join(', ');
    const whole = cells.text('address', row);
    if (whole !== '' && street === '') {
      const ending = postcodeAtEnd.exec(whole);
      const found = ending ? readPostcode(ending[2] as string) : null;
      street = ending && found?.kind === 'value' ? (ending[1] as string) : whole;
      if (found?.kind === 'value' && postcode === null) {
        postcode = found.value;
        told.notes.push({ column: cells.column('address'), message: `The postcode ${found.value.text} is taken from the address.` });
      }
      if (town !== '' && street.toLowerCase().endsWith(`, ${town.toLowerCase()}`)) street = street.slice(0, -town.length - 2);
    }
    street = shortened(street.replace(/[,\s]+$/, ''), 160, cells.column('street'), told);
    const address: GivenAddress = {
      ...(street === '' ? {} : { street }),
      ...(town === '' ? {} : { town }),
      ...(postcode === null ? {} : { postcode: postcode.text }),
    };
    return { address, postcode };
  };
}

/** A reference that a spreadsheet has shortened names no property any more. */
const shortenedNumber = /^\d(?:\.\d+)?e\+\d+$/i;

function referenceIn(cells: RowCells, row: SheetRow, told: Told): string {
  const text = cells.text('reference', row);
  const column = cells.column('reference');
  if (shortenedNumber.test(text)) {
    told.problems.push({ column, message: `“${text}” is a reference that a spreadsheet has shortened: its last figures are lost.` });
    return '';
  }
  if (text.length <= mostReference) return text;
  const kept = `${text.slice(0, mostReference - 12).trim()} ${fingerprint(text)}`;
  told.notes.push({ column, message: `The reference is longer than ${mostReference} letters: ${kept} stands for it.` });
  return kept;
}

const coordinates = ['x', 'y', 'easting', 'northing', 'latitude', 'longitude', 'gridReference'] as const;

/** Reads what names the property; null where a row has no name, no reference, no UPRN and no address, and so can be no record. */
export function identityReader(cells: RowCells): (row: SheetRow, told: Told) => Identity | null {
  const addressOf = addressReader(cells);
  return (row, told) => {
    const { address, postcode } = addressOf(row, told);
    const uprn = take(readUprn(cells.cell('uprn', row)), cells.column('uprn'), told);
    const said = referenceIn(cells, row, told);
    const called = shortened(cells.text('name', row), 200, cells.column('name'), told);
    const where = [address.street, address.town].filter(Boolean).join(', ');
    const name =
      called ||
      (address.street || address.postcode ? [where, where === '' ? address.postcode : ''].filter(Boolean).join(', ') : '') ||
      said ||
      (uprn ? `UPRN ${uprn}` : '');
    if (name === '') return null;
    if (called === '') told.notes.push({ column: cells.column('name'), message: `The row has no name: “${name}” is taken.` });
    const made = () => {
      const place = coordinates.map((field) => plainText(cells.cell(field, row)));
      return `made-${fingerprint([name, address.street, address.town, address.postcode, uprn, ...place].join('\n').toLowerCase())}`;
    };
    if (said === '')
      told.notes.push({
        column: cells.column('reference'),
        message: 'The row has no reference: one is made from its name, address and place.',
      });
    return {
      reference: said || made(),
      referenceFrom: said === '' ? 'made' : 'list',
      ...(uprn ? { uprn } : {}),
      name: name.slice(0, 200),
      nameMade: called === '',
      address,
      postcode,
    };
  };
}
