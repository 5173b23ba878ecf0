/** An empty deep dive of Thanet, to start from. */
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import { plainPlan, type ScenarioDraft } from '../../shared/scenario.ts';
import { financialYear } from '../../shared/year.ts';

export const thanetScenario: ScenarioDraft = {
  ...plainPlan,
  name: 'Thanet deep dive',
  purpose: 'Illustrative. Nothing is decided yet: draw hubs, choose hosts and decide property by property.',
  baseYear: financialYear(2010),
  districts: ['Thanet'],
  assumptions: defaultAssumptions,
};
