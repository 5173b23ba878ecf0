/** The table that a map file's features make: a first row with the names of their properties, and a row with a shape for each feature. */
import { FileProblem } from '../file-problem.ts';
import { numberText } from '../number-text.ts';
import type { RowGate } from '../row-gate.ts';
import { nothing, type Outline } from './outline.ts';
import type { ReferenceSystem } from './reference-system.ts';
import { shapeOf } from './shape-of.ts';

/** The text of a property, whatever a map file keeps in it; photographs and the like say nothing. */
export function propertyText(value: unknown): string {
  if (value === null || value === undefined || Buffer.isBuffer(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

const systemNote = (system: ReferenceSystem): string => `The file's coordinates are on ${system.words}.`;

export type MapTable = {
  /** A feature's cells in the order of the headings. */
  take: (cells: readonly string[], outline: Outline) => void;
};

/** A shape that cannot be read costs its row its place and nothing else; the first is told with the reason. */
export function readableOutline(read: () => Outline, row: number, tell: (note: string) => void): Outline {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileProblem || error instanceof RangeError)) throw error;
    const reason = error instanceof FileProblem ? error.message : 'it is cut off';
    tell(`The shape in row ${row} cannot be read: ${reason}.`);
    return nothing;
  }
}

/** Starts with the headings; features without properties are numbered, so that there is one. Tells of lines and of features without a place, once. */
export function mapTable(gate: RowGate, headings: readonly string[], system: ReferenceSystem, tell: (note: string) => void): MapTable {
  let [number, allPlaced] = [1, true];
  const bare = headings.length === 0;
  gate.take(number, bare ? ['Feature'] : headings);
  return {
    take: (cells, outline) => {
      number += 1;
      const shape = shapeOf(outline, system);
      if (outline.lines.length > 0 && outline.polygons.length === 0) tell('Lines are taken at the middle of each.');
      if (!shape && allPlaced) tell(`Some features have no place that can be used, the first in row ${number}; they are kept without one.`);
      allPlaced &&= shape !== null;
      gate.take(number, bare ? [String(number - 1)] : cells, shape);
    },
  };
}

export const systemNotes = (system: ReferenceSystem, said: boolean): string[] =>
  said ? [systemNote(system)] : [`The file does not say what its coordinates are; by where they lie they are taken as ${system.words}.`];

const mostNotes = 30;

/** Notes that are told once, however often rows are read. */
export function teller(notes: string[]): (note: string) => void {
  const told = new Set<string>(notes);
  return (note) => {
    if (told.has(note) || told.size >= mostNotes) return;
    told.add(note);
    notes.push(note);
  };
}
