/** The estate of a database: built from the store at the start, and brought up to date after each committed write. */
import { setImmediate as breath } from 'node:timers/promises';
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

/** Reading and entering so many takes some ten milliseconds. */
const slice = 100;

/** Brings the rows of properties up to date with the store, which is at least at this version; many are entered beside what is answered from, with room between for requests, and settled at one stroke. */
export async function refreshEstate(db: Database, estate: Estate, ids: readonly PropertyId[], version: number): Promise<void> {
  const into = ids.length > slice ? await estate.beside() : estate;
  for (let from = 0; from < ids.length; from += slice) {
    if (from > 0) await breath();
    into.enter(await propertiesById(db, ids.slice(from, from + slice)));
  }
  into.settle({ ...estate.state(), version });
}
