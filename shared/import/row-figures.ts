/** The figures of a row: areas, money and energy, each with the file as its source and the row's date; what is missing stays unknown and is never nought. */
import { recorded, valueOf, type Figure } from '../figure.ts';
import type { CostLine } from '../running-cost.ts';
import { mostPence, type Fte, type Hectares, type PencePerYear, type SquareMetres } from '../units.ts';
import type { IsoDate } from '../year.ts';
import { areaUnitOf, readFloorArea, readSiteArea } from './area-cell.ts';
import { plainText, saysNothing } from './cell-text.ts';
import type { ImportFieldKey } from './fields.ts';
import type { GivenFigures, ImportRecord } from './import-record.ts';
import { moneyScaleOf, readMoney, readMoneyPerYear } from './money-cell.ts';
import type { Profile } from './profiles/profile.ts';
import { energyUnitOf, readCount, readEnergy, readPercentage } from './quantity-cell.ts';
import { mapReading, unreadable, type Reading } from './reading.ts';
import { take, type RowCells, type Told } from './row-cells.ts';
import type { SheetRow } from './sheet.ts';

/** Limits of units.ts for what one property can have. */
const mostFloor = 10_000_000;
const mostSite = 1_000_000;
const mostStaff = 100_000;
/** A site said to be larger than this, by a list that names no unit, is more likely in square metres: it is not taken. */
const doubtfulSite = 500;

type CellReader<T> = (cell: string) => Reading<T>;
type FigureReader<T> = (row: SheetRow, asAt: IsoDate | null, told: Told) => Figure<T> | undefined;

export type Figures = (
  row: SheetRow,
  asAt: IsoDate | null,
  holding: ImportRecord['holding'],
  told: Told,
) => GivenFigures & Pick<ImportRecord, 'costs' | 'runningCost' | 'staff' | 'floorAreaBasis'>;

const within = <T extends number>(reading: Reading<T>, most: number): Reading<T> =>
  reading.kind === 'value' && Math.abs(reading.value) > most ? unreadable('That is more than there can be.') : reading;

/** Only a disposal may cost more than it brings. A cost or a value less than nothing has a sign that somebody must explain: some lists put what is spent in brackets, others what is earned. */
const money = <T extends number>(reading: Reading<T>, cell: string, field: ImportFieldKey): Reading<T> =>
  reading.kind === 'value' && reading.value < 0 && field !== 'disposalValue'
    ? unreadable(`“${plainText(cell)}” is less than nothing. Is it spent or earned?`)
    : within(reading, mostPence);

/** The figure of one column, or of several added: where one of these is missing there is no sum, and that is told. */
function figureReader<T extends number>(
  cells: RowCells,
  field: ImportFieldKey,
  source: string,
  readerOf: (heading: string) => CellReader<T>,
): FigureReader<T> | null {
  if (!cells.has(field)) return null;
  const at = cells.at(field);
  const [column, readers] = [cells.column(field), at.map(({ heading }) => readerOf(heading))];
  const whence = (at.length > 1 ? `${source}: ${at.map(({ own }) => own).join(' + ')}` : source).slice(0, 300);
  if (at.length <= 1) {
    const reader = readers[0] ?? readerOf(column);
    return (row, asAt, told) => {
      const cell = cells.cell(field, row);
      const value = cell === '' ? undefined : take(reader(cell), column, told);
      return value === undefined ? undefined : recorded(value, whence, asAt);
    };
  }
  return (row, asAt, told) => {
    let [sum, missing] = [0, [] as string[]];
    for (const [turn, { index, heading }] of at.entries()) {
      const value = take((readers[turn] as CellReader<T>)(row.cells[index] ?? ''), heading, told);
      if (value === undefined) missing.push(heading);
      else sum += value;
    }
    if (missing.length === 0) return recorded(Number(sum.toFixed(3)) as T, whence, asAt);
    if (missing.length < at.length)
      told.notes.push({
        column,
        message: `No sum is made: ${missing.map((heading) => `“${heading}”`).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not given.`,
      });
    return undefined;
  };
}

const costFields = {
  rates: 'rates',
  energyCost: 'energy',
  waterCost: 'water',
  cleaningCost: 'cleaning',
  maintenanceCost: 'maintenance',
} as const satisfies Partial<Record<ImportFieldKey, CostLine>>;

function basisOf(heading: string): 'GIA' | 'NIA' | null {
  if (/gross internal|\bgia\b|gifa/i.test(heading)) return 'GIA';
  return /net internal|\bnia\b/i.test(heading) ? 'NIA' : null;
}

/** The reader of every figure that a list gives. */
export function figuresOf(cells: RowCells, profile: Profile, source: string): Figures {
  const reader = <T extends number>(field: ImportFieldKey, readerOf: (heading: string) => CellReader<T>) =>
    figureReader(cells, field, source, readerOf);
  const onceMoney = (field: ImportFieldKey) =>
    reader(field, (heading) => {
      const scale = moneyScaleOf(heading);
      return (cell) => money(readMoney(cell, scale), cell, field);
    });
  const yearlyMoney = (field: ImportFieldKey) =>
    reader(field, (heading) => {
      const scale = moneyScaleOf(heading);
      return (cell) => money(readMoneyPerYear(cell, scale), cell, field);
    });
  const floor = (field: ImportFieldKey) =>
    reader(field, (heading) => {
      const unit = areaUnitOf(heading) ?? 'm²';
      return (cell) => within(readFloorArea(cell, unit), mostFloor);
    });
  const energy = (field: ImportFieldKey) =>
    reader(field, (heading) => {
      const unit = energyUnitOf(heading);
      return (cell) => readEnergy(cell, unit);
    });
  const site = reader('siteArea', (heading) => {
    const named = areaUnitOf(heading);
    return (cell) => {
      const found = within(readSiteArea(cell, named ?? 'ha'), mostSite);
      const unsaid = named === null && !profile.definesUnits && /^[\d.,]+$/.test(plainText(cell));
      if (found.kind !== 'value' || !unsaid || found.value < doubtfulSite) return found;
      return unreadable(
        `“${plainText(cell)}” names no unit and is too much for hectares. Say the unit in the heading, such as “Site area (m²)”.`,
      );
    };
  });
  const [floorArea, bookValue, disposalValue] = [floor('floorArea'), onceMoney('bookValue'), onceMoney('disposalValue')];
  const [maintenanceBacklog, runningCost] = [onceMoney('maintenanceBacklog'), yearlyMoney('runningCost')];
  const [electricity, fossilFuel] = [energy('electricity'), energy('fossilFuel')];
  const staff = reader('staff', () => (cell) => mapReading(readCount(cell, mostStaff), (value) => value as Fte));
  const spareIsShare = /%|per ?cent/i.test(cells.column('spareArea'));
  const spareArea = spareIsShare ? null : floor('spareArea');
  const lines = (Object.keys(costFields) as (keyof typeof costFields)[]).flatMap((field) => {
    const found = yearlyMoney(field);
    return found ? [{ line: costFields[field], found }] : [];
  });
  const basis = basisOf(cells.column('floorArea')) ?? profile.floorAreaBasis;

  /** Nothing that stands covers no ground: nought is taken as not known, and told unless there is only land. */
  const standing = <T extends SquareMetres | Hectares>(figure: Figure<T> | undefined, field: ImportFieldKey, tell: boolean, told: Told) => {
    if (figure === undefined || figure.basis === 'unknown' || figure.value > 0) return figure;
    if (tell) told.notes.push({ column: cells.column(field), message: 'An area of nought is taken as not known.' });
    return undefined;
  };

  const shareOfFloor = (row: SheetRow, area: Figure<SquareMetres> | undefined, told: Told): Figure<SquareMetres> | undefined => {
    const cell = cells.cell('spareArea', row);
    if (saysNothing(cell)) return undefined;
    const column = cells.column('spareArea');
    const part = take(readPercentage(cell), column, told);
    if (part === undefined || area === undefined || area.basis !== 'recorded') return undefined;
    if (part > 0) told.notes.push({ column, message: `“${plainText(cell)}” % of the floor area is taken.` });
    return recorded(
      Number((area.value * part).toFixed(2)) as SquareMetres,
      `${source}: ${column} of the floor area`.slice(0, 300),
      area.asAt,
    );
  };

  const spareWithin = (spare: Figure<SquareMetres> | undefined, area: Figure<SquareMetres> | undefined, told: Told) => {
    if (!spare || !area || (valueOf(spare) ?? 0) <= (valueOf(area) ?? 0)) return spare;
    told.problems.push({
      column: cells.column('spareArea'),
      message: 'The spare area is larger than the whole floor area. It is left out.',
    });
    return undefined;
  };

  return (row, asAt, holding, told) => {
    const given: ReturnType<Figures> = { costs: {} };
    const put = <K extends keyof GivenFigures | 'runningCost' | 'staff'>(key: K, value: ReturnType<Figures>[K] | undefined) => {
      if (value !== undefined) given[key] = value;
    };
    const area = standing(floorArea?.(row, asAt, told), 'floorArea', holding !== 'land', told);
    put('floorArea', area);
    if (area && basis) given.floorAreaBasis = basis;
    put('siteArea', standing(site?.(row, asAt, told), 'siteArea', true, told));
    put('spareArea', spareWithin(spareIsShare ? shareOfFloor(row, area, told) : spareArea?.(row, asAt, told), area, told));
    put('bookValue', bookValue?.(row, asAt, told));
    put('disposalValue', disposalValue?.(row, asAt, told));
    put('maintenanceBacklog', maintenanceBacklog?.(row, asAt, told));
    put('electricity', electricity?.(row, asAt, told));
    put('fossilFuel', fossilFuel?.(row, asAt, told));
    put('runningCost', runningCost?.(row, asAt, told));
    put('staff', staff?.(row, asAt, told));
    for (const { line, found } of lines) {
      const figure: Figure<PencePerYear> | undefined = found(row, asAt, told);
      if (figure) given.costs[line] = figure;
    }
    return given;
  };
}
