/** Plans in families: each that stands on its own with its variants, and theirs, beneath it. */
import type { ScenarioId } from '../ids.ts';

type Member = { id: ScenarioId; variantOf: ScenarioId | null };

export type Family<T> = { head: T; variants: T[] };

/** The plan at the head of a plan's line; one whose origin is not there, or that goes round in a circle, heads its own. */
function headOf<T extends Member>(member: T, byId: ReadonlyMap<ScenarioId, T>): T {
  const passed = new Set<ScenarioId>([member.id]);
  let head = member;
  for (;;) {
    const origin = head.variantOf === null ? undefined : byId.get(head.variantOf);
    if (origin === undefined) return head;
    if (passed.has(origin.id)) return member;
    passed.add(origin.id);
    head = origin;
  }
}

/** Every plan once, in the order given: heads in theirs, and the variants of each in theirs. */
export function inFamilies<T extends Member>(members: readonly T[]): Family<T>[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const heads = new Map(members.map((member) => [member.id, headOf(member, byId).id]));
  return members
    .filter(({ id }) => heads.get(id) === id)
    .map((head) => ({ head, variants: members.filter(({ id }) => id !== head.id && heads.get(id) === head.id) }));
}

/** A plan's nearest kin, in the order given: its origin, its own variants, and those that share its origin. */
export function kinOf<T extends Member>({ id, variantOf }: Member, members: readonly T[]): T[] {
  const origin = members.filter((member) => member.id === variantOf);
  const variants = members.filter((member) => member.variantOf === id);
  const siblings = members.filter((member) => variantOf !== null && member.variantOf === variantOf && member.id !== id);
  return [...origin, ...variants, ...siblings];
}
