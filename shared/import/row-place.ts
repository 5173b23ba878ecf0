/** Where a row says its property is: coordinates first, then a grid reference, the shape of a map file, the middle of its postcode, and of its outward code; else nowhere. */
import { distance, formatDistance } from '../measure.ts';
import type { Position } from '../units.ts';
import { plainText } from './cell-text.ts';
import type { ImportFieldKey } from './fields.ts';
import type { ImportContext } from './import-context.ts';
import {
  farFromPostcode,
  outsideArea,
  readCoordinates,
  readGridReference,
  type PlaceLabel,
  type PlaceRead,
  type Surroundings,
} from './place-cells.ts';
import type { Postcode } from './postcode-cell.ts';
import { take, type RowCells, type Told } from './row-cells.ts';
import type { SheetRow } from './sheet.ts';

export type Placed = { position?: Position; positionPrecision?: 'exact' | 'approximate'; district?: string };

/** What the list says its coordinates are in. */
function labelOf(system: string): PlaceLabel {
  if (/osgb|bng|national ?grid|27700|easting/i.test(system)) return 'easting-northing';
  return /wgs|4326|lat|etrs|4258|gps/i.test(system) ? 'longitude-latitude' : 'x-y';
}

const pairs: [x: ImportFieldKey, y: ImportFieldKey, label: PlaceLabel | null][] = [
  ['x', 'y', null],
  ['easting', 'northing', 'easting-northing'],
  ['longitude', 'latitude', 'longitude-latitude'],
];

/** A box about Great Britain and its islands, degrees WGS84. */
const nearBritain = ({ longitude, latitude }: Position) => longitude > -8.7 && longitude < 1.8 && latitude > 49.8 && latitude < 60.9;

const anywhere: Surroundings = { postcodeCentre: null, inArea: () => true };

export function placeReader(cells: RowCells, context: ImportContext): (row: SheetRow, postcode: Postcode | null, told: Told) => Placed {
  const given = pairs.filter(([x, y]) => cells.has(x) && cells.has(y));

  const outside = (position: Position, column: string, told: Told) => {
    if (!context.inArea(position)) told.notes.push({ column, message: outsideArea });
  };

  /** The first exact place that the row gives. `doubt` where coordinates name a place that is far from the postcode: then nothing less sure may stand in. */
  function exact(row: SheetRow, centre: Position | null, told: Told): { place: PlaceRead | null; doubt: boolean } {
    let doubt = false;
    for (const [x, y, label] of given) {
      const [east, north] = [cells.cell(x, row), cells.cell(y, row)];
      const known = label ?? labelOf(cells.cell('system', row));
      const reading = readCoordinates(east, north, known, { postcodeCentre: centre, inArea: context.inArea });
      const place = take(reading, cells.column(x), told);
      if (place) return { place, doubt };
      if (reading.kind === 'problem' && centre && readCoordinates(east, north, known, anywhere).kind === 'value') doubt = true;
    }
    const column = cells.column('gridReference');
    const square = take(readGridReference(cells.cell('gridReference', row)), column, told);
    if (square) {
      const away = centre ? distance(square.position, centre) : 0;
      if (away <= farFromPostcode + (square.precision === 'approximate' ? 10_000 : 0)) {
        outside(square.position, column, told);
        return { place: square, doubt };
      }
      told.problems.push({
        column,
        message: `The grid reference lies ${formatDistance(distance(square.position, centre as Position))} from the property's postcode. One of the two is wrong.`,
      });
      doubt = true;
    }
    if (!row.shape) return { place: null, doubt };
    if (!nearBritain(row.shape.position)) {
      told.problems.push({
        column: 'Shape',
        message: 'The shape lies outside Great Britain. Check which coordinate system the file is in.',
      });
      return { place: null, doubt };
    }
    outside(row.shape.position, 'Shape', told);
    return { place: { position: row.shape.position, precision: 'exact' }, doubt };
  }

  function nearby(postcode: Postcode | null, centre: Position | null, told: Told): PlaceRead | null {
    const column = cells.column('postcode');
    if (postcode === null) {
      told.notes.push({ column: '', message: 'The list gives no place: the record is kept without one.' });
      return null;
    }
    const found = postcode.whole ? centre : context.outcodeCentre(postcode.text);
    const what = postcode.whole ? `postcode ${postcode.text}` : `${postcode.text}, the outward half of a postcode,`;
    if (found === null) {
      told.notes.push({
        column,
        message: `Nothing but ${what} says where it is, and that has no place here: the record is kept without one.`,
      });
      return null;
    }
    told.notes.push({ column, message: `The middle of ${what} is taken as an approximate place.` });
    return { position: found, precision: 'approximate' };
  }

  return (row, postcode, told) => {
    const known = postcode?.whole ? context.postcodeCentre(postcode.text) : null;
    const { place: sure, doubt } = exact(row, known?.position ?? null, told);
    const place = sure ?? (doubt ? null : nearby(postcode, known?.position ?? null, told));
    const said = plainText(cells.text('district', row)).slice(0, 80);
    const district =
      (place?.precision === 'exact' ? context.districtOf(place.position) : null) ??
      (said || known?.district || (place ? context.districtOf(place.position) : null));
    return {
      ...(place ? { position: place.position, positionPrecision: place.precision } : {}),
      ...(district ? { district } : {}),
    };
  };
}
