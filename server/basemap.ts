/** The base map that was configured, as the browser reaches it, and the hosts that the page must be let to talk to for it. */
import type { BasemapSource, Config } from './config.ts';

export type Basemap = { kind: 'drawn'; note?: string } | { kind: 'style'; url: string } | { kind: 'pmtiles'; url: string; credit: string };

/** Where this server offers a .pmtiles file, in ranges. */
export const pmtilesPath = '/basemap/area.pmtiles';

export const basemapOf = (source: BasemapSource): Basemap =>
  source.kind === 'pmtiles' ? { kind: 'pmtiles', url: pmtilesPath, credit: source.credit } : source;

/** Origins beyond this server that the base map is fetched from. */
export const basemapOrigins = ({ basemap, basemapHosts }: Pick<Config, 'basemap' | 'basemapHosts'>): string[] =>
  basemap.kind === 'style' ? [...new Set([new URL(basemap.url).origin, ...basemapHosts])] : [];
