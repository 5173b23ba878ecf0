/** The rows of a dry run as a person looks through them, and what they decide of the doubtful ones. */
import { plainText } from '../../shared/import/cell-text.ts';
import type { ImportRow } from '../../shared/import/import-answer.ts';
import type { ImportId, PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { isThereFor, seenBy } from '../../shared/seen-property.ts';
import type { Staging } from '../db/staging.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { factOf, replaceStaged, type RowChoice, stagedPage, stagedRow, type StagedRow } from '../store/staged-rows.ts';
import { openImport } from './import-access.ts';
import { decidedRow } from './decided-row.ts';
import { fieldsGiven } from './fields-given.ts';

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } }) as const;
const notKept = refused('The rows of this import are no longer kept.');

async function shown(ctx: Asking, staging: Staging, rows: readonly StagedRow[]): Promise<ImportRow[]> {
  const headings = (await factOf<string[]>(staging, 'headings')) ?? [];
  const ids = new Set(rows.flatMap(({ alike }) => alike.map(({ property }) => property)));
  const properties = new Map<PropertyId, Property>();
  for (const property of await propertiesById(ctx.db, [...ids]))
    if (isThereFor(ctx.person, property)) properties.set(property.id, property);
  return rows.map(({ number, outcome, name, reference, reason, notes, changes, property, alike, draft, decided, cells }) => ({
    number,
    outcome,
    name,
    reference,
    reason,
    notes,
    changes: changes ?? (draft ? fieldsGiven(draft, ctx.estate.organisations) : []),
    property,
    alike: alike.flatMap((one) => {
      const found = properties.get(one.property);
      return found ? [{ property: seenBy(ctx.person, found), because: one.because }] : [];
    }),
    decided,
    cells: (cells ?? []).flatMap((text, at) => (plainText(text) === '' ? [] : [{ column: headings[at] ?? '', text }])),
  }));
}

export type RowsAsked = { id: ImportId; outcome: RowChoice | null; offset: number; limit: number };

export async function lookAtRows(ctx: Asking, asked: RowsAsked): Promise<Answer<{ rows: ImportRow[]; total: number }>> {
  const found = await openImport(ctx, asked.id);
  if (!found.ok) return found;
  const staging = ctx.imports.staging(asked.id);
  if (staging === null) return notKept;
  const { rows, total } = await stagedPage(staging, asked.outcome, asked);
  return { ok: true, value: { rows: await shown(ctx, staging, rows), total } };
}

/** Says of a doubtful row which of the properties that are like it it is, or that it is none of them. */
export async function decideRow(
  ctx: Asking,
  { id, row: number, same }: { id: ImportId; row: number; same: PropertyId | null },
): Promise<Answer<ImportRow>> {
  const found = await openImport(ctx, id);
  if (!found.ok) return found;
  if (found.value.state !== 'checked') return refused('Rows are decided between the check and the saving.');
  const staging = ctx.imports.staging(id);
  if (staging === null) return notKept;
  const row = await stagedRow(staging, number);
  if (row?.outcome !== 'doubtful') return refused('There is nothing to decide about this row.');
  const decided = await decidedRow(ctx, row, same, found.value.organisation);
  if (!decided.ok) return decided;
  await replaceStaged(staging, decided.value);
  const [entry] = await shown(ctx, staging, [decided.value]);
  return { ok: true, value: entry as ImportRow };
}
