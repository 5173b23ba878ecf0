/** Every format that is known, in the order in which they are asked: those told by their bytes first, plain text last. */
import { csvFormat } from './csv/csv-format.ts';
import type { FileFormat } from './file-format.ts';
import { geojsonFormat } from './map/geojson-format.ts';
import { geopackageFormat } from './map/geopackage-format.ts';
import { shapefileFormat } from './map/shapefile-format.ts';
import { compoundFiles, otherZip, refusedFiles } from './refused-files.ts';
import { xlsxFormat } from './xlsx/xlsx-format.ts';

export const formats: readonly FileFormat[] = [
  compoundFiles,
  refusedFiles,
  xlsxFormat,
  shapefileFormat,
  otherZip,
  geopackageFormat,
  geojsonFormat,
  csvFormat,
];
