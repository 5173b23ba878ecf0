/** The lines of the disposals page with their properties: read once for each state of the register and of the scenarios, and shown to each person as they may see them. */
import { disposalEntry, plannedKey, type DisposalEntry } from '../../shared/disposal-entry.ts';
import { receiptsByYear, type Receipts } from '../../shared/disposal-receipts.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import { factsOf } from '../../shared/facts.ts';
import type { DisposalId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { may } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { IsoDate } from '../../shared/year.ts';
import type { Estate } from '../estate/estate.ts';
import { recent, type Recent } from '../estate/recent.ts';
import { inSlices } from '../register/change-many.ts';
import type { Asking } from '../services.ts';
import { disposalMarks, disposalsById } from '../store/disposals.ts';
import { scenarioNames } from '../store/scenarios.ts';
import { linesAsked, linesOf, type DisposalsAsked, type Line } from './disposal-lines.ts';
import { sectorOf } from './holder-sector.ts';
import { plannedLines, plansState } from './planned-lines.ts';
import { seenDisposal } from './seen-disposal.ts';

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

export type EntryRead = { entry: DisposalEntry; property: Property };

type Kept = Map<string, EntryRead>;

const kept = new WeakMap<Estate, Recent<Kept>>();

/** What has been read of this state of the register and of the scenarios, on this day, by whoever has the person's clearance. */
async function keptOf(ctx: Asking): Promise<Kept> {
  const states = kept.get(ctx.estate) ?? recent<Kept>(2);
  kept.set(ctx.estate, states);
  return states.get(`${dayOf(ctx)} ${await plansState(ctx)}`, () => new Map());
}

const keyOf = ({ property, disposal }: Line) => disposal ?? plannedKey(property);

async function readInto(known: Kept, ctx: Asking, lines: readonly Line[]): Promise<void> {
  const ids = lines.flatMap(({ disposal }) => disposal ?? []);
  const disposals = new Map<DisposalId, Disposal>((await disposalsById(ctx.db, ids)).map((disposal) => [disposal.id, disposal]));
  const byProperty = new Map<PropertyId, Line[]>();
  for (const line of lines) byProperty.set(line.property, [...(byProperty.get(line.property) ?? []), line]);
  const today = dayOf(ctx);
  for await (const properties of inSlices(ctx, [...byProperty.keys()]))
    for (const property of properties) {
      if (!isThereFor(ctx.person, property)) continue;
      const facts = factsOf(property, ctx.estate.benchmarks());
      const sector = sectorOf(ctx.estate, property.holder);
      for (const line of byProperty.get(property.id) ?? []) {
        const disposal = line.disposal === null ? null : (disposals.get(line.disposal) ?? null);
        const entry = disposalEntry({ facts, sector, barriers: property.barriers, disposal, plans: line.plans, today });
        if (line.disposal === null || disposal !== null) known.set(keyOf(line), { entry, property });
      }
    }
}

/** Lines with their properties; one whose property was hidden meanwhile is left out. */
async function entriesOf(ctx: Asking, lines: readonly Line[]): Promise<EntryRead[]> {
  const known = await keptOf(ctx);
  await readInto(
    known,
    ctx,
    lines.filter((line) => !known.has(keyOf(line))),
  );
  const cleared = may(ctx.person, 'sensitive.see');
  return lines
    .flatMap((line) => known.get(keyOf(line)) ?? [])
    .filter(({ property }) => cleared || ctx.estate.isOpen(property.id))
    .map((read) => shownTo(ctx, read));
}

const byName = new Intl.Collator('en-GB', { numeric: true });

/** As the person may read it. */
function shownTo({ person }: Asking, { entry, property }: EntryRead): EntryRead {
  const { disposal } = entry;
  if (disposal === null) return { entry, property };
  const seen = seenDisposal(person, disposal, property);
  return { entry: seen === disposal ? entry : { ...entry, disposal: seen }, property };
}

/** The lines with the properties that they are of, sorted by their names. */
export async function readEntries(ctx: Asking, asked: DisposalsAsked): Promise<EntryRead[]> {
  const read = await entriesOf(ctx, await linesAsked(ctx, asked));
  return read.toSorted((a, b) => byName.compare(a.property.name, b.property.name));
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
