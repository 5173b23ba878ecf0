/** The text of a spreadsheet's cell: numbers in full, dates as 2015-10-28, errors and TRUE or FALSE as Excel shows them. */
import { dateOfSerial, type DateSystem } from '../../../../shared/import/date-cell.ts';
import { numberText } from '../number-text.ts';
import type { CellKind } from './cell-kind.ts';

const secondsOfDay = 86_400;

function timeText(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const text = `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

function dateText(serial: number, system: DateSystem): string {
  const seconds = Math.round(serial * secondsOfDay);
  const day = dateOfSerial(Math.floor(seconds / secondsOfDay), system);
  if (day === null) return numberText(serial);
  const time = seconds % secondsOfDay;
  return time === 0 ? day : `${day} ${timeText(time)}`;
}

const wholeNumber = /^-?(?:0|[1-9]\d*)$/;
const plainNumber = /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/;
/** So short a number has no more than 15 figures, and is as it was typed. */
const shortNumber = 16;

/** A stored number as text; figures that the file writes without point or exponent stay as they are written. */
export function storedNumber(stored: string, kind: CellKind, system: DateSystem): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (kind === 'percent') return `${numberText(value * 100)}%`;
  if (kind === 'date') return dateText(value, system);
  if (kind === 'time') return value >= 0 && value < 1 ? timeText(Math.round(value * secondsOfDay)) : dateText(value, system);
  return wholeNumber.test(stored) || (stored.length <= shortNumber && plainNumber.test(stored)) ? stored : numberText(value);
}

/** Texts hold control characters as _x000D_, and that very pattern as _x005F_x000D_ (ECMA-376 part 1, 22.9.2.19). */
export const storedText = (stored: string): string =>
  stored.includes('_x')
    ? stored.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : stored;
