/** When a requirement may end and how: with space that was taken here, elsewhere once it is said why nothing here served, or given up. */
import type { Answer } from '../problem.ts';
import type { IsoDate } from '../year.ts';
import type { ClosingHow, Requirement } from './requirement.ts';
import { responseStage } from './response.ts';

type Ending = { how: ClosingHow; because: string };

const invalid = (path: string, message: string): Answer<never> => ({
  ok: false,
  problem: { kind: 'invalid', message, fields: [{ path, message }] },
});

/** The question that must be answered before a requirement ends this way; null where none need be. */
export const reasonWanted = (how: ClosingHow, fits: number): string | null => {
  if (how === 'found') return null;
  if (how === 'withdrawn') return 'Say why it is not wanted any more.';
  if (fits === 0) return 'Say what was bought or leased; nothing that others hold fitted.';
  return fits === 1
    ? 'Say why the one place that fits did not serve, and what was bought or leased instead.'
    : `Say why none of the ${fits} places that fit served, and what was bought or leased instead.`;
};

/** `fits` is how many offers fit when it ends. */
export function closeRequirement(
  requirement: Requirement,
  { how, because }: Ending,
  { by, today, fits }: { by: string; today: IsoDate; fits: number },
): Answer<Requirement> {
  if (requirement.closing !== null)
    return { ok: false, problem: { kind: 'refused', message: 'This is closed already. Open it again first.' } };
  const taken = requirement.responses.some((response) => responseStage(response) === 'taken');
  if (how === 'found' && !taken)
    return {
      ok: false,
      problem: { kind: 'refused', message: 'Record first which space was taken: interest, offer, and that it was taken.' },
    };
  const question = reasonWanted(how, fits);
  if (question !== null && because.trim() === '') return invalid('because', question);
  return {
    ok: true,
    value: { ...requirement, closing: { how, on: today, by, because: because.trim() }, version: requirement.version + 1 },
  };
}
