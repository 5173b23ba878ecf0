/** A document as its parts, before it is a Word file or a page: headings, sentences, tables and pictures, each written by every writer. */
import type { ChartPicture } from '../chart/chart.ts';
import type { MapPicture } from '../paper/map-picture.ts';
import type { IsoMoment } from '../year.ts';

export type ReportColumn = { label: string; unit?: string; align?: 'left' | 'right' };

export type ReportTable = {
  kind: 'table';
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly string[])[];
  total?: readonly string[];
  /** What must be known beside it: coverage, what ≈ means. */
  note?: string;
};

export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'lead' | 'quiet' }
  | { kind: 'bullets'; items: readonly string[] }
  | ReportTable
  /** `alternative` says in a sentence or two what the picture shows. */
  | { kind: 'chart'; caption: string; alternative: string; chart: ChartPicture }
  | { kind: 'map'; caption: string; alternative: string; map: MapPicture }
  /** What follows stands on pages of this orientation until the next one; upright where none is said. */
  | { kind: 'new-page'; orientation?: 'portrait' | 'landscape' };

export type ReportDocument = {
  title: string;
  subtitle: string;
  /** Whose document it is; `colour` is the organisation's, "#rrggbb". */
  organisation: { name: string; colour: string };
  madeBy: string;
  madeAt: IsoMoment;
  /** On every page: what must not be forgotten, such as that the figures are illustrative. */
  foot: string;
  blocks: readonly ReportBlock[];
};
