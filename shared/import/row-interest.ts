/** The interest that a row gives: its tenure, whether it is let, and the terms of its lease; terms without a tenure to hold them are told and left out. */
import { recorded, type Figure } from '../figure.ts';
import { mostPence, type PencePerYear } from '../units.ts';
import { formatDate, type IsoDate } from '../year.ts';
import { saysNothing } from './cell-text.ts';
import { readDateCell } from './date-cell.ts';
import type { ImportFieldKey } from './fields.ts';
import type { ImportContext } from './import-context.ts';
import type { GivenInterest } from './import-record.ts';
import { moneyScaleOf, readMoneyPerYear } from './money-cell.ts';
import type { Reading } from './reading.ts';
import { unreadable } from './reading.ts';
import { shortened, take, type RowCells, type Told } from './row-cells.ts';
import type { SheetRow } from './sheet.ts';
import { readTenure, type TenureRead } from './tenure-words.ts';

type Terms = NonNullable<GivenInterest['lease']>;

type InterestRead = { interest: GivenInterest | null; vacant: boolean };

/** Words of tenure come again in every row: each pair is read once. */
function tenureReader(context: ImportContext): (type: string, detail: string) => Reading<TenureRead> {
  const known = new Map<string, Reading<TenureRead>>();
  return (type, detail) => {
    const key = `${type}\n${detail}`;
    const found = known.get(key) ?? readTenure(type, detail, context.tenureWords);
    if (known.size < 10_000) known.set(key, found);
    return found;
  };
}

/** Dates that contradict one another are all left out: nobody can say which is wrong. */
function datesThatAgree(terms: Terms, column: string, told: Told): Terms {
  const { startsOn, expiresOn, breakOn, ...rest } = terms;
  if (startsOn && expiresOn && expiresOn <= startsOn) {
    told.problems.push({
      column,
      message: `The lease expires on ${formatDate(expiresOn)}, not after it starts on ${formatDate(startsOn)}. Its dates are left out.`,
    });
    return rest;
  }
  const breaks = breakOn && ((startsOn && breakOn < startsOn) || (expiresOn && breakOn > expiresOn));
  if (!breaks) return terms;
  told.problems.push({ column, message: `The break on ${formatDate(breakOn)} is outside the term of the lease and is left out.` });
  return { ...rest, ...(startsOn ? { startsOn } : {}), ...(expiresOn ? { expiresOn } : {}) };
}

export function interestReader(cells: RowCells, context: ImportContext): (row: SheetRow, asAt: IsoDate | null, told: Told) => InterestRead {
  const tenureOf = tenureReader(context);
  const scale = moneyScaleOf(cells.column('rent'));
  const leaseFields = (['leaseStart', 'leaseExpiry', 'leaseBreak', 'rent'] as const).filter((field) => cells.has(field));

  const day = (field: ImportFieldKey, row: SheetRow, told: Told): IsoDate | undefined =>
    cells.has(field) ? take(readDateCell(cells.cell(field, row), context.dateSystem), cells.column(field), told) : undefined;

  function rentOf(row: SheetRow, asAt: IsoDate | null, told: Told): Figure<PencePerYear> | undefined {
    if (!cells.has('rent')) return undefined;
    const found = readMoneyPerYear(cells.cell('rent', row), scale);
    const impossible = found.kind === 'value' && (found.value < 0 || found.value > mostPence);
    const rent = take(impossible ? unreadable('That is no amount that a rent can be.') : found, cells.column('rent'), told);
    return rent === undefined ? undefined : recorded(rent, context.source.slice(0, 300), asAt);
  }

  function termsOf(row: SheetRow, asAt: IsoDate | null, told: Told): Terms {
    if (leaseFields.length === 0) return {};
    const [startsOn, expiresOn, breakOn] = [day('leaseStart', row, told), day('leaseExpiry', row, told), day('leaseBreak', row, told)];
    const rent = rentOf(row, asAt, told);
    const terms: Terms = {
      ...(startsOn ? { startsOn } : {}),
      ...(expiresOn ? { expiresOn } : {}),
      ...(breakOn ? { breakOn } : {}),
      ...(rent ? { rent } : {}),
    };
    return datesThatAgree(terms, cells.column(leaseFields[0] as ImportFieldKey), told);
  }

  return (row, asAt, told) => {
    const [type, detail] = [cells.cell('tenure', row), cells.cell('tenureDetail', row)];
    const read = take(tenureOf(type, detail), cells.column(saysNothing(type) ? 'tenureDetail' : 'tenure'), told);
    const terms = termsOf(row, asAt, told);
    const tenant = cells.text('tenant', row);
    const vacant = read?.vacant ?? false;
    if (!read || read.tenure === null) {
      if (Object.keys(terms).length > 0 || tenant !== '')
        told.problems.push({
          column: cells.column('tenure'),
          message: 'The row has terms of a lease and no tenure that could be read: they are left out.',
        });
      return { interest: null, vacant };
    }
    const { tenure } = read;
    const letOut = read.letOut ?? (tenure === 'freehold' && tenant !== '' ? true : null);
    if (letOut && read.letOut === null)
      told.notes.push({ column: cells.column('tenant'), message: `It is taken as let, since the list names a tenant: ${tenant}.` });
    const idle = tenure === 'freehold' && !letOut && Object.keys(terms).length > 0;
    if (idle)
      told.problems.push({ column: cells.column('tenure'), message: 'A freehold that is not let has no lease: its terms are left out.' });
    const title = cells.text('titleNumber', row);
    return {
      interest: {
        tenure,
        ...(letOut === null ? {} : { letOut }),
        ...(letOut && tenant !== '' ? { tenant: shortened(tenant, 160, cells.column('tenant'), told) } : {}),
        ...(title === '' ? {} : { titleNumber: shortened(title, 40, cells.column('titleNumber'), told) }),
        ...(idle || Object.keys(terms).length === 0 ? {} : { lease: terms }),
      },
      vacant,
    };
  };
}
