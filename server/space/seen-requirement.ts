/** A requirement as a person may see it: a sensitive one is there for the cleared alone, and no answer tells of a property that is not. */
import type { RequirementId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { may, type Person } from '../../shared/role.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import type { Database } from '../db/open.ts';
import type { Asking } from '../services.ts';
import { requirementById } from '../store/requirements.ts';

export const noRequirement: Problem = { kind: 'not-found', message: 'There is no such requirement; it may have been removed.' };

export const isSeenBy = (person: Person, { sensitive }: Requirement): boolean => !sensitive || may(person, 'sensitive.see');

/** Without the answers about properties that are sensitive for the person. */
export function requirementFor({ person, estate }: Asking, requirement: Requirement): Requirement {
  if (may(person, 'sensitive.see')) return requirement;
  return {
    ...requirement,
    responses: requirement.responses.filter(({ offer }) => offer.property === null || estate.isOpen(offer.property)),
  };
}

/** Whole, as it is stored, where the person may see it at all. */
export async function storedRequirement(ctx: Asking, db: Database, id: RequirementId): Promise<Answer<Requirement>> {
  const stored = await requirementById(db, id);
  return stored && isSeenBy(ctx.person, stored) ? { ok: true, value: stored } : { ok: false, problem: noRequirement };
}
