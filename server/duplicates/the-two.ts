/** The two properties of a pair as they are stored, for somebody who is about to decide on them. */
import { twoOf, type Two } from '../../shared/match/pair-id.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { Database } from '../db/open.ts';
import type { Asking } from '../services.ts';
import { decisionOn } from '../store/duplicates.ts';
import { propertiesById } from '../store/properties.ts';
import { seesProperties } from './list-pairs.ts';
import { pairProblem } from './pair-problem.ts';

const noPair: Problem = { kind: 'not-found', message: 'There is no such pair of properties.' };

/** Both where they are there for the person and theirs to change. What they may not see is not there, whatever else is wrong. */
export async function theTwo({ person, estate }: Asking, db: Database, { one, other }: Two): Promise<Answer<[Property, Property]>> {
  const [first, second] = await propertiesById(db, [one, other]);
  if (!first || !second || !isThereFor(person, first) || !isThereFor(person, second)) return { ok: false, problem: noPair };
  const problem = pairProblem(person, [first, second], estate.organisations);
  return problem ? { ok: false, problem } : { ok: true, value: [first, second] };
}

export const refused = (message: string): { ok: false; problem: Problem } => ({ ok: false, problem: { kind: 'refused', message } });

/**
 * Why the two seem to be one; null where they do not, or have been decided on. What is held in memory follows a decision a moment later, so
 * the tables are asked too.
 */
export async function whyAlike(ctx: Asking, db: Database, [one, other]: readonly [Property, Property]): Promise<string | null> {
  const decided = await decisionOn(db, twoOf(one.id, other.id));
  if (one.archived || other.archived || decided?.state === 'different') return null;
  return ctx.twins.openOf(one.id, seesProperties(ctx)).find(({ id }) => id === other.id)?.because ?? null;
}

export const notOpen = ([one, other]: readonly [Property, Property]) =>
  refused(
    `Whether ${one.name} and ${other.name} are one property is not open: they were decided on, or do not seem alike any more. Look at the list again.`,
  );
