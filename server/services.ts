/** What every request works with; built once by main.ts (or a test) and handed down, never imported as a global. */
import type { AuditEvent } from '../shared/audit.ts';
import { changesRegister } from '../shared/audit/kind.ts';
import type { ImportId, PropertyId } from '../shared/ids.ts';
import type { Person } from '../shared/role.ts';
import type { IsoMoment } from '../shared/year.ts';
import { noSignIn, type SignIn } from './auth/sign-in.ts';
import type { BasemapSource } from './config.ts';
import type { Database } from './db/open.ts';
import type { Estate } from './estate/estate.ts';
import { openEstate, refreshEstate, refreshOrganisations } from './estate/open-estate.ts';
import type { SortOrder } from './estate/sort-order.ts';
import { sortOrders } from './estate/sort-values.ts';
import { takeUpImport } from './estate/take-up.ts';
import { openTwins, type Twins } from './duplicates/twins.ts';
import type { Geography } from './geography.ts';
import { openExports, type Exports } from './export/exports.ts';
import { openImports, type Imports } from './import/imports.ts';
import { usualImportSettings, type ImportSettings } from './import/import-settings.ts';
import { openReports, type Printer, type Reports } from './report/reports.ts';
import type { RequestMark } from './request-mark.ts';

export type Services = {
  db: Database;
  estate: Estate;
  /** The order of the estate's rows by a register column. */
  orders: (column: string) => Promise<SortOrder>;
  geography: Geography;
  basemap: BasemapSource;
  imports: Imports;
  exports: Exports;
  reports: Reports;
  /** The pairs that may be one property. */
  twins: Twins;
  /** How one may sign in here. */
  signIn: SignIn;
  now: () => IsoMoment;
  /** Takes events one after another, so that a version is never told before all that led to it is in the estate. */
  committed: (events: readonly AuditEvent[], registerVersion: number) => Promise<void>;
};

type FromRequest = { from: string; cookies?: string | undefined; request?: RequestMark | null };

/** A request's services, who is asking, the network address they ask from, the cookies they sent, and the mark of a write that may be sent again. */
export type Asking = Services & FromRequest & { person: Person };

/** The same before it is known whether anybody has signed in. */
export type Asked = Services & FromRequest & { person: Person | null };

type Ground = Pick<Services, 'db' | 'geography' | 'basemap' | 'now'> &
  Partial<Pick<Services, 'signIn'>> & {
    importSettings?: ImportSettings;
    /** What prints documents; nothing does where none is given. */
    printer?: Printer;
    /** Told of what goes wrong without a request, with the reference that it was given. */
    report?: (reference: string, error: unknown) => void;
  };

/** Opens the estate of a migrated database; from then on it follows each committed event. Where no way to sign in is given there is none. */
export async function openServices({
  importSettings = usualImportSettings,
  printer = { chromium: null, origin: 'http://localhost' },
  report = () => undefined,
  ...ground
}: Ground): Promise<Services> {
  const estate = await openEstate(ground.db);
  let latest = Promise.resolve();
  const follow = async (events: readonly AuditEvent[], version: number): Promise<void> => {
    const properties = [...new Set(events.filter(changesRegister).flatMap((event) => ('property' in event ? [event.property] : [])))];
    if (events.some((event) => 'organisation' in event)) await refreshOrganisations(ground.db, estate, version);
    if (properties.length === 0) return;
    try {
      if (events.some(({ kind }) => kind.startsWith('pair.'))) await twins.heed();
      await twins.follow(properties);
      await refreshEstate(ground.db, estate, properties, version);
    } catch (error) {
      for (const property of properties) estate.hide(property);
      throw error;
    }
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = latest.then(work);
    latest = turn.catch(() => undefined);
    return turn;
  };
  const found = async () => estate.settle(estate.state());
  const placeInRegister = (id: PropertyId) => estate.columns.rowOf.get(id) ?? Number.MAX_SAFE_INTEGER;
  const twins = await openTwins({ db: ground.db, inTurn, placeInRegister, found });
  estate.double(() => twins.flagged());
  if (!twins.looking()) await found();
  const committed = (events: readonly AuditEvent[], version: number) => inTurn(() => follow(events, version));
  const takeUp = (id: ImportId, version: number) =>
    inTurn(async () => {
      await twins.heed();
      await takeUpImport({ db: ground.db, estate, follow: twins.follow }, id, version);
    });
  const imports = await openImports({ db: ground.db, settings: importSettings, now: ground.now, takeUp, report });
  const exports = await openExports(ground.db, ground.now());
  const reports = await openReports({ db: ground.db, printer, report });
  return { signIn: noSignIn, ...ground, estate, imports, exports, reports, twins, orders: sortOrders(ground.db, estate), committed };
}
