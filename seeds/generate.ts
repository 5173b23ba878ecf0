/** The whole illustrative data set as a pure function: organisations, the 2,110 properties with Swale's 211 first and six sensitive ones after them, three scenarios and a variant of the first. */
import { hubIdSchema } from '../shared/ids.ts';
import type { Organisation } from '../shared/organisation.ts';
import type { Property } from '../shared/property.ts';
import { scenarioSchema, type Scenario, type ScenarioDraft } from '../shared/scenario.ts';
import { assembleAll } from './assemble.ts';
import { withFurtherStages } from './disposals/further-stages.ts';
import { solveLevels } from './levels.ts';
import { organisations } from './organisations.ts';
import { sketchRegisters, startingLevels, type Levels } from './registers.ts';
import { swaleScenario } from './scenarios/swale.ts';
import { swaleVariant } from './scenarios/swale-variant.ts';
import { thanetScenario } from './scenarios/thanet.ts';
import { tunbridgeWellsScenario } from './scenarios/tunbridge-wells.ts';

export type Illustration = { organisations: readonly Organisation[]; properties: Property[]; scenarios: Scenario[] };

export function generate(): Illustration {
  const { levels, areas } = solveLevels(propertiesAt(startingLevels));
  const properties = propertiesAt(levels);
  const swale = scenario('swale-remodelled', swaleScenario(properties, areas));
  const plans = [swale, scenario('tunbridge-wells-hub', tunbridgeWellsScenario(properties)), scenario('thanet-deep-dive', thanetScenario)];
  const { id, version: _, ...origin } = swale;
  const variant = scenario('swale-without-new-build', swaleVariant(origin, id, hubIdSchema.parse('sittingbourne')));
  return { organisations, properties: withFurtherStages(properties, plans), scenarios: [...plans, variant] };
}

const propertiesAt = (levels: Levels): Property[] => assembleAll(sketchRegisters(levels));

const scenario = (id: string, draft: ScenarioDraft): Scenario => scenarioSchema.parse({ ...draft, id, version: 1 });
