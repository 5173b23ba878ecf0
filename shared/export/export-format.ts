/** The formats in which a list goes out, each with what it is for. */

export const exportFormats = ['csv', 'xlsx', 'geojson', 'gpkg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type FormatFacts = { label: string; extension: string; mediaType: string; about: string };

export const factsOfFormats: Record<ExportFormat, FormatFacts> = {
  csv: { label: 'CSV', extension: 'csv', mediaType: 'text/csv; charset=utf-8', about: 'Plain text for other programs' },
  xlsx: {
    label: 'Excel',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    about: 'For Excel and LibreOffice, with a sheet about the list',
  },
  geojson: { label: 'GeoJSON', extension: 'geojson', mediaType: 'application/geo+json', about: 'For maps on the web (WGS84)' },
  gpkg: {
    label: 'GeoPackage',
    extension: 'gpkg',
    mediaType: 'application/geopackage+sqlite3',
    about: 'For QGIS and other GIS, on the National Grid and in WGS84',
  },
};

/** "disposal-list-2026-11-22.xlsx": a name that every file system takes. */
export function fileNameOf(title: string, day: string, extension: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain || 'list'}-${day}.${extension}`;
}
