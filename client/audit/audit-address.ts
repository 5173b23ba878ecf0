/** What the audit page shows, as the text of its address; it stands beside the view, which the other pages keep there. */
import { auditKinds, auditKindNames, type Concern, concerns } from '../../shared/audit/kind.ts';
import type { AuditKind } from '../../shared/audit.ts';
import { type PropertyId, propertyIdSchema, type ScenarioId, scenarioIdSchema } from '../../shared/ids.ts';
import { type IsoDate, isoDateSchema } from '../../shared/year.ts';
import type { auditKeys } from '../view.ts';

type AuditKey = (typeof auditKeys)[number];
export type AuditSearch = Partial<Record<AuditKey, string | undefined>>;

/** One kind of event, or all that concern one thing. */
export type AuditSort = AuditKind | Concern;

export type AuditChoice = {
  who: string | null;
  did: AuditSort | null;
  property: PropertyId | null;
  scenario: ScenarioId | null;
  /** Days, both included. */
  since: IsoDate | null;
  until: IsoDate | null;
};

export const wholeAudit: AuditChoice = { who: null, did: null, property: null, scenario: null, since: null, until: null };

/** What an address asks for; a part that cannot be read asks for nothing. */
export function auditChoice(search: Readonly<AuditSearch>): AuditChoice {
  const { who, did, record, plan, since, until } = search;
  return {
    who: who !== undefined && /^[\w-]{1,64}$/.test(who) ? who : null,
    did: [...concerns, ...auditKindNames].find((one) => one === did) ?? null,
    property: propertyIdSchema.safeParse(record).data ?? null,
    scenario: scenarioIdSchema.safeParse(plan).data ?? null,
    since: isoDateSchema.safeParse(since).data ?? null,
    until: isoDateSchema.safeParse(until).data ?? null,
  };
}

/** The part of an address that asks for a choice; what it leaves open is taken out. */
export const auditSearch = ({ who, did, property, scenario, since, until }: AuditChoice): AuditSearch => ({
  who: who ?? undefined,
  did: did ?? undefined,
  record: property ?? undefined,
  plan: scenario ?? undefined,
  since: since ?? undefined,
  until: until ?? undefined,
});

const isConcern = (sort: AuditSort): sort is Concern => concerns.some((one) => one === sort);

/** The kinds of event that a choice lets through; none where it lets through all. */
export const kindsChosen = (did: AuditSort | null): AuditKind[] => {
  if (did === null) return [];
  return isConcern(did) ? auditKindNames.filter((kind) => auditKinds[kind].concern === did) : [did];
};
