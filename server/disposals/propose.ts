/** Proposing a property for disposal, from one of the plans that let it go or from the register: at most one disposal of it goes on at a time. */
import { proposedDisposal } from '../../shared/begin-disposal.ts';
import type { PlannedExit } from '../../shared/disposal-entry.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import { isClosed } from '../../shared/disposal-steps.ts';
import { disposalStageLabel } from '../../shared/disposal.ts';
import { factsOf } from '../../shared/facts.ts';
import type { DisposalId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import { inSentence } from '../../shared/in-sentence.ts';
import { plannedExits } from '../../shared/planned-exits.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { newId } from '../new-id.ts';
import { planFor } from '../plans/plan-for.ts';
import { noScenario } from '../plans/save-scenario.ts';
import { noProperty } from '../register/enter-property.ts';
import type { Asking } from '../services.ts';
import { disposalMarks, insertDisposals } from '../store/disposals.ts';
import { propertyById } from '../store/properties.ts';
import { savedScenario } from '../store/scenarios.ts';
import { keeperProblem } from './as-read.ts';
import { dayOf } from './list-disposals.ts';
import { seenDisposal } from './seen-disposal.ts';

export type ProposalAsked = { property: PropertyId; scenario?: ScenarioId | undefined };

const refused = (message: string): Answer<never> => ({ ok: false, problem: { kind: 'refused', message } });

/** A property that the person may propose. */
async function proposable(ctx: Asking, db: Database, id: PropertyId): Promise<Answer<Property>> {
  const property = await propertyById(db, id);
  if (property === null || !isThereFor(ctx.person, property)) return { ok: false, problem: noProperty };
  const problem = keeperProblem(ctx, property);
  if (problem) return { ok: false, problem };
  if (property.archived) return refused(`${property.name} is archived. Bring it back before you propose it.`);
  const live = (await disposalMarks(db, id)).find(({ stage }) => !isClosed(stage));
  return live
    ? refused(`${property.name} is being disposed of already: it is at the stage “${inSentence(disposalStageLabel[live.stage])}”.`)
    : { ok: true, value: property };
}

async function exitIn(ctx: Asking, db: Database, property: Property, id: ScenarioId): Promise<Answer<PlannedExit>> {
  const saved = await savedScenario(db, id);
  if (!saved) return { ok: false, problem: noScenario };
  const facts = factsOf(property, ctx.estate.benchmarks());
  const exit = plannedExits(planFor(ctx, saved.scenario), new Map([[property.id, facts]])).get(property.id);
  return exit ? { ok: true, value: exit } : refused(`The scenario ${saved.scenario.name} does not let ${property.name} go.`);
}

export function proposeDisposal(ctx: Asking, asked: ProposalAsked): Promise<Answer<Disposal>> {
  return change(ctx, async (db) => {
    const found = await proposable(ctx, db, asked.property);
    if (!found.ok) return found;
    const property = found.value;
    const exit = asked.scenario === undefined ? null : await exitIn(ctx, db, property, asked.scenario);
    if (exit && !exit.ok) return exit;
    const beginning = { id: newId('d') as DisposalId, property, by: ctx.person.name, on: dayOf(ctx), plan: exit?.value ?? null };
    const after = proposedDisposal(beginning);
    await insertDisposals(db, [after]);
    const event = { kind: 'disposal.proposed', property: property.id, version: property.version, before: null, after } as const;
    return { ok: true, value: { result: seenDisposal(ctx.person, after, property), event } };
  });
}
