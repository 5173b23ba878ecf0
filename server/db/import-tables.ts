/** Row types of imports: the log of them, what each put into the register, what was said of an organisation's columns, and the words that were added. */

export type ImportTable = {
  id: string;
  organisation_id: string;
  file_name: string;
  bytes: number;
  sha256: string;
  person_id: string;
  person_name: string;
  at: string;
  state: string;
  problem: string | null;
  profile: string | null;
  mapping_json: string | null;
  question_json: string | null;
  counts_json: string | null;
  notes_json: string;
  /** Whose rights its rows were checked by, and what those were. */
  checked_by: string | null;
  checked_cleared: number;
  checked_rights: string | null;
  register_version: number | null;
  saved_at: string | null;
  saved_by: string | null;
  /** The number of the audit event of its saving. */
  saved_event: number | null;
  /** The last of the events that followed on it. */
  last_event: number | null;
  undone_at: string | null;
};

/** A property as an import left it. */
export type ImportRecordTable = { import_id: string; property_id: string; version: number; added: number };

export type ImportMappingTable = { organisation_id: string; headings: string; mapping_json: string; at: string; person_name: string };

export type ImportWordTable = { kind: string; word: string; meaning_json: string; at: string; person_name: string };

export type ImportTables = {
  import: ImportTable;
  import_record: ImportRecordTable;
  import_mapping: ImportMappingTable;
  import_word: ImportWordTable;
};
