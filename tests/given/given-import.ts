/** A list that somebody takes in, and what has become of it once no more is being done with it. */
import { setTimeout as wait } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { takeFile } from '../../server/import/take-file.ts';
import type { ImportEntry, ImportRow, RowOutcome } from '../../shared/import/import-answer.ts';
import type { ImportId, OrganisationId } from '../../shared/ids.ts';
import type { Mapping } from '../../shared/import/mapping.ts';
import type { Person } from '../../shared/role.ts';
import type { GivenServer } from './given-server.ts';

const underWay = ['reading', 'checking', 'saving', 'undoing'];

/** The entry as soon as it waits for a person or is done. */
export async function settled(server: GivenServer, person: Person, id: ImportId): Promise<ImportEntry> {
  for (;;) {
    const entry = await server.as(person).import.get({ id });
    if (!underWay.includes(entry.state) && entry.progress === null) return entry;
    await wait(10);
  }
}

type Taken = { name?: string; organisation?: string; mapping?: Mapping };

/** Takes a list in and waits until it has been checked, or until it asks or is refused. Throws where it is not taken. */
export async function takenIn(server: GivenServer, person: Person, content: string | Buffer, given: Taken = {}): Promise<ImportEntry> {
  const { name = 'list.csv', organisation = 'kcc', mapping = null } = given;
  const taken = await takeFile(
    { ...server.services, person, from: '127.0.0.1' },
    { organisation: organisation as OrganisationId, name, content: Readable.from([Buffer.from(content)]), bytes: null, mapping },
  );
  if (!taken.ok) throw new Error(taken.problem.message);
  return settled(server, person, taken.value.id);
}

export async function rowsOf(server: GivenServer, person: Person, id: ImportId, outcome: RowOutcome | null = null): Promise<ImportRow[]> {
  return (await server.as(person).import.rows({ id, outcome, offset: 0, limit: 200 })).rows;
}

export async function saved(server: GivenServer, person: Person, id: ImportId): Promise<ImportEntry> {
  await server.as(person).import.save({ id });
  return settled(server, person, id);
}

/** A list of the Transparency Code's kind, whose headings are recognised. */
export const lgaHeadings =
  'OrganisationLabel,UPRN,AssetCode,PropertyName,StreetNumber,StreetName,PostTown,PostCode,GeoX,GeoY,TenureType,TenureDetail,HoldingType,BuildingSize,LandArea,FunctionLabel,BuildingCosts';

export type LgaRow = {
  code: string;
  name: string;
  uprn?: string;
  street?: string;
  x?: string;
  y?: string;
  tenure?: string;
  size?: string;
  cost?: string;
};

/** Lines of such a list, Kent County Council's. */
export const lgaList = (rows: readonly LgaRow[]): string =>
  [
    lgaHeadings,
    ...rows.map(
      ({ code, name, uprn = '', street = 'High Street', x = '590400', y = '163700', tenure = 'Freehold', size = '', cost = '' }) =>
        [
          'Kent County Council',
          uprn,
          code,
          name,
          '1',
          street,
          'Sittingbourne',
          'ME10 4AB',
          x,
          y,
          tenure,
          '',
          'Buildings',
          size,
          '',
          'Office',
          cost,
        ].join(','),
    ),
  ].join('\r\n');
