/** Rent received: the appraisal counts what property costs, so rent that comes or goes with a decision is left out, and this says where. */
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';

/** Whether a decision lets a property out, or gives up or rebuilds one that is let: its rent is then neither gained nor lost in the saving. */
export const leavesRentOut = ({ action, exitRoute }: Decision, { letOut }: PropertyFacts): boolean =>
  action === 'relocate-and-dispose' || action === 'transfer' ? letOut || exitRoute === 'let-out' : action === 'redevelop' && letOut;
