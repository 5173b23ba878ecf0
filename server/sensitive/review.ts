/** The review of sensitive properties: a flag hides a site for ever, so each is confirmed once a year or lifted. */
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { isSensitive } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { change } from '../change.ts';
import { conflictOf, noProperty } from '../register/enter-property.ts';
import { recordProblem } from '../register/record-problem.ts';
import type { Asking } from '../services.ts';
import { propertiesById, propertyById } from '../store/properties.ts';
import { allFlags, confirmFlag } from '../store/sensitive-flags.ts';
import { looked } from './looked.ts';

export type SensitiveEntry = {
  id: PropertyId;
  name: string;
  holder: OrganisationId;
  version: number;
  since: IsoMoment | null;
  reviewedAt: IsoMoment | null;
  /** Set or last confirmed more than a year ago, or nobody knows when. */
  due: boolean;
  may: { confirm: boolean };
};

const aYearBefore = (now: IsoMoment): string => `${String(Number(now.slice(0, 4)) - 1).padStart(4, '0')}${now.slice(4)}`;

const standsSince = ({ since, reviewedAt }: SensitiveEntry) => reviewedAt ?? since ?? '';

/** Those that are due first, each by how long its flag has stood. */
export async function reviewList(ctx: Asking): Promise<Answer<SensitiveEntry[]>> {
  const flags = new Map((await allFlags(ctx.db)).map((flag) => [flag.property, flag]));
  const properties = await propertiesById(ctx.db, [...flags.keys()]);
  const problem = await looked(ctx, properties, 'review');
  if (problem) return { ok: false, problem };
  const limit = aYearBefore(ctx.now());
  const entries = properties.map(({ id, name, holder, version }): SensitiveEntry => {
    const { since = null, reviewedAt = null } = flags.get(id) ?? {};
    const may = { confirm: recordProblem(ctx, { name, holder }) === null };
    return { id, name, holder, version, since, reviewedAt, due: (reviewedAt ?? since ?? '') < limit, may };
  });
  const order = (a: SensitiveEntry, b: SensitiveEntry) => (standsSince(a) < standsSince(b) ? -1 : 1);
  return { ok: true, value: entries.sort((a, b) => Number(b.due) - Number(a.due) || order(a, b) || (a.name < b.name ? -1 : 1)) };
}

/** Says that the property, as it was read, still needs to be hidden. */
export function confirmSensitive(
  ctx: Asking,
  asked: { id: PropertyId; version: number },
): Promise<Answer<{ id: PropertyId; reviewedAt: IsoMoment }>> {
  return change(ctx, async (db) => {
    const stored = await propertyById(db, asked.id);
    if (stored === null || !isThereFor(ctx.person, stored)) return { ok: false, problem: noProperty };
    const problem = recordProblem(ctx, stored);
    if (problem) return { ok: false, problem };
    if (!isSensitive(stored)) return { ok: false, problem: { kind: 'refused', message: `${stored.name} is not sensitive any more.` } };
    if (stored.version !== asked.version) return { ok: false, problem: conflictOf(ctx, stored) };
    const reviewedAt = ctx.now();
    await confirmFlag(db, stored.id, reviewedAt);
    const event = { kind: 'sensitive.confirmed', property: stored.id, version: stored.version, before: null, after: null } as const;
    return { ok: true, value: { result: { id: stored.id, reviewedAt }, event } };
  });
}
