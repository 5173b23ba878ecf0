/** Row types of exports: layouts that people keep, and what somebody last took out. */

export type ListLayoutTable = {
  id: string;
  list: string;
  name: string;
  columns_json: string;
  /** Everybody who may export sees it. */
  shared: number;
  person_id: string;
  person_name: string;
  version: number;
  saved_at: string;
};

/** The rows that went out are kept in a file of the row's id; where that is not there, the export did not come to its end. */
export type ListExportTable = {
  id: string;
  person_id: string;
  list: string;
  /** As the address of the map has it. */
  filter: string;
  /** Empty where the columns were chosen for that once. */
  layout_id: string;
  format: string;
  rows: number;
  at: string;
};

export type ExportTables = { list_layout: ListLayoutTable; list_export: ListExportTable };
