/** A doubtful row after a person has said what it is: a change to a property of the register, or a property of its own. */
import { draftFrom } from '../../shared/import/to-draft.ts';
import type { ImportRecord } from '../../shared/import/import-record.ts';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { Asking } from '../services.ts';
import { propertyById } from '../store/properties.ts';
import type { StagedRow } from '../store/staged-rows.ts';
import { changeOf } from './check/row-outcome.ts';

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } }) as const;

/** Rows with nothing to decide are not given here. A row stays doubtful after it has been decided, so that it can be decided otherwise. */
export async function decidedRow(
  ctx: Asking,
  row: StagedRow,
  same: PropertyId | null,
  organisation: OrganisationId,
): Promise<Answer<StagedRow>> {
  const record = row.record as ImportRecord;
  if (same === null) {
    const draft = draftFrom(record, record.holder ?? organisation);
    return { ok: true, value: { ...row, property: null, version: null, changes: null, draft, decided: { same } } };
  }
  if (!row.alike.some(({ property }) => property === same)) return refused('The row was not found to be like that property.');
  const property = await propertyById(ctx.db, same);
  if (!property || !isThereFor(ctx.person, property)) return refused('The register no longer has that property. Check the file again.');
  const found = changeOf(property, record, { person: ctx.person, organisation, organisations: ctx.estate.organisations });
  if (found.outcome === 'refused') return refused(found.reason);
  const { version, draft, changes, placeless } = found;
  return { ok: true, value: { ...row, property: same, version, draft, changes: changes ?? [], placeless, decided: { same } } };
}
