/** The configuration, read once from the environment; what cannot be used stops the server with a sentence. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { signInConfig, signInEnvironment, type SignInConfig } from './auth/config-sign-in.ts';
import { importEnvironment, importSettings, type ImportSettings } from './import/import-settings.ts';
import { pmtilesCredit } from './pmtiles-metadata.ts';
import { chromiumPath } from './report/chromium-path.ts';
import type { Printer } from './report/reports.ts';
import { ServerStop } from './server-stop.ts';
import { logLevels, type LogLevel } from './web/log-levels.ts';
import { proxiesIn } from './web/proxies.ts';

export type BasemapSource =
  | { kind: 'drawn'; note?: string }
  | { kind: 'style'; url: string }
  | { kind: 'pmtiles'; file: string; credit: string };

export type Config = SignInConfig & {
  port: number;
  host: string;
  dataDirectory: string;
  basemap: BasemapSource;
  /** Other hosts that the base map's style takes its tiles and fonts from. */
  basemapHosts: string[];
  boundariesFile: string | null;
  /** What prints documents as PDFs. */
  printer: Printer;
  imports: ImportSettings;
  /** Addresses and networks of the proxies that are believed about whom they ask for. */
  trustedProxies: string[];
  /** How much is logged as lines of JSON; null logs nothing but unexpected errors, in words. */
  logLevel: LogLevel | null;
};

/** The address of a style; only http and https are fetched by a browser. */
function styleAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '') return text;
  throw new ServerStop(
    `BASEMAP is ${text}, which is not the address of a style. Give one such as https://tiles.example/style.json, or leave it out.`,
  );
}

/** Each entry as an origin, since that is all a content security policy needs: a path would be dropped, anything else would break the policy. */
function originsOf(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((entry) => {
      const url = URL.canParse(entry) ? new URL(entry) : null;
      if (url && /^https?:$/.test(url.protocol) && url.username === '') return url.origin;
      throw new ServerStop(
        `BASEMAP_HOSTS names ${entry}, which is not an address such as https://tiles.example. Put that right, or leave it out.`,
      );
    });
}

function basemapOf(text: string): BasemapSource {
  if (text === '') return { kind: 'drawn' };
  if (/^[a-z]+:\/\//i.test(text)) return { kind: 'style', url: styleAddress(text) };
  const file = resolve(text);
  if (!file.endsWith('.pmtiles'))
    throw new ServerStop(
      `BASEMAP is ${text}, which is neither a .pmtiles file nor the URL of a style. Give one of those, or leave it out.`,
    );
  if (!existsSync(file)) throw new ServerStop(`BASEMAP names ${file}, and there is no such file.`);
  const credit = pmtilesCredit(file);
  const note = `The configured base map ${basename(file)} is not a .pmtiles file of the Protomaps kind (layers earth, water and roads); the drawn one is shown.`;
  return credit === null ? { kind: 'drawn', note } : { kind: 'pmtiles', file, credit };
}

function boundariesOf(text: string): string | null {
  if (text === '') return null;
  const file = resolve(text);
  if (!existsSync(file)) throw new ServerStop(`BOUNDARIES names ${file}, and there is no such file.`);
  return file;
}

function proxiesOf(text: string): string[] {
  const proxies = proxiesIn(text);
  if (proxies) return proxies;
  throw new ServerStop(
    `TRUST_PROXY is ${text}, which is not a list of addresses such as 10.0.0.5 or 10.0.0.0/24. Put that right, or leave it out.`,
  );
}

const word = z.string().trim().default('');

const environment = signInEnvironment.extend({
  ...importEnvironment,
  PORT: z.coerce.number('PORT is a number from 0 to 65535.').int().min(0).max(65_535, 'PORT is a number from 0 to 65535.').default(8080),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().trim().min(1).default('data'),
  BASEMAP: word,
  BASEMAP_HOSTS: word,
  BOUNDARIES: word,
  CHROMIUM: word,
  TRUST_PROXY: word,
  LOG_LEVEL: z.enum(['', ...logLevels], 'LOG_LEVEL is error, warn, info or debug, or is left out.').default(''),
});

const given = (variables: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));

/** The data directory alone, for commands that need nothing else of the configuration. */
export const dataDirectoryOf = (variables: Readonly<Record<string, string | undefined>>): string =>
  resolve(variables['DATA_DIR']?.trim() || 'data');

/** Reads the configuration or stops with a sentence about the variable that cannot be used. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(given(variables));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ServerStop(`${issue?.path.join('.') ?? 'The configuration'} cannot be used: ${issue?.message ?? ''}`);
  }
  const { PORT, HOST, DATA_DIR, BASEMAP, BASEMAP_HOSTS, BOUNDARIES, CHROMIUM, TRUST_PROXY, LOG_LEVEL } = read.data;
  const signIn = signInConfig(read.data, HOST);
  const boundariesFile = boundariesOf(BOUNDARIES);
  return {
    ...signIn,
    port: PORT,
    host: HOST,
    dataDirectory: resolve(DATA_DIR),
    basemap: basemapOf(BASEMAP),
    basemapHosts: originsOf(BASEMAP_HOSTS),
    boundariesFile,
    printer: { chromium: chromiumPath(CHROMIUM), origin: signIn.publicUrl ?? `http://localhost:${PORT}` },
    imports: importSettings(read.data, boundariesFile),
    trustedProxies: proxiesOf(TRUST_PROXY),
    logLevel: LOG_LEVEL === '' ? (signIn.demo ? null : 'info') : LOG_LEVEL,
  };
}
