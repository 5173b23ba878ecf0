/** A server's services over a database of its own in a temporary directory, with the register that a test gives it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { change } from '../../server/change.ts';
import { moment } from '../../server/clock.ts';
import { migrate } from '../../server/db/migrate.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import type { Estate } from '../../server/estate/estate.ts';
import { geographyOf } from '../../server/geography.ts';
import { appRouter } from '../../server/routers/app-router.ts';
import { createCallerFactory } from '../../server/routers/trpc.ts';
import { openServices, type Services } from '../../server/services.ts';
import { insertDisposals } from '../../server/store/disposals.ts';
import { insertOrganisations } from '../../server/store/organisations.ts';
import { insertProperties } from '../../server/store/properties.ts';
import { takenOverDisposal } from '../../shared/begin-disposal.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import type { DisposalId } from '../../shared/ids.ts';
import { organisationSchema, type Organisation } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import type { Person } from '../../shared/role.ts';
import type { IsoDate } from '../../shared/year.ts';

export const officer: Person = {
  id: 'officer',
  name: 'Olive Officer',
  role: 'editor',
  cleared: false,
  keeps: 'every',
  secondFactorDue: false,
};
export const clearedOfficer: Person = {
  id: 'cleared',
  name: 'Clare Cleared',
  role: 'editor',
  cleared: true,
  keeps: 'every',
  secondFactorDue: false,
};
export const viewer: Person = { id: 'viewer', name: 'Victor Viewer', role: 'viewer', cleared: false, keeps: [], secondFactorDue: false };

export const givenOrganisations: Organisation[] = [
  { id: 'kcc', name: 'Kent County Council', shortName: 'Kent CC', sector: 'county' },
  { id: 'sbc', name: 'Swale Borough Council', shortName: 'Swale BC', sector: 'district' },
  { id: 'nhs', name: 'Eastern and Coastal Kent PCT', shortName: 'ECK PCT', sector: 'health' },
  { id: 'police', name: 'Kent Police', shortName: 'Kent Police', sector: 'police-fire-justice' },
].map((parts) => organisationSchema.parse(parts));

export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'common-ground-server-'));

/** Opens a directory's database and brings it to the present shape. */
export async function openedDatabase(directory: string): Promise<Database> {
  const db = openDatabase(directory);
  await migrate(db);
  return db;
}

/** The disposal of a property that is given with a stage, "d-" and the rest of its id. */
const disposalOfStage = (property: Property): Disposal[] => {
  if (property.disposalStage === null) return [];
  const id = `d-${property.id.replace(/^p-?/, '')}` as DisposalId;
  const on = '2026-01-05' as IsoDate;
  return [takenOverDisposal({ id, property, by: officer.name, on, plan: null }, property.disposalStage, 'Given for the test.')];
};

export async function loadRegister(db: Database, organisations: readonly Organisation[], properties: readonly Property[]): Promise<void> {
  const ctx = { db, person: officer, from: '127.0.0.1', now: moment, committed: async () => undefined };
  const after = { properties: properties.length, scenarios: 0, source: 'a test' };
  await change(ctx, async (changing) => {
    await insertOrganisations(changing, organisations);
    await insertProperties(changing, properties);
    await insertDisposals(changing, properties.flatMap(disposalOfStage));
    return { ok: true, value: { result: null, event: { kind: 'register.loaded', version: 1, before: null, after } } };
  });
}

export const callerOf = createCallerFactory(appRouter);

export type GivenServer = {
  directory: string;
  services: Services;
  as: (person: Person) => ReturnType<typeof callerOf>;
  close: () => Promise<void>;
};

export async function givenServer(
  properties: readonly Property[],
  organisations: readonly Organisation[] = givenOrganisations,
): Promise<GivenServer> {
  const directory = temporaryDirectory();
  const db = await openedDatabase(directory);
  await loadRegister(db, organisations, properties);
  const services = await openServices({ db, geography: geographyOf(null), basemap: { kind: 'drawn' }, now: moment });
  return {
    directory,
    services,
    as: (person) => callerOf({ ...services, person, from: '127.0.0.1' }),
    close: async () => {
      await Promise.all([services.imports.close(), services.reports.close()]);
      await db.destroy();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The estate of a server's database as a server that starts now has it. */
export async function estateAfresh({ services: { db, geography, basemap, now } }: GivenServer): Promise<Estate> {
  return (await openServices({ db, geography, basemap, now })).estate;
}
