/** What becomes of one record of a list: added, changed, unchanged, doubtful or refused, by the register as one person may see and change it. */
import type { ImportRecord } from '../../../shared/import/import-record.ts';
import { draftFrom, updatedBy } from '../../../shared/import/to-draft.ts';
import type { RowOutcome } from '../../../shared/import/import-answer.ts';
import type { OrganisationId, PropertyId } from '../../../shared/ids.ts';
import type { Candidate, Match, MatchIndex } from '../../../shared/match/match-index.ts';
import type { MatchKeys } from '../../../shared/match/match-keys.ts';
import type { Organisation } from '../../../shared/organisation.ts';
import { changesBetween, fieldsBetween } from '../../../shared/property-changes.ts';
import type { Property, PropertyDraft } from '../../../shared/property.ts';
import { belongsElsewhere } from '../../../shared/record-rights.ts';
import { may, type Person } from '../../../shared/role.ts';
import type { StagedRow } from '../../store/staged-rows.ts';
import { draftProblemOf } from './draft-problem.ts';

export type Judged = Pick<
  StagedRow,
  'outcome' | 'reason' | 'property' | 'version' | 'draft' | 'record' | 'changes' | 'alike' | 'placeless'
>;

export type Judge = {
  person: Person;
  organisation: OrganisationId;
  organisations: readonly Organisation[];
  index: MatchIndex;
  uprnRepeated: (uprn: string | undefined) => boolean;
};

const mostAlike = 5;

const judged = (outcome: RowOutcome, parts: Partial<Judged> = {}): Judged => ({
  outcome,
  reason: '',
  property: null,
  version: null,
  draft: null,
  record: null,
  changes: null,
  alike: [],
  placeless: false,
  ...parts,
});

const refused = (reason: string): Judged => judged('refused', { reason });

export const holderOf = (record: ImportRecord, { organisation }: Judge): OrganisationId => record.holder ?? organisation;

const keysOf = (record: ImportRecord, holder: OrganisationId, repeated: boolean): MatchKeys => ({
  id: null,
  holder,
  reference: record.reference,
  uprn: record.uprn ?? null,
  name: record.name,
  postcode: record.address.postcode ?? '',
  position: record.position ?? null,
  precision: record.positionPrecision ?? 'approximate',
  sensitive: false,
  uprnRepeated: repeated,
});

/** A reference that was made of what a row says is known again where the row says the same; else the list has none. */
export function matchOf(record: ImportRecord, judge: Judge): Match {
  const keys = keysOf(record, holderOf(record, judge), judge.uprnRepeated(record.uprn));
  const match = judge.index.matchOf(keys);
  return match.kind === 'same' || record.referenceFrom === 'list' ? match : judge.index.matchOf({ ...keys, reference: '' });
}

const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: Property): PropertyDraft => draft;

/** What the list makes of a property of the register. */
export function changeOf(
  property: Property,
  record: ImportRecord,
  { person, organisation, organisations }: Omit<Judge, 'index' | 'uprnRepeated'>,
): Judged {
  if (!may(person, 'register.edit', property)) return refused(belongsElsewhere(person, property, organisations));
  const updated = updatedBy(property, record, organisation);
  const draft: PropertyDraft = may(person, 'notes.read', property) ? updated : { ...updated, notes: property.notes };
  const parts = { property: property.id, version: property.version, placeless: draft.position === null };
  const before = draftOf(property);
  if (fieldsBetween(before, draft).length === 0) return judged('unchanged', parts);
  const problem = draftProblemOf(draft);
  if (problem !== null) return refused(problem);
  return judged('changed', { ...parts, draft, changes: changesBetween(before, draft, organisations) });
}

function doubt(candidates: readonly Candidate[], { index }: Judge): Pick<Judged, 'reason' | 'alike'> {
  const [first] = candidates;
  const name = first ? (index.keysOf(first.id)?.name ?? first.id) : '';
  return {
    reason: `It may be ${name}. ${first?.because ?? ''}`,
    alike: candidates.slice(0, mostAlike).map(({ id, because }) => ({ property: id, because })),
  };
}

/** `property` is the one that it is the same as, where there is one. */
export function outcomeOf(record: ImportRecord, match: Match, property: (id: PropertyId) => Property | undefined, judge: Judge): Judged {
  const holder = holderOf(record, judge);
  if (!may(judge.person, 'register.edit', { holder, sensitive: false }))
    return refused(belongsElsewhere(judge.person, { name: record.name, holder }, judge.organisations));
  if (match.kind === 'same') {
    const found = property(match.id);
    if (found) return changeOf(found, record, judge);
  }
  const draft = draftFrom(record, holder);
  const problem = draftProblemOf(draft);
  if (problem !== null) return refused(problem);
  const parts = { draft, placeless: draft.position === null };
  return match.kind === 'alike' ? judged('doubtful', { ...parts, record, ...doubt(match.candidates, judge) }) : judged('added', parts);
}
