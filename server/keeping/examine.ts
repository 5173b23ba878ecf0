/** Whether a database can be relied on: whole pages, references that hold, an unbroken audit, tables that agree with one another. */
import { counted } from '../../shared/audit/in-words.ts';
import { brokenReferences, damageOf } from '../db/integrity.ts';
import { ageOf } from '../db/migrate.ts';
import type { Database } from '../db/open.ts';
import { disagreements, type Disagreement } from '../store/agreement.ts';
import { verifyAudit } from '../store/audit-chain.ts';
import type { Finding } from './finding.ts';

const putBack = 'Put back the last backup that is whole (estate restore FILE); what is here now is kept beside it.';
const tellUs = 'Make a backup now, and have whoever looks after Common Ground see to it.';

const inWords: Record<Disagreement, (rows: number) => string> = {
  'property versions': (rows) => `${counted(rows, 'property', 'properties')} of another version than the last event about them says`,
  'scenario versions': (rows) => `${counted(rows, 'scenario')} of another version than the last event about them says`,
  'missing from search': (rows) => `${counted(rows, 'property', 'properties')} that the search does not find`,
  'only in search': (rows) => `${counted(rows, 'entry', 'entries')} of the search without an open property`,
  figures: (rows) => `${counted(rows, 'figure')} whose value and basis contradict each other`,
  'sensitive flags': (rows) => `${counted(rows, 'sensitive property', 'sensitive properties')} that the review of them does not list`,
  'disposal stages': (rows) => `${counted(rows, 'property', 'properties')} at another stage than the latest disposal of them`,
  'disposal steps': (rows) => `${counted(rows, 'disposal')} at another stage than the last step led to`,
  appraisals: (rows) => `${counted(rows, 'scenario')} without the appraisal of their last save`,
};

async function damage(db: Database): Promise<Finding[]> {
  const signs = await damageOf(db);
  if (signs.length === 0) return [];
  return [{ what: `The file is damaged: ${signs.join('; ')}.`, remedy: putBack, grave: true }];
}

async function references(db: Database): Promise<Finding[]> {
  return (await brokenReferences(db)).map(({ table, rows }) => ({
    what: `${counted(rows, 'row')} of ${table} refer to rows that are not there.`,
    remedy: putBack,
    grave: true,
  }));
}

async function audit(db: Database): Promise<Finding[]> {
  const verdict = await verifyAudit(db);
  if (verdict.ok) return [];
  const remedy = 'Find out who could write the file, and compare with the backups: the audit was changed outside Common Ground.';
  return [{ what: `The audit does not hold together. ${verdict.sentence}`, remedy, grave: true }];
}

async function agreement(db: Database): Promise<Finding[]> {
  return [...(await disagreements(db))].map(([kind, rows]) => ({
    what: `There ${rows === 1 ? 'is' : 'are'} ${inWords[kind](rows)}.`,
    remedy: tellUs,
    grave: false,
  }));
}

/** What can be asked of a database of any version. */
export const examineFile = async (db: Database): Promise<Finding[]> => {
  const damaged = await damage(db);
  return damaged.length > 0 ? damaged : references(db);
};

/** All that can be asked of a database; one of an earlier version has its audit and its sums looked at once it has been brought up to date. */
export async function examine(db: Database): Promise<Finding[]> {
  const found = await examineFile(db);
  if (found.length > 0) return found;
  if ((await ageOf(db)).due.length > 0) return [];
  return [...(await audit(db)), ...(await agreement(db))];
}
