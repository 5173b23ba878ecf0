/** Which sheet of a file is the list, where its headings stand and what its columns mean: as a person said, else as it is recognised or proposed. */
import { layoutAt, layoutOf, type Layout } from '../../../shared/import/layout.ts';
import { listDate } from '../../../shared/import/list-date.ts';
import type { Mapping, MappingQuestion, Proposal } from '../../../shared/import/mapping.ts';
import { profileKeys, profileLabel, type ProfileKey } from '../../../shared/import/profile-keys.ts';
import { proposeMapping, samplesOf, type SheetSeen } from '../../../shared/import/propose-mapping.ts';
import type { SheetRow } from '../../../shared/import/sheet.ts';
import type { IsoDate } from '../../../shared/year.ts';
import type { OpenedFile } from '../formats/opened-file.ts';
import { withoutReason } from '../reason-column.ts';

/** So many rows tell what a column holds. */
const rowsSeen = 400;
/** The list is among the first sheets, or a person says where it is. */
const sheetsSeen = 12;

/** `asAt` is the day that the list says it is of, above its headings. */
export type Columns = { layout: Layout; mapping: Mapping; question: MappingQuestion; asAt: IsoDate | null; open: boolean };

export type Said = { mapping: Mapping | null; profile: ProfileKey | null; remembered: (headings: readonly string[]) => Mapping | null };

async function firstRows(file: OpenedFile, sheet: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const chunk of file.rows(sheet)) {
    rows.push(...chunk);
    if (rows.length >= rowsSeen) break;
  }
  return rows;
}

const headingsOf = ({ columns }: Layout) => columns.map(({ heading }) => heading);

type Seen = SheetSeen & { proposal: Proposal };

async function look(file: OpenedFile, sheet: number, { profile, remembered }: Said): Promise<Seen> {
  const rows = await firstRows(file, sheet);
  const seen = { sheet, rows, layout: withoutReason(layoutOf(rows)) };
  return { ...seen, proposal: proposeMapping(seen, profile, remembered(headingsOf(seen.layout))) };
}

/** A list that is known beats one that is only proposed; then the one that fills more fields. */
const worth = ({ proposal, rows }: Seen): number =>
  (proposal.from === 'proposed' ? 0 : 1000) + Object.keys(proposal.mapping.columns).length * 10 + Math.min(rows.length, 9);

async function likeliest(file: OpenedFile, said: Said): Promise<Seen> {
  let best: Seen | null = null;
  for (let sheet = 0; sheet < Math.min(file.sheets.length, sheetsSeen); sheet += 1) {
    const seen = await look(file, sheet, said);
    if (best === null || worth(seen) > worth(best)) best = seen;
  }
  if (best === null) throw new Error('A file without a sheet was opened.');
  return best;
}

const saysOnlyWhere = ({ columns }: Mapping): boolean => Object.keys(columns).length === 0;

/** A mapping that says only where the list stands in the file is proposed for anew; without rows of headings those are looked for. */
async function asSaid(file: OpenedFile, mapping: Mapping): Promise<Seen> {
  const sheet = Math.min(mapping.sheet, file.sheets.length - 1);
  const rows = await firstRows(file, sheet);
  const onlyPlace = saysOnlyWhere(mapping);
  const found = onlyPlace && mapping.headingRows.length === 0 ? layoutOf(rows) : layoutAt(rows, mapping.headingRows);
  const seen = { sheet, rows, layout: withoutReason(found) };
  const proposal = proposeMapping(seen, mapping.profile, null);
  return { ...seen, proposal: onlyPlace ? proposal : { ...proposal, mapping: { ...mapping, sheet }, questions: [] } };
}

/** `open`: a person must say what the columns mean before the rows can be read. */
export async function chooseColumns(file: OpenedFile, said: Said): Promise<Columns> {
  const seen = said.mapping ? await asSaid(file, said.mapping) : await likeliest(file, said);
  const { layout, proposal } = seen;
  const known = said.mapping !== null || said.profile !== null || proposal.from !== 'proposed';
  const question: MappingQuestion = {
    sheets: file.sheets.map(({ name, rows }) => ({ name, rows })),
    columns: samplesOf(seen),
    proposal,
    profiles: profileKeys.map((key) => ({ key, label: profileLabel[key] })),
  };
  return {
    layout,
    mapping: proposal.mapping,
    question,
    asAt: listDate(seen.rows, layout, file.sheets[seen.sheet]?.dateSystem ?? 1900),
    open: !known || proposal.questions.length > 0 || (said.mapping !== null && saysOnlyWhere(said.mapping)),
  };
}
