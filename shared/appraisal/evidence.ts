/** What a calculation rests on: the weakest basis of the figures taken, and the names of those that are missing. */
import type { Basis, Figure } from '../figure.ts';

export type Evidence = { basis: Basis; missing: readonly string[] };

const nothing: readonly string[] = [];

export const noEvidence = (): Evidence => ({ basis: 'recorded', missing: nothing });

/** Takes a figure's value and weakens the evidence by its basis; a figure that is unknown is noted by name and gives null. */
export function take<T>(evidence: Evidence, figure: Figure<T>, name: string): T | null {
  if (figure.basis === 'unknown') {
    lack(evidence, name);
    return null;
  }
  if (figure.basis === 'estimated' && evidence.basis === 'recorded') evidence.basis = 'estimated';
  return figure.value;
}

/** Notes that something needed is missing. */
export function lack(evidence: Evidence, name: string): void {
  evidence.basis = 'unknown';
  if (!evidence.missing.includes(name)) evidence.missing = [...evidence.missing, name];
}
