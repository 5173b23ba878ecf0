/** Where the Chromium is that prints documents: named in the configuration, or in one of its usual places. */
import { existsSync } from 'node:fs';
import { ServerStop } from '../server-stop.ts';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Null where there is none, or where `named` is "none". */
export function chromiumPath(named: string): string | null {
  if (named === 'none') return null;
  if (named === '') return usual.find((path) => existsSync(path)) ?? null;
  if (existsSync(named)) return named;
  throw new ServerStop(`CHROMIUM names ${named}, and there is no such file. Put that right, leave it out, or say none.`);
}
