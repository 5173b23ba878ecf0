/** The hash that chains an audit event to the one before it: SHA-256 over every stored column and the previous hash. Frozen: every hash stored so far rests on this text. */
import { createHash } from 'node:crypto';

/** An event as it is stored, without its own hash. */
export type ChainedRow = {
  number: number;
  at: string;
  person_id: string;
  person_name: string;
  from_address: string | null;
  kind: string;
  property_id: string | null;
  scenario_id: string | null;
  about_id: string | null;
  about_name: string | null;
  of_number: number | null;
  sensitive: number;
  version: number | null;
  before_json: string | null;
  after_json: string | null;
  previous_hash: string;
};

/** What the first event follows on. */
export const chainStart = '0'.repeat(64);

/** The columns in a fixed order as a JSON list, in which no value can run into the next. */
const canonical = (row: ChainedRow): string =>
  JSON.stringify([
    'common ground audit 1',
    row.previous_hash,
    row.number,
    row.at,
    row.person_id,
    row.person_name,
    row.from_address,
    row.kind,
    row.property_id,
    row.scenario_id,
    row.about_id,
    row.about_name,
    row.of_number,
    row.sensitive,
    row.version,
    row.before_json,
    row.after_json,
  ]);

/** 64 hexadecimal digits. */
export const hashOf = (row: ChainedRow): string => createHash('sha256').update(canonical(row), 'utf8').digest('hex');
