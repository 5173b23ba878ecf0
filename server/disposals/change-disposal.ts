/** A step of a disposal taken, its terms changed, and its last step taken back. */
import { termsProblem } from '../../shared/check-terms.ts';
import type { Disposal, DisposalTerms, Step } from '../../shared/disposal-record.ts';
import { isClosed } from '../../shared/disposal-steps.ts';
import { disposalStageLabel, type ExitRoute } from '../../shared/disposal.ts';
import { inSentence } from '../../shared/in-sentence.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { may } from '../../shared/role.ts';
import { takeStep } from '../../shared/take-step.ts';
import { undoStep } from '../../shared/undo-step.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';
import { disposalMarks } from '../store/disposals.ts';
import { asRead, stored, type DisposalAsked } from './as-read.ts';
import { sectorOf } from './holder-sector.ts';
import { dayOf } from './list-disposals.ts';

/** The body to which a property passes is one that the register has, and not the one that gives it. */
function bodyProblem({ estate }: Asking, { holder }: Property, { toBody }: Step): Problem | null {
  if (toBody === null || (toBody !== holder && estate.organisations.some(({ id }) => id === toBody))) return null;
  const message = toBody === holder ? 'It passes to another body than its holder.' : 'The register has no such organisation.';
  return { kind: 'invalid', message, fields: [{ path: 'toBody', message }] };
}

/** `route` is the one that is chosen with the step; it counts only if the step is taken. */
export function stepDisposal(
  ctx: Asking,
  asked: DisposalAsked & { step: Step; route?: ExitRoute | null | undefined },
): Promise<Answer<Disposal>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked);
    if (!read.ok) return read;
    const { disposal, property } = read.value;
    const problem = bodyProblem(ctx, property, asked.step);
    if (problem) return { ok: false, problem };
    const sector = sectorOf(ctx.estate, property.holder);
    const bearer = { tenure: property.interests[0]?.tenure ?? null, use: property.use, sector };
    const routed = asked.route ? { ...disposal, route: asked.route } : disposal;
    const after = takeStep(routed, asked.step, { by: ctx.person.name, today: dayOf(ctx), property: bearer });
    return after.ok ? stored(ctx, db, read.value, 'disposal.stepped', after.value) : after;
  });
}

export function changeTerms(ctx: Asking, asked: DisposalAsked & { terms: DisposalTerms }): Promise<Answer<Disposal>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked);
    if (!read.ok) return read;
    const { disposal, property } = read.value;
    if (isClosed(disposal.stage)) {
      const message = `This disposal is over: it was ${inSentence(disposalStageLabel[disposal.stage])}. Take its last step back to change it.`;
      return { ok: false, problem: { kind: 'refused', message } };
    }
    const problem = termsProblem(asked.terms, dayOf(ctx));
    if (problem) return { ok: false, problem };
    const notes = may(ctx.person, 'notes.read', property) ? asked.terms.notes : disposal.notes;
    const after: Disposal = { ...disposal, ...asked.terms, notes, version: disposal.version + 1 };
    return stored(ctx, db, read.value, 'disposal.changed', after);
  });
}

export function undoLastStep(ctx: Asking, asked: DisposalAsked): Promise<Answer<Disposal>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked);
    if (!read.ok) return read;
    const { disposal, property } = read.value;
    const latest = (await disposalMarks(db, property.id)).at(-1);
    if (latest?.id !== disposal.id) {
      const message = `${property.name} has been proposed for disposal again since then, so the steps of the earlier disposal stay as they are.`;
      return { ok: false, problem: { kind: 'refused', message } };
    }
    const after = undoStep(disposal);
    return after.ok ? stored(ctx, db, read.value, 'disposal.step-undone', after.value) : after;
  });
}
