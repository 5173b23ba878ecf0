/** The rows that a person may see and that pass a filter's words, drawn area and archive switch: one byte a row, 1 for yes. */
import { boundsOf, contains } from '../../shared/area.ts';
import { wordsOf, type EstateFilter } from '../../shared/filter.ts';
import type { Area } from '../../shared/scenario.ts';
import type { Latitude, Longitude } from '../../shared/units.ts';
import type { EstateColumns } from './estate-columns.ts';
import { recent } from './recent.ts';

export type Mask = Uint8Array;

/** Rows whose text has every word. */
function textMask(columns: EstateColumns, text: string): Mask {
  const words = wordsOf(text);
  const mask = new Uint8Array(columns.size);
  const { texts } = columns;
  for (let row = 0; row < columns.size; row += 1) {
    const own = texts[row] as string;
    let all = 1;
    for (const word of words) if (!own.includes(word)) all = 0;
    mask[row] = all;
  }
  return mask;
}

/** Rows that lie in the area, by its bounds first and then exactly. */
export function areaMask(columns: EstateColumns, area: Area): Mask {
  const [west, south, east, north] = boundsOf(area);
  const [longitudes, latitudes] = [columns.longitude.data, columns.latitude.data];
  const mask = new Uint8Array(columns.size);
  for (let row = 0; row < columns.size; row += 1) {
    const longitude = longitudes[row] as Longitude;
    const latitude = latitudes[row] as Latitude;
    if (longitude >= west && longitude <= east && latitude >= south && latitude <= north)
      mask[row] = Number(contains(area, { longitude, latitude }));
  }
  return mask;
}

function narrow(mask: Mask, other: Mask): void {
  for (let row = 0; row < mask.length; row += 1) mask[row] = (mask[row] as number) & (other[row] as number);
}

/** Masks of the columns as they stand; `clear` when a row has changed. */
export function baseMasks(columns: EstateColumns) {
  const texts = recent<Mask>(16);
  const areas = recent<Mask>(16);
  return {
    clear: () => {
      texts.clear();
      areas.clear();
    },
    /** The mask is the caller's own and may be written to. */
    of: (filter: EstateFilter, cleared: boolean): Mask => {
      const mask = new Uint8Array(columns.size);
      const [archived, sensitive, gone] = [columns.archived.data, columns.sensitive.data, columns.gone.data];
      const [withArchived, withSensitive] = [Number(filter.archived), Number(cleared)];
      for (let row = 0; row < mask.length; row += 1)
        mask[row] = Number((archived[row] as number) <= withArchived && (sensitive[row] as number) <= withSensitive && gone[row] === 0);
      if (filter.text !== '')
        narrow(
          mask,
          texts.get(filter.text, () => textMask(columns, filter.text)),
        );
      if (filter.within !== null) {
        const area = filter.within;
        narrow(
          mask,
          areas.get(JSON.stringify(area), () => areaMask(columns, area)),
        );
      }
      return mask;
    },
  };
}
