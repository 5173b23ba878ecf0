/** The lines of the disposals page: what is on its way out, what was, and what scenarios alone let go, of the properties that pass a filter. */
import { disposalEntry, type DisposalEntry, type PlannedExit } from '../../shared/disposal-entry.ts';
import { receiptsByYear, type Receipts } from '../../shared/disposal-receipts.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import type { DisposalStanding } from '../../shared/disposal.ts';
import { factsOf } from '../../shared/facts.ts';
import { everything, type EstateFilter } from '../../shared/filter.ts';
import type { DisposalId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { may } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { IsoDate } from '../../shared/year.ts';
import { passes } from '../estate/standing.ts';
import { inSlices } from '../register/change-many.ts';
import type { Asking } from '../services.ts';
import { disposalMarks, disposalsById, type DisposalMark } from '../store/disposals.ts';
import { scenarioNames } from '../store/scenarios.ts';
import { plannedLines } from './planned-lines.ts';
import { seenDisposal } from './seen-disposal.ts';

export type DisposalsAsked = {
  filter?: EstateFilter | undefined;
  /** Only what this scenario lets go, and the disposals that come from it. */
  scenario?: ScenarioId | undefined;
};

export type ScenarioName = { id: ScenarioId; name: string };

export type DisposalList = {
  /** By the names of the properties; of one property the disposal that was begun first at the start. */
  entries: DisposalEntry[];
  today: IsoDate;
  /** Of the disposals among the entries. */
  receipts: Receipts;
  scenarios: ScenarioName[];
};

export const dayOf = (ctx: Pick<Asking, 'now'>): IsoDate => ctx.now().slice(0, 10) as IsoDate;

/** A line before it is read: a disposal of a property, or its planned exits alone. */
type Line = { property: PropertyId; disposal: DisposalId | null; standing: DisposalStanding; plans: readonly PlannedExit[] };

const isWithdrawn = (mark: DisposalMark | undefined) => mark === undefined || mark.stage === 'withdrawn';

/** Each property's disposals, but those that were withdrawn and followed by another; and its planned exits where it is not on its way out. */
function linesOf(property: PropertyId, marks: readonly DisposalMark[], plans: readonly PlannedExit[]): Line[] {
  const latest = marks.at(-1);
  const planned = plans.length > 0 && isWithdrawn(latest);
  const own = marks
    .filter((mark) => mark === latest || mark.stage !== 'withdrawn')
    .map((mark): Line => ({ property, disposal: mark.id, standing: mark.stage, plans: mark === latest && !planned ? plans : [] }));
  return planned ? [...own, { property, disposal: null, standing: 'not-proposed', plans }] : own;
}

/** Whether a property passes a filter for the person; its stage is judged line by line, since it may have had several disposals. */
function passing(ctx: Asking, filter: EstateFilter): (property: PropertyId) => boolean {
  const { columns } = ctx.estate;
  const standing = ctx.estate.standing({ ...filter, stages: [] }, may(ctx.person, 'sensitive.see'));
  return (property) => {
    const row = columns.rowOf.get(property);
    return row !== undefined && standing[row] === passes;
  };
}

function marksByProperty(marks: readonly DisposalMark[]): Map<PropertyId, DisposalMark[]> {
  const byProperty = new Map<PropertyId, DisposalMark[]>();
  for (const mark of marks) byProperty.set(mark.property, [...(byProperty.get(mark.property) ?? []), mark]);
  return byProperty;
}

async function linesAsked(ctx: Asking, { filter = everything }: DisposalsAsked): Promise<Line[]> {
  const [marks, plans] = [marksByProperty(await disposalMarks(ctx.db)), await plannedLines(ctx)];
  const passesFilter = passing(ctx, filter);
  const { stages } = filter;
  const properties = [...new Set([...marks.keys(), ...plans.keys()])].filter(passesFilter);
  return properties
    .flatMap((property) => linesOf(property, marks.get(property) ?? [], plans.get(property) ?? []))
    .filter(({ standing }) => stages.length === 0 || stages.includes(standing));
}

export type EntriesRead = { entry: DisposalEntry; property: Property }[];

/** Reads lines with their properties; a property that was hidden meanwhile is left out. */
async function entriesOf(ctx: Asking, lines: readonly Line[]): Promise<EntriesRead> {
  const disposals = new Map<DisposalId, Disposal>();
  const ids = lines.flatMap(({ disposal }) => disposal ?? []);
  for (const disposal of await disposalsById(ctx.db, ids)) disposals.set(disposal.id, disposal);
  const byProperty = new Map<PropertyId, Line[]>();
  for (const line of lines) byProperty.set(line.property, [...(byProperty.get(line.property) ?? []), line]);
  const today = dayOf(ctx);
  const read: EntriesRead = [];
  for await (const properties of inSlices(ctx, [...byProperty.keys()]))
    for (const property of properties) {
      if (!isThereFor(ctx.person, property)) continue;
      const facts = factsOf(property, ctx.estate.benchmarks());
      for (const { disposal: id, plans } of byProperty.get(property.id) ?? []) {
        const stored = id === null ? null : (disposals.get(id) ?? null);
        if (id !== null && stored === null) continue;
        const disposal = stored && seenDisposal(ctx.person, stored, property);
        read.push({ entry: disposalEntry({ facts, barriers: property.barriers, disposal, plans, today }), property });
      }
    }
  return read;
}

const isOf = (scenario: ScenarioId) => (entry: DisposalEntry) =>
  entry.disposal?.scenario === scenario || entry.plans.some((plan) => plan.scenario === scenario);

const byName = new Intl.Collator('en-GB', { numeric: true });

/** The lines with the properties that they are of, sorted by their names. */
export async function readEntries(ctx: Asking, asked: DisposalsAsked): Promise<EntriesRead> {
  const read = await entriesOf(ctx, await linesAsked(ctx, asked));
  const { scenario } = asked;
  const chosen = scenario === undefined ? read : read.filter(({ entry }) => isOf(scenario)(entry));
  return chosen.toSorted((a, b) => byName.compare(a.property.name, b.property.name));
}

export async function listDisposals(ctx: Asking, asked: DisposalsAsked): Promise<DisposalList> {
  const entries = (await readEntries(ctx, asked)).map(({ entry }) => entry);
  const receipts = receiptsByYear(entries.flatMap(({ disposal }) => disposal ?? []));
  return { entries, today: dayOf(ctx), receipts, scenarios: await scenarioNames(ctx.db) };
}

/** Every line of one property, as its page and its form show them. */
export async function entriesOfProperty(ctx: Asking, property: Property): Promise<DisposalEntry[]> {
  const marks = await disposalMarks(ctx.db, property.id);
  const plans = (await plannedLines(ctx)).get(property.id) ?? [];
  return (await entriesOf(ctx, linesOf(property.id, marks, plans))).map(({ entry }) => entry);
}
