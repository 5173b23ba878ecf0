/** The last step of a disposal taken back, as where it was recorded of the wrong property or with the wrong day. */
import type { Disposal } from './disposal-record.ts';
import type { Answer } from './problem.ts';

/** The disposal as it was before its last step; the first, by which it was begun, stays. Its terms stay as they are. */
export function undoStep(disposal: Disposal): Answer<Disposal> {
  const from = disposal.steps.at(-1)?.from ?? null;
  if (disposal.steps.length < 2 || from === null)
    return { ok: false, problem: { kind: 'refused', message: 'It has taken no step since it was proposed. Withdraw it instead.' } };
  return { ok: true, value: { ...disposal, stage: from, steps: disposal.steps.slice(0, -1), version: disposal.version + 1 } };
}
