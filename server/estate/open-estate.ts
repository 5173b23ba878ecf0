/** The estate of a database: built from the store at the start, and brought up to date after each committed write. */
import type { PropertyId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';
import { allOrganisations } from '../store/organisations.ts';
import { allProperties, propertiesById } from '../store/properties.ts';
import { registerState } from '../store/register-state.ts';
import { emptyEstate, type Estate } from './estate.ts';

export async function openEstate(db: Database): Promise<Estate> {
  const estate = emptyEstate(await allOrganisations(db));
  for await (const properties of allProperties(db)) estate.enter(properties);
  estate.settle(await registerState(db));
  return estate;
}

/** Brings the organisations up to date with the store. */
export async function refreshOrganisations(db: Database, estate: Estate, version: number): Promise<void> {
  estate.know(await allOrganisations(db));
  estate.settle({ ...estate.state(), version });
}

/** Brings the row of a property up to date with the store, which is at least at this version. */
export async function refreshEstate(db: Database, estate: Estate, id: PropertyId, version: number): Promise<void> {
  const properties = await propertiesById(db, [id]);
  estate.enter(properties);
  estate.settle({ ...estate.state(), version });
}
